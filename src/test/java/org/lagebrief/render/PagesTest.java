package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Language;

/** How pages break and what their tags say, read back from finished PDFs; the demo's briefings are looked at in an integration test. */
class PagesTest {
    @TempDir
    private Path folder;

    static Stream<Named<Briefing>> briefings() {
        return Stream.of(
                Named.of("German, with charts of every kind", SampleBriefings.kursk()),
                Named.of("English, nothing changed", SampleBriefings.munich()),
                Named.of("a question without any estimate", SampleBriefings.empty()),
                Named.of("figures left out", SampleBriefings.overtaken(Language.GERMAN)),
                Named.of("forty parties", SampleBriefings.crowded()));
    }

    @ParameterizedTest
    @MethodSource("briefings")
    void pagesAndTagsAreWithoutFault(Briefing briefing) throws IOException {
        Path pdf = Printed.of(briefing, folder).pdf();
        assertThat(LayoutFaults.of(pdf)).isEmpty();
        assertThat(TagFaults.of(pdf)).isEmpty();
    }

    /** Wherever on the page the section begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 36, 43, 46, 49, 51, 53})
    void tableOfSixtyLongRowsStaysWithItsHeadingAndLeavesNoRowAlone(int linesBefore) throws Exception {
        Path pdf = print(lines(linesBefore)
                + "<h2>Parties</h2><p class=\"lead\">One lead.</p><table class=\"sources\"><caption>All parties</caption>"
                + "<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">What</th></tr></thead><tbody>"
                + rows(60) + "</tbody></table>");
        assertThat(LayoutFaults.of(pdf)).isEmpty();
    }

    /** The last row alone would stand on a page of its own for some of these. */
    @ParameterizedTest
    @ValueSource(ints = {11, 13, 14, 15, 16, 17, 19})
    void lastPageHasMoreThanOneRow(int rows) throws Exception {
        Path pdf = print(
                "<h2>Parties</h2><table><thead><tr><th scope=\"col\">Who</th><th scope=\"col\">What</th></tr></thead>"
                        + "<tbody>" + rows(rows) + "</tbody></table>");
        assertThat(LayoutFaults.of(pdf)).isEmpty();
    }

    /** The last line alone would stand on a page of its own for some of these. */
    @ParameterizedTest
    @ValueSource(ints = {52, 53, 54, 55})
    void lastPageHasMoreThanOneLine(int lines) throws Exception {
        assertThat(LayoutFaults.of(print(lines(lines)))).isEmpty();
    }

    @Test
    void headingStaysWithAQuotationThatFillsAPage() throws Exception {
        String quotation = "And then the spokesman went on at great length about it. ".repeat(60);
        Path pdf = print(lines(20) + "<h2>Words</h2><h3>Ministry</h3><div class=\"evidence\"><p>" + quotation
                + "</p></div><p>The end.</p>");
        assertThat(LayoutFaults.of(pdf)).isEmpty();
    }

    @Test
    void pageBegunByASectionBeginsWithoutTheSpaceAboveIt() throws Exception {
        Path pdf = print(
                "<div>" + lines(50) + "</div><div style=\"margin-top: 40pt\"><h3>Next</h3>" + lines(10) + "</div>");
        TaggedPdf.Text heading = TaggedPdf.read(pdf).texts().stream()
                .filter(text -> text.text().equals("Next"))
                .findFirst()
                .orElseThrow();
        assertThat(heading.page()).isEqualTo(2);
        assertThat(heading.top()).isBetween(70f, 78f);
    }

    @Test
    void faultsWouldBeFound() throws Exception {
        Path pdf = print("<h3>Alone</h3><div style=\"page-break-before: always\"><h5>Deep</h5><p>Words.</p></div>");
        assertThat(LayoutFaults.of(pdf))
                .containsExactly(
                        "page 1: last on it is the H3 \"Alone\"", "page 1: only 1 lines", "page 2: only 2 lines");
        assertThat(TagFaults.of(pdf)).contains("a heading of level 3 below one of level 0");
    }

    private Path print(String body) throws Exception {
        String css = Files.readString(Path.of("templates/briefing.css"));
        String xhtml =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</title><style>/*<![CDATA[*/"
                        + css + "/*]]>*/</style></head><body>" + body + "</body></html>";
        return Files.write(
                folder.resolve("pages.pdf"),
                PdfPrinter.print(xhtml, ZonedDateTime.parse("2025-01-06T00:00:00Z"), List.of())
                        .content());
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<p>Line " + i + ".</p>").collect(Collectors.joining());
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "<tr><th scope=\"row\">Joint Extraordinary Observation Committee of the Combined Relief Agencies, No. "
                                + i + "</th><td>" + "said so, and more ".repeat(1 + i * 7 % 11) + "</td></tr>")
                .collect(Collectors.joining());
    }
}
