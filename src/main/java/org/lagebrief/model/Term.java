package org.lagebrief.model;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word or phrase looked for in a text: whole words, case ignored; {@code *} at a word's end stands for any ending, so
 * {@code nordkorean*} finds "nordkoreanischen".
 */
public record Term(String text) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** @throws IllegalArgumentException if it is blank, or {@code *} stands elsewhere than at a word's end */
    public Term {
        text = text.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || !text.matches("[^* ]+\\*?( [^* ]+\\*?)*")) {
            throw new IllegalArgumentException(
                    "term: expected words, \"*\" only at a word's end, found \"" + text + "\"");
        }
    }

    /** A pattern that finds the term in running text, any white space between its words. */
    public Pattern pattern() {
        String words = Arrays.stream(text.split(" ")).map(Term::word).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", FLAGS);
    }

    private static String word(String word) {
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{N}]*+"
                : Pattern.quote(word);
    }
}
