package org.lagebrief.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.lagebrief.render.gate.ReleaseGate;

/**
 * The faces that every PDF embeds as subsets; nothing is taken from the machine, so pages look the same everywhere.
 *
 * <p>Noto Sans has Latin with Turkish and Vietnamese, Greek and Cyrillic; NanumSquare has Korean, with the Chinese and Japanese
 * signs that stand in Korean texts. Those of a document are closed after it.
 */
final class Fonts implements AutoCloseable {
    private static final String SANS = "Noto Sans";
    private static final String KOREAN = "NanumSquare";

    private static final List<Face> FACES = List.of(
            new Face("NotoSans-Regular", SANS, 400, IdentValue.NORMAL),
            new Face("NotoSans-Bold", SANS, 700, IdentValue.NORMAL),
            new Face("NotoSans-Italic", SANS, 400, IdentValue.ITALIC),
            new Face("NotoSans-BoldItalic", SANS, 700, IdentValue.ITALIC),
            new Face("NotoSerif-Bold", "Noto Serif", 700, IdentValue.NORMAL),
            new Face("NanumSquareR", KOREAN, 400, IdentValue.NORMAL),
            new Face("NanumSquareB", KOREAN, 700, IdentValue.NORMAL));

    private record Face(String file, String family, int weight, IdentValue style) {}

    private final List<LazyFont> fonts;

    /** Those of one document, which may be laid out more than once. */
    Fonts(PDDocument document) {
        fonts = FACES.stream().map(face -> new LazyFont(document, face)).toList();
    }

    /** Whether a face has a glyph for the code point. */
    static boolean have(int codePoint) {
        return codePoint != ReleaseGate.MISSING_SIGN.codePointAt(0)
                && (Latin.GLYPHS.getGlyphId(codePoint) > 0 || Korean.GLYPHS.getGlyphId(codePoint) > 0);
    }

    /**
     * Offers every face; one that no text needs is not even read. Noto Sans, then NanumSquare, stand in for families that are
     * not here or lack a sign.
     */
    void addTo(PdfBoxFontResolver resolver) {
        for (LazyFont font : fonts) {
            Face face = font.face;
            resolver.addFont(font, face.family(), face.weight(), face.style(), true, FontGroup.MAIN);
            if (!face.family().equals("Noto Serif")) {
                resolver.addFont(font, face.family(), face.weight(), face.style(), true, FontGroup.FINAL_FALLBACK);
            }
        }
    }

    /** Those that the document has needed. */
    List<PDFont> used() {
        return fonts.stream().flatMap(lazy -> Stream.ofNullable(lazy.font)).toList();
    }

    /** Gives back what was borrowed for the document, which must need it no more. */
    @Override
    public void close() {
        fonts.forEach(LazyFont::giveBack);
    }

    /** Which signs a face has, read once: the bold and slanted faces of a family have the same. */
    private static CmapLookup glyphs(String face) {
        TrueTypeFont font = Outlines.borrow(face);
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Outlines.giveBack(face, font);
        }
    }

    /** Read when the first page is printed. */
    private static final class Latin {
        private static final CmapLookup GLYPHS = glyphs("NotoSans-Regular");
    }

    /** Read when the first sign is met that Noto Sans lacks. */
    private static final class Korean {
        private static final CmapLookup GLYPHS = glyphs("NanumSquareR");
    }

    /** Reads its face when first asked for it, and once. */
    private static final class LazyFont extends PDFontSupplier {
        private final PDDocument document;
        private final Face face;
        private @Nullable TrueTypeFont outlines;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway") // the parent keeps the font it is given, and is never asked for it
        LazyFont(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = read();
            }
            return font;
        }

        private PDFont read() {
            TrueTypeFont borrowed = Outlines.borrow(face.file());
            outlines = borrowed;
            try {
                return PDType0Font.load(document, borrowed, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void giveBack() {
            if (outlines != null) {
                Outlines.giveBack(face.file(), outlines);
                outlines = null;
            }
        }
    }
}
