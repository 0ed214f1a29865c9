package org.lagebrief.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The faces that every PDF embeds as subsets; nothing is taken from the machine, so pages look the same everywhere. */
final class Fonts {
    private static final String SANS = "Noto Sans";
    private static final List<Face> FACES = List.of(
            new Face("NotoSans-Regular", SANS, 400, IdentValue.NORMAL),
            new Face("NotoSans-Bold", SANS, 700, IdentValue.NORMAL),
            new Face("NotoSans-Italic", SANS, 400, IdentValue.ITALIC),
            new Face("NotoSans-BoldItalic", SANS, 700, IdentValue.ITALIC),
            new Face("NotoSerif-Bold", "Noto Serif", 700, IdentValue.NORMAL));

    private record Face(String file, String family, int weight, IdentValue style) {}

    private Fonts() {}

    /** Offers every face; one that no text needs is not even read. Noto Sans stands in for families that are not here. */
    static void addTo(PdfBoxFontResolver resolver, PDDocument document) {
        for (Face face : FACES) {
            var font = new LazyFont(document, face);
            resolver.addFont(font, face.family(), face.weight(), face.style(), true, FontGroup.MAIN);
            if (face.family().equals(SANS)) {
                resolver.addFont(font, face.family(), face.weight(), face.style(), true, FontGroup.FINAL_FALLBACK);
            }
        }
    }

    /** Reads its face when first asked for it, and once. */
    private static final class LazyFont extends PDFontSupplier {
        private final PDDocument document;
        private final Face face;
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
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + face.file() + ".ttf")) {
                if (in == null) {
                    throw new IllegalStateException("font " + face.file() + ": missing from the jar");
                }
                TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // Noto Sans lists Devanagari: PDFBox would try its substitutions on every string, for nothing
                outlines.setEnableGsub(false);
                return PDType0Font.load(document, outlines, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
