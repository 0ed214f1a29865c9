package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Party;

/** The rows of claims.csv. */
class ClaimsCsvTest {
    @Test
    void everyReportBehindTheBriefingHasARow() throws IOException {
        List<CSVRecord> rows = rows(SampleBriefings.kursk());
        assertThat(rows)
                .extracting(row -> row.get("outcome"), row -> row.get("use"), row -> row.get("reason"))
                .containsExactly(
                        tuple("printed", "estimate", ""),
                        tuple("printed", "estimate", ""),
                        tuple("printed", "estimate", ""),
                        tuple("printed", "estimate", ""),
                        tuple("printed", "denial", ""),
                        tuple("printed", "earlier", ""),
                        tuple("printed", "estimate; compared", ""),
                        tuple("printed", "discrepancy", ""),
                        tuple("printed", "table", ""),
                        tuple("printed", "estimate", ""),
                        tuple("stale", "estimate", ""),
                        tuple("printed", "estimate", ""),
                        tuple("printed", "unattributed", ""),
                        tuple("printed", "estimate", ""),
                        tuple("printed", "estimate", ""),
                        tuple("excluded", "", "part"),
                        tuple("excluded", "", "projected"),
                        tuple("excluded", "", "other_place"));
        assertThat(rows).extracting(row -> row.get("reference")).doesNotHaveDuplicates();
    }

    @Test
    void copyNamesTheReportWhoseTextItCarries() throws IOException {
        CSVRecord row = rows(SampleBriefings.kursk()).get(2);
        assertThat(row.toMap())
                .containsEntry("reference", "18")
                .containsEntry("copyOf", "2")
                .containsEntry("counts", "false")
                .containsEntry("publisher", "Moin am Mittag");
    }

    @Test
    void rowNamesFigurePartyAndPlace() throws IOException {
        CSVRecord row = rows(SampleBriefings.kursk()).get(1);
        assertThat(row.toMap())
                .containsEntry("reference", "2")
                .containsEntry("questionId", "casualties")
                .containsEntry("subjectTerm", "soldiers")
                .containsEntry("foundSubject", "sentence")
                .containsEntry("placeTerm", "Kursk")
                .containsEntry("effectiveScope", "cumulative")
                .containsEntry("scopeBasis", "stated")
                .containsEntry("partyId", "ukraine")
                .containsEntry("party", "Ukraine")
                .containsEntry("estimateId", "casualties/casualties/cumulative/ukraine")
                .containsEntry("estimateLow", "3000")
                .containsEntry("estimateHigh", "")
                .containsEntry("weeks", "2024-W52")
                .containsEntry("rangeId", "casualties/casualties/cumulative")
                .containsEntry("rangeLow", "1100")
                .containsEntry("rangeHigh", "3000")
                .containsEntry("rangeOpen", "high")
                .containsEntry("low", "3000")
                .containsEntry("high", "")
                .containsEntry("bound", "more_than")
                .containsEntry("asOf", "2024-12-23")
                .containsEntry("file", "articles/2024-W52/selenskyj-3000.md")
                .containsEntry("line", "1")
                .containsEntry("start", "59");
    }

    @Test
    void textThatASpreadsheetWouldRunIsDefused() throws IOException {
        String sentence = "=HYPERLINK(\"http://example.org\") says 5.";
        Article article =
                anArticle(sentence).publisher("@outlet").headline("-5 degrees").build();
        Estimate estimate = EstimateBuilder.anEstimate("+party", Party.Role.UNKNOWN)
                .saying(Bound.ABOUT, 5, "5")
                .reportedIn(article, sentence, "\tname")
                .build();
        CSVRecord row = rows(with(estimate)).get(0);
        assertThat(row.get("words")).isEqualTo("'" + sentence);
        assertThat(row.get("publisher")).isEqualTo("'@outlet");
        assertThat(row.get("headline")).isEqualTo("'-5 degrees");
        assertThat(row.get("party")).isEqualTo("'+party");
        assertThat(row.get("origin")).isEqualTo("'\tname");
        assertThat(row.get("low")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1+1",
                "\u00A0=1",
                "＝1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void everyBeginningOfAFormulaIsDefused(String name) throws IOException {
        assertThat(origin(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ministry", "3-1", "Post \"=1\"", "one\n=two", "a;=b,=c", "'=1"})
    void otherTextStaysAsItIs(String name) throws IOException {
        assertThat(origin(name)).isEqualTo(name);
    }

    private static String origin(String name) throws IOException {
        String sentence = "Somebody says 5.";
        Estimate estimate = EstimateBuilder.anEstimate("party", Party.Role.UNKNOWN)
                .saying(Bound.ABOUT, 5, "5")
                .reportedIn(anArticle(sentence).build(), sentence, name)
                .build();
        return rows(with(estimate)).get(0).get("origin");
    }

    private static Briefing with(Estimate estimate) {
        Briefing briefing = SampleBriefings.kursk();
        Comparison comparison = briefing.comparisons().get(0);
        Comparison.Group group = comparison.groups().get(0);
        return new Briefing(
                briefing.topic(),
                briefing.week(),
                List.of(new Comparison(
                        comparison.question(),
                        List.of(new Comparison.Group(
                                group.measure(), group.scope(), List.of(estimate), null, group.agreement(), null)),
                        comparison.agreement(),
                        List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                briefing.method());
    }

    private static List<CSVRecord> rows(Briefing briefing) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(ClaimsCsv.write(briefing)))
                .getRecords();
    }
}
