package org.lagebrief.render.gate;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Finds elements of a page. */
final class Elements {
    private Elements() {}

    /** All of that name, in the order of the page; {@code *} stands for any. */
    static Stream<Element> named(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
