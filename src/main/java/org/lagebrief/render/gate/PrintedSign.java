package org.lagebrief.render.gate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A sign as it stands on paper.
 *
 * @param page 1-based
 * @param left in points from the page's left edge, as the others from their edges; negative outside the page
 */
record PrintedSign(String text, int page, float left, float right, float top, float bottom) {
    /** Every sign of the PDF but spaces, in the order in which they are painted. */
    static List<PrintedSign> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new Reader();
            reader.writeText(document, Writer.nullWriter());
            return reader.signs;
        }
    }

    /** Takes each sign as it comes, and makes no lines of them. */
    private static final class Reader extends PDFTextStripper {
        private final List<PrintedSign> signs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition sign) {
            String text = sign.getUnicode();
            if (text != null && !text.isBlank()) {
                float baseline = sign.getY();
                signs.add(new PrintedSign(
                        text,
                        getCurrentPageNo(),
                        sign.getX(),
                        sign.getPageWidth() - sign.getX() - sign.getWidth(),
                        baseline - sign.getHeight(),
                        sign.getPageHeight() - baseline));
            }
        }
    }
}
