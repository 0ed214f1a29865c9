package org.lagebrief.collect.article.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.page.Superscript;

/** Takes the words of all pages with their places, in the order in which the document shows them. */
final class PieceStripper extends PDFTextStripper {
    private static final int MAX_OPERATORS = 5_000_000;

    /** The usual codes of the space, which often lacks a character. */
    private static final Set<Integer> SPACE_CODES = Set.of(3, 32);

    private final List<List<Piece>> pages = new ArrayList<>();
    private List<Piece> page = new ArrayList<>();
    private @Nullable Piece current;
    private String between = "";
    private long glyphs;
    private long unmapped;
    private int operators;

    PieceStripper() {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
    }

    List<List<Piece>> pages() {
        return pages;
    }

    /** Whether the fonts do not say of many glyphs which characters they are. */
    boolean isUnmapped() {
        return unmapped * 10 > glyphs;
    }

    @Override
    protected void startPage(PDPage started) {
        page = new ArrayList<>();
        pages.add(page);
    }

    @Override
    protected void endPage(PDPage ended) {
        close();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        String unicode = font.toUnicode(code);
        boolean isMapped = unicode != null && unicode.codePoints().noneMatch(Unreadable::is);
        unmapped += isMapped || SPACE_CODES.contains(code) ? 0 : 1;
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MAX_OPERATORS) {
            throw new IOException("its pages draw more than any need");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> places) {
        if (places.isEmpty() || text.isBlank()) {
            return;
        }
        Piece word = word(text, places);
        Piece last = current;
        if (last != null && last.touches(word)) {
            current = last.joined(word, between);
        } else {
            close();
            current = word;
        }
        between = "";
    }

    @Override
    protected void writeWordSeparator() {
        between = " ";
    }

    @Override
    protected void writeLineSeparator() {
        between = " ";
    }

    private void close() {
        if (current != null) {
            page.add(current);
        }
        current = null;
        between = "";
    }

    private static Piece word(String text, List<TextPosition> places) {
        TextPosition first = places.get(0);
        TextPosition last = places.get(places.size() - 1);
        TextPosition largest = places.stream()
                .reduce((a, b) -> b.getFontSizeInPt() > a.getFontSizeInPt() ? b : a)
                .orElse(first);
        boolean hasRaised = places.stream().anyMatch(place -> isRaised(place, largest));
        return new Piece(
                hasRaised ? withRaised(places, largest) : text,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                largest.getYDirAdj(),
                Math.max(1, largest.getFontSizeInPt()));
    }

    private static String withRaised(List<TextPosition> places, TextPosition largest) {
        var text = new StringBuilder();
        places.forEach(place ->
                text.append(isRaised(place, largest) ? Superscript.of(place.getUnicode()) : place.getUnicode()));
        return text.toString();
    }

    /** Whether it is a small sign above the line, as the mark of a footnote. */
    private static boolean isRaised(TextPosition place, TextPosition largest) {
        return place.getFontSizeInPt() < 0.9f * largest.getFontSizeInPt()
                && largest.getYDirAdj() - place.getYDirAdj() > 0.15f * largest.getFontSizeInPt();
    }
}
