package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is printed of a page, and which pages are none. */
class PdfPrinterTest {
    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2024-12-30T00:00:00+01:00[Europe/Berlin]");

    @Test
    void familyThatIsNotHereIsSetInNotoSans() throws Exception {
        assertThat(textOf(print("<p style=\"font-family: 'No Such Font'\">Words &#x44F;</p>")))
                .contains("Words я");
    }

    @Test
    void pageThatIsNotWellFormedIsNamedWithItsLine() {
        assertThatThrownBy(() -> print("<p>\n<b></p>"))
                .isInstanceOf(SAXException.class)
                .hasMessageStartingWith("line 2 of the page: ");
    }

    @Test
    void importInADrawingIsRejected() {
        assertThatThrownBy(() -> print("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' alt='a'>"
                        + "<style>@import url('http://localhost/a.css');</style></svg>"))
                .isInstanceOf(SAXException.class)
                .hasMessage("an @import in the style of an svg");
    }

    private static byte[] print(String body) throws SAXException {
        return PdfPrinter.print(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title></head>"
                                + "<body style=\"font-family: 'Noto Sans'\">" + body + "</body></html>",
                        MONDAY,
                        List.of())
                .content();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
