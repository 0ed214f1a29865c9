package org.lagebrief.collect.article.page;

import java.util.List;
import java.util.Locale;

/** Tells a page's words from its markup roughly, before its characters are known. */
final class Markup {
    /** How a stretch of markup begins and ends; the first that fits counts. */
    private record Stretch(String start, String end) {}

    private static final List<Stretch> STRETCHES = List.of(
            new Stretch("<!--", "-->"),
            new Stretch("<script", "</script"),
            new Stretch("<style", "</style"),
            new Stretch("<", ">"));

    private Markup() {}

    /** The words, a space for each stretch of markup; an unended one reaches to the page's end. */
    static String without(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        var words = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int start = html.indexOf('<', at);
            if (start < 0) {
                return words.append(html, at, html.length()).toString();
            }
            words.append(html, at, start).append(' ');
            Stretch stretch = stretch(lower, start);
            int end = lower.indexOf(stretch.end(), start + stretch.start().length());
            at = end < 0 ? html.length() : end + stretch.end().length();
        }
        return words.toString();
    }

    private static Stretch stretch(String html, int start) {
        return STRETCHES.stream()
                .filter(stretch -> html.startsWith(stretch.start(), start))
                .findFirst()
                .orElseThrow();
    }
}
