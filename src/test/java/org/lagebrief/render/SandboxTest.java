package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.xml.sax.SAXException;

/**
 * What a template, a title, a drawing, a style and a link try: to read a file, to run a class, to reach the network, and never to
 * end.
 */
class SandboxTest {
    private static final String SECRET = "the secret words";
    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2024-12-30T00:00:00+01:00[Europe/Berlin]");

    @TempDir
    private Path folder;

    private final AtomicInteger requests = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private Path secret;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serveAndHide() throws IOException {
        secret = Files.writeString(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("secret.txt"), SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nothingWasAskedFor() {
        server.stop(0);
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${name?api.class}",
                "${name.class.forName(\"java.lang.Runtime\")}",
                "${name.getClass()}",
                "${msg.class}",
                "${msg?api}",
                "${statics[\"java.lang.System\"].getProperty(\"user.home\")}",
                "<#include \"/etc/passwd\">",
                "<#include \"../elsewhere/secret.txt\">",
                "<#include \"elsewhere/../../elsewhere/secret.txt\">",
                "<#include \"file:///etc/passwd\">",
                "<#import \"http://localhost/a.ftlh\" as a>",
                "<#include \"URL\">",
                "${.main_template_name?eval?new()}",
                "<#assign a = \"x\"?interpret><@a?new()/>"
            })
    void templateReachesNothingButItsData(String template) throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("mine")).resolve("briefing.ftlh"), template.replace("URL", url()));
        assertThatThrownBy(() -> render(folder.resolve("mine"))).isInstanceOf(InputFaultException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as n></#list>",
                "<#list 1..2000000000 as n><#assign a = n></#list>",
                "<#list 1.. as n>${\"x\"?left_pad(1000000)}</#list>",
                "<#list 1.. as n><#list 1.. as m><#if m == 0>x</#if></#list></#list>",
                "<#macro again><@again/></#macro><@again/>",
                "<#function again n><#return again(n + 1) + 1></#function>${again(1)}",
                "<#include \"briefing.ftlh\">",
                "<#assign s = \"x\"><#list 1.. as n><#assign s = s + s></#list>",
                "<#assign s = []><#list 1.. as n><#assign s = s + [s]></#list>${s?size}"
            })
    void templateThatNeverEndsIsStopped(String template) throws IOException {
        Files.writeString(folder.resolve("briefing.ftlh"), template);
        assertThatThrownBy(() -> new Templates(folder, new TimeLimit(Duration.ofSeconds(1)))
                        .render("briefing.ftlh", Language.ENGLISH, Map.of()))
                .isInstanceOf(InputFaultException.class)
                .hasMessageMatching(
                        ".*briefing\\.ftlh: expected a template that works, found (one that has not come to its"
                                + " end in one second: a loop without end\\?|one that asks for more memory than there is: a macro"
                                + " that calls itself\\?|more than 64000000 characters of output); .*");
    }

    @Test
    void loopInAnImportedTemplateIsStoppedToo() throws Exception {
        Files.writeString(folder.resolve("briefing.ftlh"), "<#import \"mine.ftlh\" as mine>");
        Files.writeString(folder.resolve("mine.ftlh"), "<#list 1.. as n></#list>");
        assertThatThrownBy(() -> new Templates(folder, new TimeLimit(Duration.ofSeconds(1)))
                        .render("briefing.ftlh", Language.ENGLISH, Map.of()))
                .isInstanceOf(InputFaultException.class);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("lagebrief-template"))
                        .filter(thread -> !endsWithin(thread, Duration.ofSeconds(10))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7 * 7}",
                "<#include \"/etc/passwd\">",
                "</title></style><img src=\"URLa.png\"/>",
                "<script>fetch(\"URL\")</script>",
                "]]><svg><image href=\"URLb.png\"/></svg>",
                "&xxe; &#38;xxe;",
                "<!DOCTYPE a [<!ENTITY xxe SYSTEM \"FILE\">]>",
                "' onload='x' \"><object data=\"FILE\"/>"
            })
    void titleIsPrintedAsItStands(String title) throws IOException {
        String attack = aimed(title);
        String text = String.join(
                " ",
                Printed.of(SampleBriefings.titled(attack), folder.resolve("out"))
                        .pages());
        assertThat(text.replace(" ", "")).contains(attack.replace(" ", "")).doesNotContain(SECRET.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg SVG><image width='9' height='9' xlink:href='URLb.png'/></svg>",
                "<svg SVG><image width='9' height='9' href='FILE'/></svg>",
                "<svg SVG><use xlink:href='URLc.svg#a'/></svg>",
                "<svg SVG><filter id='f'><feImage xlink:href='URLd.png'/></filter><rect width='9' height='9'"
                        + " filter='url(#f)'/></svg>",
                "<svg SVG><rect width='9' height='9' style='fill: url(URLe.svg#a)'/></svg>",
                "<svg SVG><script>java.lang.Runtime.getRuntime()</script><script xlink:href='URLf.js'/></svg>",
                "<svg SVG onload='x'><a xlink:href='URLg'><rect width='9' height='9'/></a></svg>",
                "<svg SVG><foreignObject width='9' height='9'><img src='URLh.png' alt='a'"
                        + " xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></svg>",
                "<svg SVG><text font-family='a'>a</text><defs><font-face><font-face-src><font-face-uri"
                        + " xlink:href='URLi.svg'/></font-face-src></font-face></defs></svg>",
                "<p style=\"background: url('URLj.png')\">a</p>",
                "<p style=\"background-image: url(URLk.png); list-style-image: url(URLl.png); cursor: url(URLm.cur)\">a</p>",
                "<ul style=\"list-style-image: url(FILE)\"><li>a</li></ul>",
                "<img src='URLn.png' alt='a'/><img src='FILE' alt='a'/><img src='jar:URLo.jar!/a' alt='a'/>",
                "<object type='text/plain' data='FILE'>instead</object><object data='URLp'>instead</object>",
                "<iframe src='URLq'>a</iframe><embed src='URLr'/><video src='URLs' poster='URLt'>a</video>",
                "<a download='secret.txt' data-content-type='text/plain' href='FILE' title='t'>link</a>",
                "<a href='URLu' title='t'>link</a>",
                "<form action='URLv'><input type='image' src='URLw' alt='a'/></form>",
                "<p class='fetching'>a</p>"
            })
    void pageFetchesAndReadsNothing(String body) throws Exception {
        byte[] pdf = print(
                "<link rel='stylesheet' href='URLx.css'/><base href='URL'/><style>@import url('URLy.css'); @import 'FILE';"
                        + " @font-face { font-family: Own; src: url('URLz.ttf') } @page { background: url('URLp.png') }"
                        + " .fetching { font-family: Own } .fetching::before { content: url('URLq.png') }</style>",
                body);
        assertThat(text(pdf)).doesNotContain(SECRET);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .isNullOrEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html SYSTEM 'URLa.dtd'><html>BODY</html>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'FILE'>]><html><body>&x;</body></html>",
                "<!DOCTYPE html [<!ENTITY % x SYSTEM 'URLb.dtd'> %x;]><html>BODY</html>",
                "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                        + " '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e"
                        + " '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]><html>"
                        + "<body>&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;</body></html>",
                "<?xml-stylesheet href='URLc.css'?><html>BODY</html>",
                "<html xmlns:xi='http://www.w3.org/2001/XInclude'><body><xi:include href='FILE' parse='text'/></body></html>"
            })
    void documentTypesAndEntitiesReachNothing(String page) throws Exception {
        try {
            byte[] pdf = PdfPrinter.print(aimed(page).replace("BODY", "<body>a</body>"), MONDAY, List.of())
                    .content();
            assertThat(text(pdf)).doesNotContain(SECRET);
        } catch (SAXException e) {
            assertThat(e).hasMessageMatching("line \\d+ of the page: .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@page { size: 1mm 1mm; margin: 0 }",
                "p { page-break-before: always; page-break-after: always; height: 100000mm }",
                "p::before { content: counter(pages) counter(page) target-counter(attr(href), page) }"
            })
    void stylesThatLeaveNoRoomComeToAnEnd(String style) throws Exception {
        byte[] pdf = new TimeLimit(Duration.ofSeconds(60))
                .of(() -> print("<style>" + style + "</style>", "<p>Words that need some room.</p>".repeat(20)));
        assertThat(pdf).isNotEmpty();
    }

    @Test
    void paperWithoutRoomIsAFaultOfTheTemplate() throws IOException {
        Files.writeString(
                folder.resolve("briefing.ftlh"),
                "<html><head><style>@page { size: 10mm 10mm; margin: 20mm }</style></head><body>a</body></html>");
        assertThat(new BriefingRenderer(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("content width cannot be zero or less"));
    }

    private static boolean endsWithin(Thread thread, Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static String render(Path templates) {
        return new Templates(templates).render("briefing.ftlh", Language.ENGLISH, Map.of("name", "x"));
    }

    private byte[] print(String head, String body) throws SAXException {
        return PdfPrinter.print(
                        aimed("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title>" + head
                                + "</head><body style=\"font-family: 'Noto Sans'\">" + body + "</body></html>"),
                        MONDAY,
                        List.of())
                .content();
    }

    private String aimed(String attack) {
        return attack.replace("URL", url())
                .replace("FILE", secret.toUri().toString())
                .replace(
                        "SVG",
                        "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'"
                                + " alt='a'");
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
