package org.lagebrief.collect.article.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Knows what stands in newsletters around the news; the vocabulary is {@code newsletter-words.yml}. */
final class Newsletter {
    /** A longer paragraph says something, whatever words are in it. */
    private static final int MOST_WORDS = 45;

    /** What stands at the end of a newsletter is no longer than this; more may be news. */
    private static final int MOST_FOOTER = 2000;

    private static final Words WORDS = read();

    private record Words(List<String> browser, List<String> footer) {}

    private Newsletter() {}

    /** The paragraphs without the offer to read them elsewhere, and without the footer. */
    static List<String> news(List<String> paragraphs) {
        List<String> news = new ArrayList<>();
        int left = paragraphs.stream().mapToInt(String::length).sum();
        for (String paragraph : paragraphs) {
            boolean isFooter = hasOneOf(WORDS.footer(), paragraph);
            if (isFooter && left <= MOST_FOOTER && !news.isEmpty()) {
                return news;
            }
            if (!isFooter && !hasOneOf(WORDS.browser(), paragraph)) {
                news.add(paragraph);
            }
            left -= paragraph.length();
        }
        return news;
    }

    /** Whether the text only says that there is another, to be seen in HTML or in a browser. */
    static boolean isStub(List<String> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> hasOneOf(WORDS.browser(), paragraph))
                && words(String.join(" ", news(paragraphs))) < MOST_WORDS;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static boolean hasOneOf(List<String> phrases, String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        return words(paragraph) <= MOST_WORDS && phrases.stream().anyMatch(lower::contains);
    }

    private static Words read() {
        try (InputStream stream = Newsletter.class.getResourceAsStream("newsletter-words.yml")) {
            return new YAMLMapper().readValue(stream, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
