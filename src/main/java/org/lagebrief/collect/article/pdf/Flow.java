package org.lagebrief.collect.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins lines into paragraphs: a gap, an indent, another size of type or a short last line ends one, the end of a page does not. */
final class Flow {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:][\"“”«»’)\\]⁰¹²³⁴⁵⁶⁷⁸⁹]*");
    /** Office programs draw bullets as signs of private use. */
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[•▪●◦‣■□➢➤✓–—*\\p{Co}]|\\d{1,2}[.)])\\s.*");

    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private @Nullable Line last;
    private float pitch;

    /** All paragraphs of the pages, a blank line between them. */
    String paragraphs(List<List<Line>> pages) {
        for (List<Line> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                add(page.get(i), i + 1 < page.size() ? page.get(i + 1) : null);
            }
        }
        return paragraphs.stream()
                .map(paragraph -> Unreadable.without(paragraph.toString()).strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.joining("\n\n"));
    }

    private void add(Line line, @Nullable Line next) {
        Line before = last;
        if (before == null || beginsParagraph(before, line, next)) {
            paragraphs.add(new StringBuilder(line.text()));
            pitch = 0;
        } else {
            Hyphens.join(paragraphs.get(paragraphs.size() - 1), line.text());
        }
        last = line;
    }

    private boolean beginsParagraph(Line before, Line line, @Nullable Line next) {
        if (Math.abs(before.size() - line.size()) > 0.1f * line.size()
                || LIST_ITEM.matcher(line.text()).matches()) {
            return true;
        }
        boolean endsSentence = SENTENCE_END.matcher(before.text()).matches();
        if (!before.column().equals(line.column())) {
            return endsSentence || isShort(before);
        }
        float step = line.baseline() - before.baseline();
        boolean hasGap = step > (pitch > 0 ? 1.25f * pitch : 1.8f * line.size());
        pitch = pitch > 0 ? pitch : step;
        return hasGap
                || isBeside(before, line)
                || isIndented(before, line, next)
                || (endsSentence && isShort(before))
                || before.isRow()
                || line.isRow();
    }

    /** Whether no place of one is below the other: text that is set apart, however the columns were told. */
    private static boolean isBeside(Line before, Line line) {
        return line.left() > before.right() || line.right() < before.left();
    }

    private static boolean isIndented(Line before, Line line, @Nullable Line next) {
        float indent = line.left() - before.left();
        boolean nextIsNot = next == null || line.left() - next.left() > 0.5f * line.size();
        return indent > 0.7f * line.size() && indent < 5 * line.size() && nextIsNot;
    }

    /** Whether a further word would have had room. */
    private static boolean isShort(Line line) {
        return line.column().right() - line.right()
                > 0.15f * (line.column().right() - line.column().left());
    }
}
