package org.lagebrief.collect.file;

/** Counts the lines of a text; CR, LF and CR LF each end one. */
public final class Lines {
    private Lines() {}

    /** The 1-based line on which the character at the index stands. */
    public static int at(CharSequence text, int index) {
        return 1 + breaks(text, 0, index);
    }

    /** How many lines end between the indices, the second exclusive. */
    public static int breaks(CharSequence text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                breaks++;
            }
        }
        return breaks;
    }
}
