package org.lagebrief.render.tags;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Carries what the roles of a page say into the PDF's tags, where the printer knows no role: as a sign before the text that an
 * element is described with, which {@link Tags} reads there and takes away.
 *
 * <p>The roles are those of DPUB-ARIA 1.1: {@code doc-toc} is a table of contents, {@code doc-noteref} a reference to a note,
 * {@code doc-footnote} a note, which needs an id. A picture that is {@code aria-hidden} says nothing that no text says.
 */
public final class Roles {
    private Roles() {}

    /** Marks the elements of the page that have a role, before it is printed. */
    public static void mark(Document page) {
        withRole(page, "doc-toc")
                .flatMap(contents -> named(contents, "ol"))
                .forEach(list -> mark(list, "title", Role.CONTENTS));
        withRole(page, "doc-toc")
                .flatMap(contents -> named(contents, "li"))
                .forEach(entry -> mark(entry, "title", Role.CONTENTS_ENTRY));
        withRole(page, "doc-noteref").forEach(call -> mark(call, "title", Role.REFERENCE));
        withRole(page, "doc-footnote").forEach(note -> {
            note.setAttribute("title", note.getAttribute("id"));
            mark(note, "title", Role.NOTE);
        });
        named(page.getDocumentElement(), "svg")
                .filter(picture -> picture.getAttribute("aria-hidden").equals("true"))
                .forEach(picture -> mark(picture, "alt", Role.DECORATION));
    }

    private static void mark(Element element, String attribute, Role role) {
        element.setAttribute(attribute, role.mark(element.getAttribute(attribute)));
    }

    private static Stream<Element> withRole(Document page, String role) {
        return named(page.getDocumentElement(), "*")
                .filter(element -> element.getAttribute("role").equals(role));
    }

    private static Stream<Element> named(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
