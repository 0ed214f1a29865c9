package org.lagebrief.collect.article.page;

import java.util.regex.Pattern;

/**
 * A paragraph of a page.
 *
 * @param linked how many of its characters stand in links
 */
record Paragraph(String text, int linked, boolean isHeading) {
    private static final int SHORTEST_PROSE = 20;
    private static final int SHORTEST_UNENDED = 40;
    private static final int FEWEST_WORDS = 6;
    /** A number ends one only where the paragraph ends: within it, "18. November" is a date. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("\\p{L}\\p{L}[.!?…][\"“”«»’)\\]]*(?:\\s|$)|\\d[.!?…][\"“”«»’)\\]]*$");

    /** Whether most of it leads elsewhere. */
    boolean isLink() {
        return linked * 2 > text.length();
    }

    /** Whether it is told in sentences, as articles are, and not a menu, a date or a label. */
    boolean isProse() {
        return !isHeading
                && !isLink()
                && text.length() >= SHORTEST_PROSE
                && SENTENCE_END.matcher(text).find();
    }

    /** Whether it is as long as a sentence, though none ends in it; enough where a page has nothing else. */
    boolean mayBeProse() {
        return !isHeading
                && text.length() - linked >= SHORTEST_UNENDED
                && text.split("\\s+", -1).length >= FEWEST_WORDS;
    }
}
