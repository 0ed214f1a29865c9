package org.lagebrief.extract;

import java.util.Arrays;

/** Where the lines of a text begin, and which of them hold words. */
final class TextLines {
    private int[] starts = new int[64];
    private int[] paragraphs = new int[64];
    private int count;

    TextLines(String text) {
        int paragraph = 0;
        int lineFeed = -1;
        int carriageReturn = -1;
        for (int start = 0; start <= text.length(); ) {
            lineFeed = next('\n', text, start, lineFeed);
            carriageReturn = next('\r', text, start, carriageReturn);
            int end = Math.min(lineFeed, carriageReturn);
            paragraph += isBlank(text, start, end) ? 0 : 1;
            add(start, paragraph);
            boolean pair = lineFeed == carriageReturn + 1 && lineFeed < text.length();
            start = end + (pair ? 2 : 1);
        }
    }

    /** The first such sign from the start on, or the text's length; the last one found spares looking again. */
    private static int next(char sign, String text, int start, int found) {
        if (found >= start) {
            return found;
        }
        int next = text.indexOf(sign, start);
        return next < 0 ? text.length() : next;
    }

    private static boolean isBlank(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
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
