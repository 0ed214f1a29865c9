package org.lagebrief.collect.article.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers paragraphs of text with their white space collapsed; one without a letter or digit is none. */
final class Paragraphs {
    private static final int LONGEST_JOINED_CELL = 80;
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<Row> rows = new ArrayDeque<>();
    private List<Paragraph> target = new ArrayList<>();
    private int lineBreaks;
    private int linked;

    /** A row of a table, and the list into which its paragraphs go. */
    private record Row(List<List<Paragraph>> cells, List<Paragraph> outer) {
        /** One paragraph if every cell holds a word or a few, as in a table of figures; else those of the cells in turn. */
        List<Paragraph> paragraphs() {
            List<List<Paragraph>> filled =
                    cells.stream().filter(cell -> !cell.isEmpty()).toList();
            List<Paragraph> all = filled.stream().flatMap(List::stream).toList();
            boolean isShort = all.size() == filled.size()
                    && all.stream().allMatch(cell -> cell.text().length() <= LONGEST_JOINED_CELL);
            return isShort && !all.isEmpty() ? List.of(joined(all)) : all;
        }

        private static Paragraph joined(List<Paragraph> cells) {
            return new Paragraph(
                    cells.stream().map(Paragraph::text).collect(Collectors.joining("; ")),
                    cells.stream().mapToInt(Paragraph::linked).sum(),
                    false);
        }
    }

    /** Adds to the paragraph; white space save that which does not break becomes a single space. */
    void append(String text, boolean isLink) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                space();
            } else if (!isInvisible(c)) {
                paragraph.append(c);
                lineBreaks = isBlank(c) ? lineBreaks : 0;
                linked += isLink ? 1 : 0;
            }
        }
    }

    /** Adds preformatted text, in which a blank line parts paragraphs. */
    void appendLines(String text, boolean isLink) {
        String[] parts = BLANK_LINE.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                end();
            }
            append(parts[i], isLink);
        }
    }

    /** A second line break in a row ends the paragraph. */
    void breakLine() {
        space();
        lineBreaks++;
        if (lineBreaks > 1) {
            end();
        }
    }

    void end() {
        end(false);
    }

    void endHeading() {
        end(true);
    }

    private void end(boolean isHeading) {
        int start = 0;
        int end = paragraph.length();
        while (start < end && isBlank(paragraph.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(paragraph.charAt(end - 1))) {
            end--;
        }
        String text = paragraph.substring(start, end);
        paragraph.setLength(0);
        lineBreaks = 0;
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            target.add(new Paragraph(text, linked, isHeading));
        }
        linked = 0;
    }

    void beginRow() {
        end();
        rows.push(new Row(new ArrayList<>(), target));
        beginCell();
    }

    void beginCell() {
        end();
        if (!rows.isEmpty()) {
            target = new ArrayList<>();
            rows.element().cells().add(target);
        }
    }

    void endRow() {
        end();
        Row row = rows.pop();
        target = row.outer();
        target.addAll(row.paragraphs());
    }

    List<Paragraph> all() {
        end();
        return target;
    }

    private void space() {
        int length = paragraph.length();
        if (length > 0 && paragraph.charAt(length - 1) != ' ') {
            paragraph.append(' ');
        }
    }

    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c);
    }

    /** Whether it only tells where a line may break, or is a control character: no reader sees it. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isISOControl(c);
    }
}
