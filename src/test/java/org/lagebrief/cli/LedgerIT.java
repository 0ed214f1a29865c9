package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

/** What earlier briefings told: made again as it was known then, and corrected in the next briefing. */
class LedgerIT {
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private static final String FIRST = "2024-W51";
    private static final String SECOND = "2024-W52";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void runWithoutTheLateArticle() throws Exception {
        desk = Desk.withTwoWeeks(folder);
        run(FIRST);
        tenDaysAgo();
        desk.input().article("late.md", "2024-12-20", Desk.killed("NIS", 170));
    }

    private End run(String week, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--week";
        arguments[1] = week;
        arguments[2] = "--quiet";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return desk.type("run", arguments);
    }

    /** Makes everything that was done so far ten days older. */
    private void tenDaysAgo() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + desk.folder("data/lagebrief"), "lagebrief", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE run SET started_at = DATEADD('DAY', -10, started_at),"
                    + " ended_at = DATEADD('DAY', -10, ended_at)");
            statement.executeUpdate("UPDATE edition SET made_at = DATEADD('DAY', -10, made_at)");
        }
    }

    @Test
    void lateArticleOfAnEarlierWeekIsCorrectedOnceInTheNextBriefing() throws Exception {
        run(SECOND);
        String thirdWeek = "2025-W01";
        desk.input().article("c.md", "2024-12-31", Desk.killed("Kyiv", 3800));
        run(thirdWeek);

        assertThat(text(SECOND, ""))
                .contains("Corrections to earlier briefings")
                .contains("NIS, Killed: it should have read 170, not 100.");
        assertThat(text(thirdWeek, "")).doesNotContain("Corrections to earlier briefings");
        assertThat(run(SECOND).out()).as("the same again").contains("1 (unchanged)");
    }

    @Test
    void weekIsMadeAgainAsItWasKnownThen() throws Exception {
        run(SECOND);
        LocalDate then = today.minusDays(5);

        End past = run(FIRST, "--as-known-on", then.toString());
        End now = run(FIRST, "--as-known-on", today.plusDays(1).toString());

        assertThat(past.out()).contains("the same as revision 1");
        assertThat(text(FIRST, "as-known-on-" + then, "-as-known-on-" + then))
                .contains("100")
                .doesNotContain("170")
                .contains("Made again from what was known on");
        assertThat(now.out()).contains("other than revision 1");
        assertThat(text(FIRST, "")).as("the edition itself").doesNotContain("170");
    }

    @Test
    void tableThatHasChangedIsKnownAsItWas() throws Exception {
        desk.input().write("tables/daily.csv", "Date,Killed\n2024-12-18,40\n");
        desk.input().write("tables/daily.csv.yml", """
                        row:
                          origin: {value: General Staff}
                          asOf: {column: Date, format: yyyy-MM-dd}
                          subject: {value: North Korean soldiers}
                          place: {value: Kursk}
                        figures:
                          - {measure: killed, value: {column: Killed}, scope: cumulative}
                        """);
        run(FIRST);
        tenDaysAgo();
        desk.input().write("tables/daily.csv", "Date,Killed\n2024-12-18,45\n");
        run(FIRST);

        End past = run(FIRST, "--as-known-on", today.minusDays(5).toString());

        assertThat(past.out()).contains("the same as revision 2");
    }

    @Test
    void dayBeforeTheFirstRunIsRefused() {
        End refused = run(FIRST, "--as-known-on", "2020-01-01");

        assertThat(refused.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(refused.err())
                .startsWith("--as-known-on: expected a day by which a run had ended, found 2020-01-01;"
                        + " the first run was begun at "
                        + today.minusDays(10).getYear());
    }

    @Test
    void weekHasToBeNamed() {
        assertThat(desk.type("run", "--quiet", "--as-known-on", "2025-01-01").err())
                .isEqualTo("--as-known-on: expected one week beside it, found none;"
                        + " name it: run --week 2024-W52 --as-known-on DATE\n");
    }

    private String text(String week, String suffix) throws IOException {
        return text(week, "", suffix);
    }

    private String text(String week, String inside, String suffix) throws IOException {
        Path pdf = desk.folder("output").resolve(week).resolve(inside).resolve("kursk/kursk-" + week + suffix + ".pdf");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
