package org.lagebrief.collect.article.page;

/** Writes raised digits as superscript characters: the mark of a footnote behind a figure is no digit of it. */
public final class Superscript {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Superscript() {}

    public static String of(String text) {
        var raised = new StringBuilder(text.length());
        text.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : (char) c));
        return raised.toString();
    }
}
