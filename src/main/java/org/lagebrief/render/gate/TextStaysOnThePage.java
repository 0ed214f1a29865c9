package org.lagebrief.render.gate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No text runs over an edge of the paper. */
final class TextStaysOnThePage implements Check {
    /** So many signs tell which text it is. */
    private static final int TOLD = 40;

    @Override
    public Stream<Finding> findings(Release release) {
        return release.faulty().stream()
                .filter(PrintedSign::isOutside)
                .limit(1)
                .map(PrintedSign::page)
                .map(page -> new Finding(
                        "all text to stand on the page",
                        "text that runs over the edge of page " + page + ": \"" + outside(release, page) + "\""));
    }

    private static String outside(Release release, int page) {
        return release.faulty().stream()
                .filter(sign -> sign.page() == page && sign.isOutside())
                .map(PrintedSign::text)
                .limit(TOLD)
                .collect(Collectors.joining());
    }
}
