package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Pages that ask for more than they bring along. */
class PdfPrinterTest {
    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2024-12-30T00:00:00+01:00[Europe/Berlin]");

    @TempDir
    private Path folder;

    @Test
    void pageFetchesNothing() throws Exception {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            print("<img src='" + url + "a.png' alt='a'/><svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9' alt='b'><image width='9' height='9'"
                    + " xlink:href='" + url + "b.png'/></svg><div style=\"background: url('" + url
                    + "c.png')\">x</div>");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void pageReadsNoFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
        String text = textOf(print("<object type='text/plain' data='" + secret.toUri() + "'>instead</object>"
                + "<a download='secret.txt' data-content-type='text/plain' href='" + secret.toUri()
                + "' title='t'>link</a>"));
        assertThat(text).doesNotContain("the secret words");
    }

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
