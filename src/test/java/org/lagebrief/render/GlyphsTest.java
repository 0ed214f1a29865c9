package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Warning;
import org.xml.sax.SAXException;

/** Names and quotations in the scripts of the world, and characters that no face has. */
class GlyphsTest {
    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2024-12-30T00:00:00+01:00[Europe/Berlin]");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe, Übersicht, ſtraße ẞ",
                "Володимир Зеленський заявив про їхні втрати, ґанок",
                "Объём съёмки: Дмитрий Песков",
                "김정은 국방위원장, 합동참모본부 똠방각하 펲시",
                "Ο πρωθυπουργός Κυριάκος Μητσοτάκης δήλωσε",
                "İstanbul'da Şişli, Iğdır ve ılık çığ",
                "Thủ tướng Phạm Minh Chính nói với người dân ở Huế",
                "Selenskyj (Зеленський), 김정은, Μητσοτάκης, Erdoğan und Nguyễn in einer Zeile",
                "Łódź, Kraków, Čeština, Škoda, București, Đurđević"
            })
    void textOfEveryScriptIsPrintedAsItIs(String text) throws Exception {
        PdfPrinter.Pdf pdf = print("<p>" + text + "</p><p><b>" + text + "</b></p><p><i>" + text
                + "</i></p><p style=\"font: bold 9pt 'Noto Serif'\">" + text + "</p>");
        assertThat(pdf.missing()).isEmpty();
        assertThat(lines(pdf)).hasSize(4).allMatch(text::equals);
    }

    @Test
    void letterAndAccentApartBecomeOneSign() throws Exception {
        String apart = Normalizer.normalize("Phạm Hồng Đức, naïve Größe", Normalizer.Form.NFD);
        assertThat(lines(print("<p>" + apart + "</p>"))).containsExactly("Phạm Hồng Đức, naïve Größe");
    }

    @Test
    void characterThatNoFaceHasIsNamedInItsPlace() throws Exception {
        PdfPrinter.Pdf pdf = print("<p>before \uD83D\uDE00 after, \u0645\u0646 and \uD83D\uDE00</p>");
        assertThat(lines(pdf)).containsExactly("before [U+1F600] after, [U+0645 U+0646] and [U+1F600]");
        assertThat(pdf.missing())
                .containsExactly(
                        new Glyphs.Missing(0x1F600, 2, "before \uD83D\uDE00 after, \u0645\u0646 and \uD83D\uDE00"),
                        new Glyphs.Missing(0x645, 1, "before \uD83D\uDE00 after, \u0645\u0646 and \uD83D\uDE00"),
                        new Glyphs.Missing(0x646, 1, "before \uD83D\uDE00 after, \u0645\u0646 and \uD83D\uDE00"));
    }

    @Test
    void marksThatNobodySeesLeaveNoSign() throws Exception {
        PdfPrinter.Pdf pdf = print("<p>soft\u00ADware, zero\u200Bwidth, right\u200Fleft, joined\u2060</p>");
        assertThat(pdf.missing()).isEmpty();
        assertThat(lines(pdf).stream().map(line -> line.replaceAll("\\p{Cf}", "")))
                .containsExactly("software, zerowidth, rightleft, joined");
    }

    @Test
    void editionNamesMissingCharactersAsWarnings() throws IOException {
        var briefing = SampleBriefings.titled("Grinning \uD83D\uDE00 people");
        var renderer = new BriefingRenderer(Path.of("templates"));
        var edition = new Edition(briefing.topic().id(), briefing.week(), 1, renderer.contentHash(briefing));
        assertThat(renderer.render(briefing, edition, folder).warnings())
                .containsExactly(new Warning(
                        "titled-2025-W01.pdf",
                        "expected characters that its fonts have, found U+1F600 (GRINNING FACE) 2 times, first in"
                                + " \"Grinning \uD83D\uDE00 people\"; printed as [U+1F600]"));
    }

    @Test
    void everyFaceIsEmbeddedAsASubset() throws Exception {
        Set<String> fonts = new HashSet<>();
        try (PDDocument document =
                Loader.loadPDF(print("<p>Plain, Зеленський, 김정은</p>").content())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    fonts.add(font.getName());
                }
            }
        }
        assertThat(fonts).hasSize(2).allMatch(name -> name.matches("[A-Z]{6}\\+(NotoSans-Regular|NanumSquareR)"));
    }

    private static PdfPrinter.Pdf print(String body) throws SAXException {
        return PdfPrinter.print(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title></head>"
                        + "<body style=\"font-family: 'Noto Sans'; font-size: 9pt\">" + body + "</body></html>",
                MONDAY,
                List.of());
    }

    private static List<String> lines(PdfPrinter.Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
