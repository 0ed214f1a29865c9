package org.lagebrief.collect.article.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes paragraphs of a plain mail's lines.
 *
 * <p>Lines that were broken by a program are joined: where the mail says that it flows (RFC 3676), and elsewhere where the
 * next word would not have fitted into the line. The signature, rules of signs and marks of quotation are left out.
 */
final class PlainText {
    /** A line that is longer was not broken by a program. */
    private static final int WIDEST = 100;

    /** A text whose lines are all shorter is not broken at a width, but where its writer wanted. */
    private static final int NARROWEST = 50;

    private static final Pattern QUOTED = Pattern.compile("^>[> ]*");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*•–+]|\\d{1,2}[.)])\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"'“”»)\\]]*\\s*$");
    private static final Pattern HAS_WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern ADDRESS = Pattern.compile("^[<(\\[]?(?:https?|mailto):\\S+[>)\\]]?$");

    private PlainText() {}

    static List<String> paragraphs(String text, boolean isFlowed, boolean deletesSpaces) {
        List<String> lines = lines(text);
        return isFlowed ? flowed(lines, deletesSpaces) : wrapped(lines);
    }

    /** The lines above the signature, without marks of quotation. */
    private static List<String> lines(String text) {
        return text.lines()
                .takeWhile(line -> !line.equals("-- "))
                .map(line -> QUOTED.matcher(line).replaceFirst(""))
                .toList();
    }

    private static List<String> flowed(List<String> lines, boolean deletesSpaces) {
        var paragraphs = new Joined();
        for (String line : lines) {
            String unstuffed = line.startsWith(" ") ? line.substring(1) : line;
            boolean goesOn = unstuffed.endsWith(" ") && !unstuffed.isBlank();
            String part = goesOn && deletesSpaces ? unstuffed.substring(0, unstuffed.length() - 1) : unstuffed;
            paragraphs.add(part, deletesSpaces ? "" : " ");
            if (!goesOn) {
                paragraphs.end();
            }
        }
        return paragraphs.all();
    }

    private static List<String> wrapped(List<String> lines) {
        BitSet broken = broken(lines);
        var paragraphs = new Joined();
        for (int i = 0; i < lines.size(); i++) {
            paragraphs.add(lines.get(i), " ");
            if (!broken.get(i)) {
                paragraphs.end();
            }
        }
        return paragraphs.all();
    }

    /** Which lines go on in the next: none if most of them end a sentence, since then their writer ended them. */
    private static BitSet broken(List<String> lines) {
        var broken = new BitSet();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                markBroken(lines, start, i, broken);
                start = i + 1;
            }
        }
        long ended = broken.stream()
                .filter(i -> SENTENCE_END.matcher(lines.get(i)).find())
                .count();
        return ended * 2 > broken.cardinality() ? new BitSet() : broken;
    }

    /** Marks those of the lines between two blank ones, whose width is that of the longest. */
    private static void markBroken(List<String> lines, int start, int end, BitSet broken) {
        int width = lines.subList(start, end).stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        IntStream.range(start, end - 1)
                .filter(i -> width >= NARROWEST && isBroken(lines.get(i), lines.get(i + 1), width))
                .forEach(broken::set);
    }

    /** Whether the second line goes on with the first: its first word would have made the first too long. */
    private static boolean isBroken(String line, String next, int width) {
        if (line.length() > WIDEST
                || line.isBlank()
                || next.isBlank()
                || ITEM.matcher(next).find()) {
            return false;
        }
        int space = next.strip().indexOf(' ');
        int word = space < 0 ? next.strip().length() : space;
        return line.stripTrailing().length() + 1 + word > width;
    }

    /** Paragraphs that grow by pieces. */
    private static final class Joined {
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        void add(String piece, String separator) {
            String between =
                    current.isEmpty() || Character.isWhitespace(current.charAt(current.length() - 1)) ? "" : separator;
            current.append(between).append(piece);
        }

        void end() {
            String paragraph = current.toString().strip().replaceAll("[ \\t]+", " ");
            if (HAS_WORD.matcher(paragraph).find()
                    && !ADDRESS.matcher(paragraph).matches()) {
                paragraphs.add(paragraph);
            }
            current.setLength(0);
        }

        List<String> all() {
            return List.copyOf(paragraphs);
        }
    }
}
