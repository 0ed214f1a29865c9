package org.lagebrief.collect.article.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** A PDF document is read in the order in which people read it, or refused. */
class PdfFormatTest {
    private static final String SENTENCE = "The coast guard said on Monday that at least 95 people had died.";
    private static final String DAMAGED = "a whole PDF document, found ";

    @TempDir
    Path folder;

    @Test
    void linesAreJoinedAndDividedWordsMended() {
        assertThat(text(new PdfSketch()
                        .page()
                        .rows(
                                100,
                                new float[] {60},
                                "Nach dem Hochwasser sind mindestens 95 Men-",
                                "schen tot, teilte die Behörde mit, und der US-",
                                "Präsident bot Hilfe an für die vielen Opfer.")
                        .rows(160, new float[] {60}, "Weitere 120 Menschen werden noch vermisst.")))
                .isEqualTo("Nach dem Hochwasser sind mindestens 95 Menschen tot, teilte die Behörde mit, und der"
                        + " US-Präsident bot Hilfe an für die vielen Opfer.\n\n"
                        + "Weitere 120 Menschen werden noch vermisst.");
    }

    @Test
    void indentBeginsAParagraph() {
        assertThat(text(new PdfSketch()
                        .page()
                        .rows(100, new float[] {60}, "At least 95 people are dead, the prefecture said, and more")
                        .rows(112, new float[] {60}, "are missing, so that the toll may well rise in the night.")
                        .rows(124, new float[] {75}, "The mayor spoke of 110 dead when he came to the town hall")
                        .rows(136, new float[] {60}, "in the morning.")))
                .isEqualTo(
                        "At least 95 people are dead, the prefecture said, and more are missing, so that the toll may"
                                + " well rise in the night.\n\nThe mayor spoke of 110 dead when he came to the town hall in the"
                                + " morning.");
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowTheirHeadline() {
        assertThat(text(new PdfSketch()
                        .page()
                        .text(60, 60, 20, "Flood toll on the River Lauter rises to 95")
                        .rows(
                                100,
                                new float[] {60, 320},
                                "At least 95 people have died in floods along",
                                "spokesman said. The mayor of the town spoke",
                                "the River Lauter, the prefecture said on Mon-",
                                "of 110 dead, a figure that nobody confirmed.",
                                "day. A further 120 people are missing, its",
                                "Soldiers are on their way to the dykes now.")
                        .text(60, 170, "This report was made by the desk in Lauterbach for all who read it.")))
                .isEqualTo("Flood toll on the River Lauter rises to 95\n\n"
                        + "At least 95 people have died in floods along the River Lauter, the prefecture said on Monday."
                        + " A further 120 people are missing, its spokesman said. The mayor of the town spoke of 110"
                        + " dead, a figure that nobody confirmed. Soldiers are on their way to the dykes now.\n\n"
                        + "This report was made by the desk in Lauterbach for all who read it.");
    }

    @Test
    void shortColumnsAreReadOneAfterTheOther() {
        assertThat(text(new PdfSketch()
                        .page()
                        .text(60, 92, "The flood on the River Lauter has taken 95")
                        .text(60, 104, "lives, the prefecture said on Monday.")
                        .text(320, 84, "On the coast 120 people are missing, the")
                        .text(320, 96, "harbour office said late in the evening.")
                        .text(60, 300, "lauterbote.example/flood")
                        .text(560, 300, "1/1")))
                .startsWith("The flood on the River Lauter has taken 95 lives, the prefecture said on Monday.\n\n")
                .contains("On the coast 120 people are missing, the harbour office said late in the evening.");
    }

    @Test
    void columnsOfTwoLevelLinesAreReadOneAfterTheOther() {
        assertThat(text(new PdfSketch()
                        .page()
                        .rows(
                                100,
                                new float[] {60, 290},
                                "The flood on the River Lauter has taken 95",
                                "On the coast 120 people are missing, the",
                                "lives, the prefecture said on Monday.",
                                "harbour office said late in the evening.")))
                .isEqualTo("The flood on the River Lauter has taken 95 lives, the prefecture said on Monday.\n\n"
                        + "On the coast 120 people are missing, the harbour office said late in the evening.");
    }

    @Test
    void textSetApartIsNeverPartOfASentence() {
        assertThat(text(new PdfSketch()
                        .page()
                        .text(60, 100, "95 people are dead, the")
                        .text(320, 106, "Interior Ministry opens a bridge")))
                .isEqualTo("95 people are dead, the\n\nInterior Ministry opens a bridge");
    }

    @Test
    void twoRowsOfLongCellsStayTogether() {
        assertThat(text(new PdfSketch()
                        .page()
                        .rows(
                                100,
                                new float[] {60, 330},
                                "Prefecture of Lauterbach and of Steinau",
                                "At least 95 dead, counted on Monday",
                                "Prefecture of Oberlauter and the coast",
                                "At least 34 dead, counted on Sunday")))
                .isEqualTo("Prefecture of Lauterbach and of Steinau; At least 95 dead, counted on Monday\n\n"
                        + "Prefecture of Oberlauter and the coast; At least 34 dead, counted on Sunday");
    }

    @Test
    void threeColumnsAreReadOneAfterTheOther() {
        assertThat(text(new PdfSketch()
                        .page()
                        .rows(
                                100,
                                new float[] {40, 220, 400},
                                "At least 95 people have died in",
                                "the missing, the spokesman said,",
                                "He had it from the hospitals, in",
                                "floods, the prefecture said; of",
                                "14 are children. The mayor, who",
                                "which the wounded lie, and which",
                                "120 others it knows nothing. Of",
                                "was there, spoke of 110 people.",
                                "count for themselves every hour.")))
                .isEqualTo(
                        "At least 95 people have died in floods, the prefecture said; of 120 others it knows nothing."
                                + " Of the missing, the spokesman said, 14 are children. The mayor, who was there, spoke of 110"
                                + " people.\n\nHe had it from the hospitals, in which the wounded lie, and which count for"
                                + " themselves every hour.");
    }

    @Test
    void rowsOfATableStayTogether() {
        assertThat(text(new PdfSketch()
                        .page()
                        .text(60, 80, SENTENCE)
                        .rows(
                                110,
                                new float[] {60, 250, 400},
                                "District",
                                "Dead",
                                "Missing",
                                "Lauterbach",
                                "61",
                                "80",
                                "Steinau",
                                "34",
                                "40")))
                .isEqualTo(SENTENCE + "\n\nDistrict; Dead; Missing\n\nLauterbach; 61; 80\n\nSteinau; 34; 40");
    }

    @Test
    void whatTheEdgesOfPagesRepeatIsDropped() {
        var sketch = new PdfSketch();
        String[] lines = {
            "At least 95 people have died in floods along the River",
            "Lauter, the prefecture said on Monday, and it named 120",
            "others of whom it knows nothing, and 14 of them children."
        };
        for (int i = 0; i < lines.length; i++) {
            sketch.page()
                    .text(60, 30, "Situation report 7, page " + (i + 1))
                    .text(60, 100, lines[i])
                    .text(300, 760, "– " + (i + 1) + " –");
        }
        assertThat(text(sketch)).isEqualTo(String.join(" ", lines));
    }

    @Test
    void figuresNearTheEdgesStay() {
        assertThat(text(new PdfSketch().page().text(60, 100, SENTENCE).rows(760, new float[] {60, 300}, "Dead", "95")))
                .isEqualTo(SENTENCE + "\n\nDead; 95");
    }

    @Test
    void ligaturesAreLetters() {
        assertThat(text(new PdfSketch().page().text(60, 100, "95 ofﬁcers and ﬂood victims are dead, he said.")))
                .isEqualTo("95 officers and flood victims are dead, he said.");
    }

    @Test
    void markOfAFootnoteIsNoDigit() {
        assertThat(text(new PdfSketch()
                        .page()
                        .text(60, 100, "95")
                        .text(71.5f, 97, 6, "1")
                        .text(78, 100, "people have died, the prefecture said.")))
                .isEqualTo("95¹ people have died, the prefecture said.");
    }

    @Test
    void propertiesOfTheDocumentAreTakenOver() {
        var created = new GregorianCalendar(TimeZone.getTimeZone("GMT+01:00"));
        created.set(2024, 11, 23, 0, 30, 0);
        Article article = read(new PdfSketch().page().text(60, 100, SENTENCE).with(pdf -> {
            pdf.getDocumentInformation().setTitle("Situation report 7");
            pdf.getDocumentInformation().setAuthor("Ada Brook");
            pdf.getDocumentInformation().setCreationDate(created);
            pdf.getDocumentCatalog().setLanguage("en-GB");
        }));
        assertThat(article.headline()).isEqualTo("Situation report 7");
        assertThat(article.author()).isEqualTo("Ada Brook");
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.SAVED));
    }

    @Test
    void dateInTheNameIsBetterThanThatOfItsMaking() {
        byte[] pdf = new PdfSketch()
                .page()
                .text(60, 100, SENTENCE)
                .with(document -> document.getDocumentInformation().setCreationDate(new GregorianCalendar(2025, 1, 1)))
                .bytes();
        assertThat(Desk.in(folder)
                        .with("articles/2024-12-23.pdf", pdf)
                        .article("articles/2024-12-23.pdf")
                        .publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.FILE_NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Microsoft Word - report.doc", "report.docx", "untitled", " "})
    void titleThatAProgramWroteIsNone(String title) {
        assertThat(read(new PdfSketch()
                                .page()
                                .text(60, 100, SENTENCE)
                                .with(pdf -> pdf.getDocumentInformation().setTitle(title)))
                        .headline())
                .isEqualTo(SENTENCE);
    }

    @Test
    void documentThatOpensWithoutPasswordIsRead() {
        assertThat(text(encrypted("", new AccessPermission()))).isEqualTo(SENTENCE);
    }

    @Test
    void encryptedDocumentIsRefused() {
        assertThat(refusal(encrypted("secret", new AccessPermission()).bytes()))
                .isEqualTo(refused("a PDF document that opens without a password, found an encrypted one;"
                        + " save it without protection"));
    }

    @Test
    void documentThatForbidsCopyingIsRefused() {
        var permission = new AccessPermission();
        permission.setCanExtractContent(false);
        assertThat(refusal(encrypted("", permission).bytes()))
                .isEqualTo(refused("a PDF document whose text may be copied, found one that forbids it;"
                        + " save it without protection"));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.9", "0.99"})
    void documentThatIsCutOffIsRefused(double share) {
        byte[] whole = new PdfSketch().page().text(60, 100, SENTENCE).bytes();
        assertThat(refusal(Arrays.copyOf(whole, (int) (whole.length * share))))
                .isEqualTo(refused(DAMAGED + "one that is cut off; save it again or remove it"));
    }

    @Test
    void garbledPageIsRefused() {
        byte[] pdf = new PdfSketch().page().text(60, 100, SENTENCE).bytes();
        int filter = new String(pdf, ISO_8859_1).indexOf("/FlateDecode");
        int stream = new String(pdf, ISO_8859_1).indexOf("stream", filter) + 12;
        Arrays.fill(pdf, stream, stream + 20, (byte) 0xFF);
        assertThat(refusal(pdf)).startsWith(refused(DAMAGED + "a damaged one"));
    }

    @Test
    void documentOfNothingElseIsRefused() {
        assertThat(refusal("%PDF-1.7\nnothing here\n%%EOF\n".getBytes(ISO_8859_1)))
                .startsWith(refused(DAMAGED + "a damaged one"));
    }

    @Test
    void documentWithoutTextIsRefused() {
        assertThat(refusal(new PdfSketch().page().page().bytes()))
                .isEqualTo(refused("a PDF document with text, found only pictures; run text recognition over it"));
    }

    @Test
    void textInUnknownLettersIsRefused() {
        assertThat(refusal(new PdfSketch()
                        .page()
                        .text(60, 100, SENTENCE)
                        .with(PdfFormatTest::withoutLetters)
                        .bytes()))
                .isEqualTo(refused("a PDF document with text, found text that is no text, since its fonts do not say"
                        + " which letters they show; run text recognition over it"));
    }

    @Test
    void tooManyPagesAreRefused() {
        var sketch = new PdfSketch();
        for (int i = 0; i < 301; i++) {
            sketch.page();
        }
        assertThat(refusal(sketch.bytes()))
                .isEqualTo(refused("at most 300 pages, found 301; cut out the pages that report"));
    }

    @Test
    void pageThatUnpacksToTooMuchIsRefused() {
        byte[] pdf = new PdfSketch()
                .page()
                .with(document -> {
                    var stream = new PDStream(document);
                    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        byte[] blank = new byte[1 << 20];
                        Arrays.fill(blank, (byte) ' ');
                        for (int i = 0; i < 201; i++) {
                            out.write(blank);
                        }
                    }
                    document.getPage(0).setContents(stream);
                })
                .bytes();
        assertThat(refusal(pdf))
                .isEqualTo(refused(DAMAGED + "a damaged one (its pages unpack to more than any need);"
                        + " save it again or remove it"));
    }

    /** Replaces the page by one whose font names its glyphs by numbers. */
    private static void withoutLetters(PDDocument pdf) throws IOException {
        var font = new COSDictionary();
        var encoding = new COSDictionary();
        var names = new COSArray();
        names.add(COSInteger.get(65));
        for (int i = 0; i < 26; i++) {
            names.add(COSName.getPDFName("glyph_" + i));
        }
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, "Helvetica");
        font.setItem(COSName.ENCODING, encoding);
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("X"), font);
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        pdf.getPage(0).setResources(new PDResources(resources));
        var stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream()) {
            out.write("BT /X 12 Tf 60 700 Td (ABCDEF GHIJK LMNOP) Tj ET".getBytes(ISO_8859_1));
        }
        pdf.getPage(0).setContents(stream);
    }

    private static PdfSketch encrypted(String password, AccessPermission permission) {
        return new PdfSketch()
                .page()
                .text(60, 100, SENTENCE)
                .with(pdf -> pdf.protect(new StandardProtectionPolicy("owner", password, permission)));
    }

    private String text(PdfSketch sketch) {
        return read(sketch).text();
    }

    private Article read(PdfSketch sketch) {
        return Desk.in(folder).with("articles/a.pdf", sketch.bytes()).article("articles/a.pdf");
    }

    private String refusal(byte[] bytes) {
        Desk desk = Desk.in(folder).with("articles/a.pdf", bytes);
        return desk.refusal(() -> desk.article("articles/a.pdf"));
    }

    private static String refused(String reason) {
        return "input/articles/a.pdf: expected " + reason;
    }
}
