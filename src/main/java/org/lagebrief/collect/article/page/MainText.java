package org.lagebrief.collect.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text on a page.
 *
 * <p>The page's own mark of its body decides, else Readability, or its outline where the page is huge; they tell where the
 * article begins and ends. What stands between belongs to it unless it is a link, even where Readability drops it, such as
 * lists and tables of figures; so do the sentences between the headline and that beginning, such as the lead.
 */
final class MainText {
    private static final String MARKED = "[itemprop~=articleBody]";
    /** Articles side by side, of which Readability would take one. */
    private static final String PART = "main > article:has(~ article), main > article ~ article";

    /** Readability makes links absolute, which no text shows. */
    private static final String ANY_ADDRESS = "http://page.invalid/";

    private static final int MAX_ELEMENTS = 10_000;
    private static final long MAX_LOOKS = 20_000_000;
    private static final int FARTHEST_HEADLINE = 12;

    private MainText() {}

    /**
     * The text without the headline, or empty if the page tells nothing in sentences; changes the page.
     *
     * @param headlines what may stand above the article
     */
    static Optional<String> of(Document page, Set<String> headlines) {
        var boilerplate = new Boilerplate(page);
        Predicate<Element> isNone = boilerplate::is;
        boolean isBounded = isBounded(page);
        if (isBounded) {
            boilerplate.removeFrom(page);
            isNone = element -> false;
        }
        List<Paragraph> all = HtmlText.paragraphs(page.body(), isNone);
        List<Paragraph> core = core(page, isBounded, isNone);
        List<Paragraph> body = trimmed(between(all, core, headlines), headlines);
        return body.stream().anyMatch(p -> p.isProse() || p.mayBeProse())
                ? Optional.of(body.stream().map(Paragraph::text).collect(Collectors.joining("\n\n")))
                : Optional.empty();
    }

    /** The paragraphs that are the article's for certain. */
    private static List<Paragraph> core(Document page, boolean isBounded, Predicate<Element> isNone) {
        List<Paragraph> marked = paragraphs(page.selectFirst(MARKED), isNone);
        if (marked.stream().anyMatch(Paragraph::isProse)) {
            return marked;
        }
        if (!isBounded) {
            Element outline = page.selectFirst("article, main");
            return paragraphs(outline == null ? page.body() : outline, isNone);
        }
        List<Paragraph> parts = page.selectStream(PART)
                .filter(part -> part.selectFirst(Boilerplate.LINKED_HEADING) == null)
                .flatMap(part -> HtmlText.paragraphs(part).stream())
                .toList();
        List<Paragraph> core =
                paragraphs(new Readability4J(ANY_ADDRESS, page).parse().getArticleContent(), isNone);
        return Stream.concat(core.stream(), parts.stream()).toList();
    }

    private static List<Paragraph> paragraphs(@Nullable Element element, Predicate<Element> isNone) {
        return element == null ? List.of() : HtmlText.paragraphs(element, isNone);
    }

    /** Whether Readability, which looks at each text once for every element around it, is done with it soon. */
    private static boolean isBounded(Document page) {
        long[] sums = new long[2];
        page.traverse((node, depth) -> {
            sums[0] += node instanceof Element ? 1 : 0;
            sums[1] += node instanceof TextNode text
                    ? (long) depth * text.getWholeText().length()
                    : 0;
        });
        return sums[0] <= MAX_ELEMENTS && sums[1] <= MAX_LOOKS;
    }

    private static List<Paragraph> between(List<Paragraph> all, List<Paragraph> core, Set<String> headlines) {
        Set<String> texts = core.stream()
                .filter(p -> !p.isLink())
                .map(Paragraph::text)
                .collect(Collectors.toCollection(HashSet::new));
        int first = 0;
        while (first < all.size() && !texts.contains(all.get(first).text())) {
            first++;
        }
        int last = all.size() - 1;
        while (last > first && !texts.contains(all.get(last).text())) {
            last--;
        }
        if (first == all.size()) {
            return core;
        }
        List<Paragraph> body = new ArrayList<>(lead(all, first, headlines));
        all.subList(first, last + 1).stream().filter(p -> !p.isLink()).forEach(body::add);
        return body;
    }

    /** The sentences between the headline and the beginning of the body. */
    private static List<Paragraph> lead(List<Paragraph> all, int first, Set<String> headlines) {
        for (int i = first - 1; i >= 0 && i >= first - FARTHEST_HEADLINE; i--) {
            if (headlines.contains(all.get(i).text())) {
                return all.subList(i + 1, first).stream()
                        .filter(Paragraph::isProse)
                        .toList();
            }
        }
        return List.of();
    }

    /** Without the headline before it, and headings after it under which nothing is left. */
    private static List<Paragraph> trimmed(List<Paragraph> body, Set<String> headlines) {
        int start = 0;
        while (start < body.size() && headlines.contains(body.get(start).text())) {
            start++;
        }
        int end = body.size();
        while (end > start && body.get(end - 1).isHeading()) {
            end--;
        }
        return body.subList(start, end);
    }
}
