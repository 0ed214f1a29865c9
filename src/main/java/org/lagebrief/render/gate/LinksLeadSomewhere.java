package org.lagebrief.render.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every link within the briefing leads to a place in it, above all those from a figure to its words. */
final class LinksLeadSomewhere implements Check {
    @Override
    public Stream<Finding> findings(Release release) {
        Set<String> places = Elements.named(release.page(), "*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return Elements.named(release.page(), "a")
                .filter(link -> leadsNowhere(link, places))
                .map(link -> new Finding(
                        "every link to lead to a place in the briefing",
                        "\"" + link.getTextContent().strip() + "\" that leads to " + link.getAttribute("href")
                                + ", which is not there"));
    }

    private static boolean leadsNowhere(Element link, Set<String> places) {
        String address = link.getAttribute("href");
        return address.startsWith("#") && !places.contains(address.substring(1));
    }
}
