package org.lagebrief.collect.article.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF document that a test draws word by word; places are in points from the left and upper edge. */
final class PdfSketch {
    private static final float HEIGHT = 792;

    private final PDDocument document = new PDDocument();
    private final PDFont font;

    /** What a test does with PDFBox. */
    interface Drawing {
        void on(PDDocument document) throws IOException;
    }

    PdfSketch() {
        try (InputStream stream =
                PdfSketch.class.getResourceAsStream("/org/lagebrief/render/fonts/NotoSans-Regular.ttf")) {
            font = PDType0Font.load(document, Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfSketch page() {
        document.addPage(new PDPage());
        return this;
    }

    PdfSketch text(float left, float top, String text) {
        return text(left, top, 10, text);
    }

    PdfSketch text(float left, float top, float size, String text) {
        return with(pdf -> {
            PDPage page = pdf.getPage(pdf.getNumberOfPages() - 1);
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(left, HEIGHT - top);
                content.showText(text);
                content.endText();
            }
        });
    }

    /** The lines from there on downwards, in each the cells from left to right. */
    PdfSketch rows(float top, float[] lefts, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text(lefts[i % lefts.length], top + 12 * (i / lefts.length), cells[i]);
        }
        return this;
    }

    PdfSketch with(Drawing drawing) {
        try {
            drawing.on(document);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
