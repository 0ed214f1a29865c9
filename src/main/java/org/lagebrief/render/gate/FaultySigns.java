package org.lagebrief.render.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signs of a finished document that no font has or that stand outside their page, in the order in which they are painted.
 *
 * <p>It follows nothing but text, and needs no file: a document is read before it is saved, with the fonts it was made with.
 */
public final class FaultySigns extends PDFStreamEngine {
    /** How high a capital letter is, in parts of the size of its font. */
    private static final float HEIGHT = 0.7f;

    private final IdentityHashMap<COSDictionary, PDFont> fonts = new IdentityHashMap<>();
    private final IdentityHashMap<PDFont, Map<Integer, String>> texts = new IdentityHashMap<>();
    private final List<PrintedSign> found = new ArrayList<>();
    private PDRectangle paper = new PDRectangle();
    private int page;

    private FaultySigns(Iterable<PDFont> known) {
        known.forEach(font -> fonts.put(font.getCOSObject(), font));
        List.of(
                        new BeginText(this),
                        new EndText(this),
                        new MoveText(this),
                        new MoveTextSetLeading(this),
                        new NextLine(this),
                        new SetCharSpacing(this),
                        new SetTextHorizontalScaling(this),
                        new SetTextLeading(this),
                        new SetTextRise(this),
                        new SetWordSpacing(this),
                        new SetMatrix(this),
                        new ShowText(this),
                        new ShowTextAdjusted(this),
                        new ShowTextLine(this),
                        new ShowTextLineAndSpace(this),
                        new Save(this),
                        new Restore(this),
                        new Concatenate(this),
                        new DrawObject(this),
                        new SetFont())
                .forEach(this::addOperator);
    }

    /** @param fonts those with which the document was made; further ones are read from it */
    public static List<PrintedSign> of(PDDocument document, Iterable<PDFont> fonts) {
        var reader = new FaultySigns(fonts);
        try {
            for (PDPage each : document.getPages()) {
                reader.page++;
                reader.paper = each.getCropBox();
                reader.processPage(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.found;
    }

    /** Goes to the end of a text that is as it should be at once, and through any other sign by sign. */
    @Override
    protected void showText(byte[] string) throws IOException {
        float width = width(string);
        if (Float.isNaN(width) || sign("", place(), width).isOutside()) {
            super.showText(string);
        } else {
            getTextMatrix().translate(width * widthOfSquare(), 0);
        }
    }

    /**
     * Of a text in parts of its font's size; not a number where a sign is missing, or the font is none of those that are made
     * here, with two bytes a sign.
     */
    private float width(byte[] string) throws IOException {
        PDTextState state = getGraphicsState().getTextState();
        if (!(state.getFont() instanceof PDType0Font font)) {
            return Float.NaN;
        }
        float width = 0;
        for (int i = 0; i + 1 < string.length; i += 2) {
            int code = (string[i] & 0xFF) << 8 | (string[i + 1] & 0xFF);
            if (PrintedSign.isMissing(text(font, code))) {
                return Float.NaN;
            }
            width += font.getWidth(code) / 1000 + state.getCharacterSpacing() / state.getFontSize();
        }
        return width;
    }

    /** How wide a sign is that is as wide as the size of its font. */
    private float widthOfSquare() {
        PDTextState state = getGraphicsState().getTextState();
        return state.getFontSize() * state.getHorizontalScaling() / 100;
    }

    /** Where the next sign would stand, if it were as wide and as high as the size of its font. */
    private Matrix place() {
        PDTextState state = getGraphicsState().getTextState();
        return new Matrix(widthOfSquare(), 0, 0, state.getFontSize(), 0, state.getRise())
                .multiply(getTextMatrix())
                .multiply(getGraphicsState().getCurrentTransformationMatrix());
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
        PrintedSign sign = sign(text(font, code), place, displacement.getX());
        if ((sign.isMissing() || sign.isOutside()) && !sign.text().isBlank()) {
            found.add(sign);
        }
    }

    /** @param width in parts of the place's */
    private PrintedSign sign(String text, Matrix place, float width) {
        float left = place.getTranslateX() - paper.getLowerLeftX();
        float bottom = place.getTranslateY() - paper.getLowerLeftY();
        return new PrintedSign(
                text,
                page,
                left,
                paper.getWidth() - left - width * place.getScaleX(),
                paper.getHeight() - bottom - HEIGHT * place.getScaleY(),
                bottom);
    }

    private String text(PDFont font, int code) {
        return texts.computeIfAbsent(font, any -> new HashMap<>()).computeIfAbsent(code, sign -> {
            String text = font.toUnicode(sign);
            return text == null ? "" : text;
        });
    }

    /** Takes the font with which the document was made, where it is one of these. */
    private final class SetFont extends OperatorProcessor {
        SetFont() {
            super(FaultySigns.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.size() == 2
                    && operands.get(0) instanceof COSName name
                    && operands.get(1) instanceof COSNumber size) {
                getGraphicsState().getTextState().setFontSize(size.floatValue());
                getGraphicsState().getTextState().setFont(font(name));
            }
        }

        private @Nullable PDFont font(COSName name) throws IOException {
            COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = all == null ? null : all.getCOSDictionary(name);
            if (font == null) {
                return null;
            }
            PDFont known = fonts.get(font);
            if (known == null) {
                known = PDFontFactory.createFont(font);
                fonts.put(font, known);
            }
            return known;
        }

        @Override
        public String getName() {
            return OperatorName.SET_FONT_AND_SIZE;
        }
    }
}
