package org.lagebrief.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text broken into lines no wider than they may be; only what has no place to break is cut where the line ends. */
final class Lines {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Signs that steer a terminal or the order of reading and that nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Lines(int width) {
        this.width = width;
    }

    /** At least one line, none with a blank at its end. */
    static List<String> of(String text, int width) {
        return new Lines(Math.max(1, width)).fold(onOneLine(text));
    }

    private static String onOneLine(String text) {
        return UNSEEN.matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private List<String> fold(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end > start; end = breaks.next()) {
            add(text.substring(start, end));
            start = end;
        }
        add(text.substring(start));
        lines.add(line.stripTrailing());
        return lines;
    }

    private void add(String piece) {
        if (DisplayWidth.of(line + piece.stripTrailing()) <= width) {
            line += piece;
            return;
        }
        if (!line.isEmpty()) {
            lines.add(line.stripTrailing());
        }
        line = cut(piece);
    }

    /** Adds the lines that a long piece fills, and returns what is left of it. */
    private String cut(String piece) {
        String left = piece;
        while (DisplayWidth.of(left.stripTrailing()) > width) {
            int end = fitting(left);
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    /** Where the line ends in the text, after one sign at least. */
    private int fitting(String text) {
        int end = 0;
        int taken = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            taken += DisplayWidth.of(codePoint);
            if (taken > width && end > 0) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
