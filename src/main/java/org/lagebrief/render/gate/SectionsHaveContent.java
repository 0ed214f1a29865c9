package org.lagebrief.render.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Below every heading stands something, be it that there is nothing to tell. */
final class SectionsHaveContent implements Check {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> PICTURES = Set.of("svg", "img");

    @Override
    public Stream<Finding> findings(Release release) {
        return Elements.named(release.page(), "body").limit(1).flatMap(body -> new Walk().empty(body).stream());
    }

    private static boolean isHeading(Element element) {
        return HEADING.matcher(element.getTagName()).matches();
    }

    /** Goes through a page and keeps the headings that have nothing below them yet, the lowest rank last. */
    private static final class Walk {
        private final Deque<Element> bare = new ArrayDeque<>();
        private final List<Finding> findings = new ArrayList<>();

        List<Finding> empty(Element body) {
            children(body);
            bare.descendingIterator().forEachRemaining(this::report);
            return findings;
        }

        private void visit(Node node) {
            if (node instanceof Element element && isHeading(element)) {
                while (!bare.isEmpty() && bare.getLast().getTagName().compareTo(element.getTagName()) >= 0) {
                    report(bare.removeLast());
                }
                bare.addLast(element);
            } else if (isContent(node)) {
                bare.clear();
            } else {
                children(node);
            }
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                visit(child);
            }
        }

        private static boolean isContent(Node node) {
            return node instanceof Text text
                    ? !text.getData().isBlank()
                    : node instanceof Element element && PICTURES.contains(element.getTagName());
        }

        private void report(Element heading) {
            findings.add(new Finding(
                    "every section to say something",
                    "nothing below the heading \"" + heading.getTextContent().strip() + "\""));
        }
    }
}
