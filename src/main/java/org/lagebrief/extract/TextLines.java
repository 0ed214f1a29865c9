package org.lagebrief.extract;

import java.util.Arrays;

/** Where the lines of a text begin, and which of them hold words. */
final class TextLines {
    private int[] starts = new int[64];
    private int[] paragraphs = new int[64];
    private int count;

    TextLines(String text) {
        int start = 0;
        int paragraph = 0;
        while (start <= text.length()) {
            int end = end(text, start);
            paragraph += isBlank(text, start, end) ? 0 : 1;
            add(start, paragraph);
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
    }

    private static boolean isBlank(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private void add(int start, int paragraph) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            paragraphs = Arrays.copyOf(paragraphs, count * 2);
        }
        starts[count] = start;
        paragraphs[count++] = paragraph;
    }

    /** How many line breaks stand before that place of the text. */
    int breaksBefore(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The number, from 1, of the run of text between line breaks that holds that place. */
    int paragraph(int offset) {
        return paragraphs[breaksBefore(offset)];
    }
}
