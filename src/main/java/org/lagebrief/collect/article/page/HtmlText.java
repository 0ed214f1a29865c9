package org.lagebrief.collect.article.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns HTML into an article's text: one paragraph a line, a blank line between, no markup.
 *
 * <p>Headings, list items, captions and rows of tables are paragraphs of their own; short cells of a row are joined by a
 * semicolon. Scripts, hidden elements, and what its publisher struck out are left out. Digits of footnote marks and powers
 * stay superscript, so that they never become part of a number.
 */
public final class HtmlText {
    /** Deeper elements are taken for siblings; no real page nests half as deep. */
    private static final int MAX_DEPTH = 256;

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "svg",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button",
            "rt",
            "rp",
            "del",
            "s",
            "strike");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> FURTHER_BLOCKS = Set.of("summary", "legend", "dialog", "search");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN_AS_BLOCK =
            Pattern.compile("display\\s*:\\s*(?:block|flex|grid|table)", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    /** The text of a page, or of a piece of one. */
    public static String of(String html) {
        return of(parser().parseInput(html, "").body());
    }

    /** The text of the element and all below it. */
    public static String of(Element element) {
        return paragraphs(element).stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }

    static List<Paragraph> paragraphs(Element element) {
        return paragraphs(element, below -> false);
    }

    /** The paragraphs of the element and all below it save the surroundings. */
    static List<Paragraph> paragraphs(Element element, Predicate<Element> isSurrounding) {
        var walk = new Walk(isSurrounding);
        NodeTraversor.filter(walk, element);
        return walk.paragraphs.all();
    }

    /** A parser whose trees have a bounded depth. */
    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    private static boolean isLeftOut(Element element) {
        return NO_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static boolean isBlock(Element element) {
        return (element.isBlock() && !element.nameIs("ins"))
                || FURTHER_BLOCKS.contains(element.normalName())
                || SHOWN_AS_BLOCK.matcher(element.attr("style")).find();
    }

    private static final class Walk implements NodeFilter {
        private final Predicate<Element> isSurrounding;
        private final Paragraphs paragraphs = new Paragraphs();
        private int superscripts;
        private int preformatted;
        private int links;

        private Walk(Predicate<Element> isSurrounding) {
            this.isSurrounding = isSurrounding;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (isLeftOut(element) || (depth > 0 && isSurrounding.test(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                begin(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                end(element);
            }
            return FilterResult.CONTINUE;
        }

        private void append(String text) {
            if (preformatted > 0) {
                paragraphs.appendLines(text, links > 0);
            } else {
                paragraphs.append(superscripts > 0 ? Superscript.of(text) : text, links > 0);
            }
        }

        private void begin(Element element) {
            endParagraphAt(element);
            switch (element.normalName()) {
                case "br" -> paragraphs.breakLine();
                case "q" -> paragraphs.append("\"", links > 0);
                case "sup" -> superscripts++;
                case "pre" -> preformatted++;
                case "a" -> links++;
                case "tr" -> paragraphs.beginRow();
                case "td", "th" -> paragraphs.beginCell();
                default -> {}
            }
        }

        private void end(Element element) {
            if (HEADINGS.contains(element.normalName())) {
                paragraphs.endHeading();
            } else {
                endParagraphAt(element);
            }
            switch (element.normalName()) {
                case "q" -> paragraphs.append("\"", links > 0);
                case "sup" -> superscripts--;
                case "pre" -> preformatted--;
                case "a" -> links--;
                case "tr" -> paragraphs.endRow();
                default -> {}
            }
        }

        private void endParagraphAt(Element element) {
            if (isBlock(element)) {
                paragraphs.end();
            }
        }
    }
}
