package org.lagebrief.render;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes the text of a page printable in the faces there are: each letter with its accent as one sign, and what no face has by
 * its code point, such as {@code [U+1F600]}, so that no sign is lost or stands as a box.
 *
 * <p>Marks that say how text is joined or ordered, and that no reader sees, are dropped without a word.
 */
final class Glyphs {
    /** So much of the text before and after a missing character tells where it stands. */
    private static final int CONTEXT = 20;

    private final Map<Integer, Missing> missing = new LinkedHashMap<>();

    /**
     * A character that no face has.
     *
     * @param times how often the page has it
     * @param context the text around the first of them
     */
    record Missing(int codePoint, int times, String context) {
        String printed() {
            return "U+%04X".formatted(codePoint);
        }

        private Missing again() {
            return new Missing(codePoint, times + 1, context);
        }
    }

    private Glyphs() {}

    /** Changes the text of the page's body; returns what it has replaced, in the order of reading. */
    static List<Missing> settle(Document page) {
        var glyphs = new Glyphs();
        for (Node child = page.getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("body".equals(child.getNodeName())) {
                glyphs.settle(child);
            }
        }
        return List.copyOf(glyphs.missing.values());
    }

    private void settle(Node node) {
        if (node instanceof Text text) {
            String settled = settled(text.getData());
            if (!settled.equals(text.getData())) {
                text.setData(settled);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            settle(child);
        }
    }

    private String settled(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(Glyphs::isPrintable) ? composed : withoutMissing(composed);
    }

    private String withoutMissing(String text) {
        var settled = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            boolean isMissing = !isPrintable(codePoint);
            if (isMissing && isUnseen(codePoint)) {
                continue;
            }
            if (isMissing) {
                settled.append(inBrackets ? " " : "[")
                        .append(note(codePoint, text, i).printed());
            } else {
                settled.append(inBrackets ? "]" : "").appendCodePoint(codePoint);
            }
            inBrackets = isMissing;
        }
        return settled.append(inBrackets ? "]" : "").toString();
    }

    private Missing note(int codePoint, String text, int position) {
        return missing.merge(
                codePoint, new Missing(codePoint, 1, context(text, position)), (known, another) -> known.again());
    }

    private static String context(String text, int position) {
        int before = Math.min(CONTEXT, text.codePointCount(0, position));
        int after = Math.min(CONTEXT, text.codePointCount(position, text.length()));
        return text.substring(text.offsetByCodePoints(position, -before), text.offsetByCodePoints(position, after))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean isPrintable(int codePoint) {
        return Character.isWhitespace(codePoint) || Fonts.have(codePoint);
    }

    /** Signs of joining and order, and those that choose between forms of the sign before them. */
    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || Character.isISOControl(codePoint)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }
}
