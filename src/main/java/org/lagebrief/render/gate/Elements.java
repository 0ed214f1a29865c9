package org.lagebrief.render.gate;

import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds elements of a page. */
final class Elements {
    private Elements() {}

    /** All of that name, in the order of the page; {@code *} stands for any. */
    static Stream<Element> named(Document page, String name) {
        Stream.Builder<Element> found = Stream.builder();
        find(page.getDocumentElement(), name, found);
        return found.build();
    }

    private static void find(Element element, String name, Stream.Builder<Element> found) {
        if (name.equals("*") || name.equals(element.getTagName())) {
            found.add(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                find(inner, name, found);
            }
        }
    }
}
