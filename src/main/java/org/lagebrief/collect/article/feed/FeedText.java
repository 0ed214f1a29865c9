package org.lagebrief.collect.article.feed;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lagebrief.collect.article.page.HtmlText;
import org.lagebrief.model.Article;

/**
 * What an item gives as its text, and how much of the article that is.
 *
 * @param value as it stands in the feed, HTML or plain
 * @param declaredFull whether it stands where feeds put the whole text: {@code content:encoded} or Atom's content
 */
record FeedText(String value, boolean isHtml, boolean declaredFull) {
    private static final int FULL_PARAGRAPHS = 3;
    private static final int FULL_LENGTH = 1000;
    private static final Set<String> PLAIN = Set.of("text", "text/plain");
    private static final Set<String> HTML = Set.of("html", "xhtml", "text/html", "application/xhtml+xml");
    private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.)\\s*[\\])]?\\s*\\z");
    /** The last line of every item that WordPress writes, which names the article and its site. */
    private static final Pattern ORIGIN = Pattern.compile(
            "(?:\\A|\\n\\n)(?:The post .+ appeared first on|Der Beitrag .+ erschien zuerst auf) [^\\n]+\\z");

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** Whether a content of that type is text. */
    static boolean isText(String type) {
        return PLAIN.contains(type) || HTML.contains(type);
    }

    static FeedText of(String value, String type, boolean declaredFull) {
        return new FeedText(value, HTML.contains(type), declaredFull);
    }

    /**
     * Its words, and how much of the article they are.
     *
     * <p>A text that breaks off in an ellipsis is a summary wherever it stands. A {@code description} is the whole text if
     * it has at least three paragraphs and a thousand characters, since feeds without a content element use it so.
     */
    ItemWords words() {
        String words = ORIGIN.matcher(plain()).replaceFirst("");
        return new ItemWords(words, coverage(words));
    }

    private String plain() {
        return isHtml
                ? HtmlText.of(value)
                : BLANK_LINES
                        .splitAsStream(value.strip())
                        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n\n"));
    }

    private Article.Coverage coverage(String words) {
        boolean isLong = words.length() >= FULL_LENGTH && words.split("\n\n").length >= FULL_PARAGRAPHS;
        boolean isFull = (declaredFull || isLong) && !CUT_OFF.matcher(words).find();
        return isFull ? Article.Coverage.FULL : Article.Coverage.SUMMARY;
    }
}
