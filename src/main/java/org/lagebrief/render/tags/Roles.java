package org.lagebrief.render.tags;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
        markAll(page.getDocumentElement(), false);
    }

    /** In one walk: a long page has a hundred thousand elements. */
    private static void markAll(Element element, boolean inContents) {
        String role = element.getAttribute("role");
        mark(element, role, inContents);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                markAll(inner, inContents || role.equals("doc-toc"));
            }
        }
    }

    private static void mark(Element element, String role, boolean inContents) {
        String name = element.getTagName();
        if (role.equals("doc-noteref")) {
            mark(element, "title", Role.REFERENCE);
        } else if (role.equals("doc-footnote")) {
            element.setAttribute("title", element.getAttribute("id"));
            mark(element, "title", Role.NOTE);
        } else if (inContents && name.equals("ol")) {
            mark(element, "title", Role.CONTENTS);
        } else if (inContents && name.equals("li")) {
            mark(element, "title", Role.CONTENTS_ENTRY);
        } else if (name.equals("svg") && element.getAttribute("aria-hidden").equals("true")) {
            mark(element, "alt", Role.DECORATION);
        }
    }

    private static void mark(Element element, String attribute, Role role) {
        element.setAttribute(attribute, role.mark(element.getAttribute(attribute)));
    }
}
