package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Edition;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;

/** What a person reads at the end of a run. */
class ClosingTableTest {
    private static final Week WEEK = Week.parse("2024-W52");
    private static final Skipped EMPTY = new Skipped("articles/a.md", "expected a text, found none; remove it");

    private static final Warning FALLING =
            new Warning("tables/t.csv, line 4", "expected 95 or more, found 59; check it");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ClosingTable table = new ClosingTable(new PrintWriter(out), new PrintWriter(err));

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        table.add(report(WEEK, List.of(made("kursk", false)), List.of(), List.of()), Path.of("output"));
        table.add(report(WEEK.next(), List.of(made("a-long-topic", true)), List.of(), List.of()), Path.of("output"));

        int exit = table.print();

        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        week      topic         revision       estimates  parties  reports  briefing
                        2024-W52  kursk         1              11         5        14       output/x.pdf
                        2024-W52  a-long-topic  1 (unchanged)  11         5        14       output/x.pdf
                        """);
    }

    @Test
    void topicIsNamedOnlyIfNoWeekSpeaksOfIt() {
        table.add(
                report(WEEK, List.of(made("kursk", false)), List.of("demos", "floods"), List.of()), Path.of("output"));
        table.add(
                report(WEEK.next(), List.of(made("demos", false)), List.of("floods", "kursk"), List.of()),
                Path.of("output"));

        table.print();

        assertThat(out.toString())
                .endsWith("floods: no briefing, nobody gives a current figure" + System.lineSeparator())
                .doesNotContain("demos: no")
                .doesNotContain("kursk: no");
    }

    @Test
    void whatSeveralRunsFoundIsNamedOnce() {
        table.add(report(WEEK, List.of(), List.of(), List.of(EMPTY)), Path.of("output"));
        table.add(report(WEEK.next(), List.of(), List.of(), List.of(EMPTY)), Path.of("output"));

        int exit = table.print();

        assertThat(exit).isEqualTo(Exit.SKIPPED);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        left out: articles/a.md: expected a text, found none; remove it
                        warning: tables/t.csv, line 4: expected 95 or more, found 59; check it
                        """);
    }

    @Test
    void ofManyRefusalsInOneFileTheFirstTenAreShown() {
        List<Skipped> many = IntStream.rangeClosed(1, 2000)
                .mapToObj(i ->
                        new Skipped("articles/x.zip, a%d.txt".formatted(i), "expected a text, found none; mend it"))
                .toList();
        table.add(report(WEEK, List.of(), List.of(), many), Path.of("output"));

        table.print();

        assertThat(err.toString().lines())
                .hasSize(12)
                .contains("left out: articles/x.zip, a10.txt: expected a text, found none; mend it")
                .contains("… and 1,990 more in articles/x.zip (all in report.json)");
    }

    private static RunReport report(
            Week week, List<EditionMade> editions, List<String> without, List<Skipped> skipped) {
        return new RunReport(week, editions, skipped, List.of(FALLING), 1, 2, 3, without);
    }

    private static EditionMade made(String topic, boolean unchanged) {
        return new EditionMade(
                new Edition(topic, WEEK, 1, "0".repeat(64)), unchanged, List.of("x.html", "x.pdf"), 11, 5, 14);
    }
}
