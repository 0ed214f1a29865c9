package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code run}, typed at a desk. */
class RunCommandIT {
    @TempDir
    Path folder;

    @Test
    void makesTheBriefingsOfAWeek() {
        Desk desk = Desk.withTwoWeeks(folder);

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.err()).isEmpty();
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out().lines().map(line -> line.split("\\s{2,}")))
                .containsExactly(
                        new String[] {"week", "topic", "revision", "estimates", "parties", "reports", "briefing"},
                        new String[] {
                            "2024-W52",
                            "kursk",
                            "1",
                            "2",
                            "2",
                            "2",
                            desk.folder("output/2024-W52/kursk/kursk-2024-W52.pdf")
                                    .toString()
                        });
        assertThat(desk.folder("output/2024-W52/kursk/kursk-2024-W52.pdf")).isNotEmptyFile();
        assertThat(desk.folder("output/2024-W52/report.json")).isNotEmptyFile();
    }

    @Test
    void everyWeekWithInputIsRunOldestFirst() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().table("later.csv", "Moscow,2025-01-08,12");

        End end = desk.type("run", "--week", "all");

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(end.out().lines().skip(1).map(line -> line.substring(0, 8)))
                .containsExactly("2024-W51", "2024-W52", "2025-W02");
    }

    @Test
    void runningTotalThatFallsIsWarnedOfAndCounts() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().table("toll.csv", "Moscow,2024-12-23,95", "Moscow,2024-12-24,59");

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        String place = "tables/toll.csv, line 3";
        String reason = "expected no less than 95 as in line 2, since the figure is cumulative, found 59;"
                + " see which of the rows is right";
        assertThat(end.err().lines()).containsExactly("warning: " + place + ": " + reason);
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(desk.folder("output/2024-W52/report.json"))
                .content()
                .containsSubsequence(
                        "\"warnings\" : [", "\"place\" : \"" + place + "\"", "\"reason\" : \"" + reason + "\"");
        assertThat(desk.folder("output/2024-W52/kursk/claims.csv")).content().contains("Moscow");
    }

    @Test
    void namesThatNobodyHasListedAreReadyToBeListed() throws IOException {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().table("odd.csv", "\"Watch: \"\"Quay\"\" {c}\",2024-12-24,95", "the president,2024-12-24,59");
        desk.type("run", "--week", "2024-W52", "--quiet");
        Path names = desk.folder("output/2024-W52/unlisted-sources.yml");

        assertThat(names)
                .content()
                .contains("id: kyiv", "id: watch-quay-c", "#   \"the president\": met once: tables/odd.csv");
        assertThat(desk.folder("output/2024-W52/report.json")).content().contains("\"id\" : \"watch-quay-c\"");

        desk.input().write("sources.yml", Files.readString(names));
        assertThat(desk.type("check").err()).isEmpty();
        desk.type("run", "--week", "2024-W52", "--quiet");
        assertThat(names).content().doesNotContain("- id:").contains("the president");
    }

    @Test
    void sameWeekAgainMakesNoRevision() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");

        End again = desk.type("run", "--week", "2024-W52");

        assertThat(again.exitCode()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("1 (unchanged)");
        assertThat(desk.folder("output/2024-W52/kursk/kursk-2024-W52-r2.pdf")).doesNotExist();
    }

    @Test
    void changedLanguagePackReadsItsArticlesAgain() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().topic("kursk", "norcorean*").spanish().write("articles/es.md", """
                        ---
                        published: 2024-12-23
                        language: es
                        ---
                        Según el NIS, 12 soldados norcoreanos murieron en Kursk.
                        Según el NIS, 95 voluntarios norcoreanos perecieron en los combates en Kursk.
                        """);
        Path figures = desk.folder("output/2024-W52/kursk/claims.csv");

        End first = desk.type("run", "--week", "2024-W52");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(Exit.DONE);
        assertThat(figures).content().contains("soldados norcoreanos").doesNotContain("voluntarios norcoreanos");
        desk.input().write("languages/es/own.txt", "outcome word killed: perecieron\n");
        End again = desk.type("run", "--week", "2024-W52");

        assertThat(again.exitCode()).as(again.err()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("kursk-2024-W52-r2.pdf");
        assertThat(desk.folder("output/2024-W52/kursk/claims.csv")).content().contains("voluntarios norcoreanos");
    }

    @Test
    void runWithABrokenLanguagePackIsNotBegun() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("languages/de/own.txt", "person: Aktive\nmeasure: x\n");

        End end = desk.type("run", "--week", "2024-W52");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(desk.input().root().resolve("languages/de/own.txt")
                        + ", line 2: expected a role, as in \"person: soldiers\", found \"measure\"; "
                        + "mend the line; src/site/markdown/add-a-language.md tells the format");
        assertThat(desk.folder("output/2024-W52")).doesNotExist();
        assertThat(desk.type("history").out()).doesNotContain("2024-W52");
    }

    @Test
    void changedFigureMakesARevisionAndKeepsTheFirst() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");
        desk.input().article("b.md", "2024-12-23", Desk.killed("Kyiv", 3001));

        End again = desk.type("run", "--week", "2024-W52");

        assertThat(again.out()).contains("kursk-2024-W52-r2.pdf");
        assertThat(desk.folder("output/2024-W52/kursk/kursk-2024-W52.pdf")).exists();
        assertThat(said(desk.folder("output/2024-W52/kursk/briefing.json")))
                .contains("3001")
                .doesNotContain("3000");
    }

    @Test
    void removedArticleLeavesTheBriefing() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");
        Files.delete(desk.folder("input/articles/a.md"));

        desk.type("run", "--week", "2024-W52");

        assertThat(said(desk.folder("output/2024-W52/kursk/briefing.json")))
                .contains("Kyiv")
                .doesNotContain("NIS");
    }

    @Test
    void lostFileIsWrittenAgain() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");
        Path pdf = desk.folder("output/2024-W52/kursk/kursk-2024-W52.pdf");
        byte[] before = Files.readAllBytes(pdf);
        Files.delete(pdf);

        desk.type("run", "--week", "2024-W52");

        assertThat(pdf).hasBinaryContent(before);
    }

    @Test
    void unreadableInputIsLeftOutAndNamed() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("articles/empty.md", "").table("t.csv", "Moscow,2024-12-24,12", "Moscow,2024-12-25,many");

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("left out: ") && line.contains(": expected "))
                .anyMatch(line -> line.startsWith("left out: articles/empty.md: expected "))
                .anyMatch(line -> line.startsWith("left out: tables/t.csv, line 3") && line.contains("many"));
        assertThat(desk.folder("output/2024-W52/report.json")).content().contains("empty.md");
    }

    @Test
    void tableThatTurnsOutUnreadableLeavesNoClaimBehind() {
        Desk desk = Desk.withTwoWeeks(folder);
        String[] rows = new String[1201];
        Arrays.fill(rows, "Moscow,2024-12-24,12");
        rows[1200] = "\"Moscow,2024-12-25,13";
        desk.input().table("t.csv", rows);

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.err().lines())
                .containsExactly(
                        "left out: tables/t.csv, line 1202: expected cells in whole quotes, found a quote that is "
                                + "not closed, or closed within its cell; double the quotes within a cell, or remove them");
        assertThat(desk.folder("output/2024-W52/kursk/claims.csv")).content().doesNotContain("t.csv");
    }

    @Test
    void topicOfWhichNobodySpeaksMakesNoBriefing() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().topic("floods", "flood victims");

        End end = desk.type("run", "--week", "2024-W52");

        assertThat(end.out()).contains("floods: no briefing, nobody gives a current figure");
        assertThat(desk.folder("output/2024-W52/floods")).doesNotExist();
    }

    @Test
    void figureThatNobodyAnswersForMakesABriefing() {
        Desk desk = new Desk(folder);
        desk.input()
                .topic("kursk")
                .article("a.md", "2024-12-23", "In Kursk, 300 North Korean soldiers have been killed.");

        End end = desk.type("run", "--week", "2024-W52");

        assertThat(end.out()).contains("kursk-2024-W52.pdf").doesNotContain("no briefing");
        assertThat(desk.folder("output/2024-W52/kursk/briefing.json")).content().contains("300 North Korean");
    }

    @Test
    void oneTopicAloneCanBeAskedFor() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().topic("other");

        desk.type("run", "--week", "2024-W52", "--topic", "other");

        assertThat(desk.folder("output/2024-W52")).isDirectoryNotContaining("glob:**/kursk");
        assertThat(desk.folder("output/2024-W52/other/other-2024-W52.pdf")).exists();
    }

    @Test
    void runOfOneTopicKeepsTheOthersInTheReport() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().topic("other");
        desk.type("run", "--week", "2024-W52");

        End end = desk.type("run", "--week", "2024-W52", "--topic", "other");

        assertThat(end.out()).doesNotContain("kursk-2024-W52.pdf");
        assertThat(desk.folder("output/2024-W52/report.json"))
                .content()
                .contains("2024-W52/kursk/kursk-2024-W52.pdf", "2024-W52/other/other-2024-W52.pdf");
    }

    @Test
    void weekWithoutInputNamesTheNewestThatHasSome() {
        End end = Desk.withTwoWeeks(folder).type("run", "--week", "2026-W46", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(
                        "week 2026-W46: expected articles or figures of that week, found none; the newest week with"
                                + " input is 2024-W52: run --week 2024-W52");
        assertThat(end.out()).isEmpty();
    }

    @Test
    void weekWithoutInputCanBeRunOnceItHasSome() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2025-W01");
        desk.input().article("c.md", "2025-01-02", Desk.killed("NIS", 300));

        End end = desk.type("run", "--week", "2025-W01");

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(desk.folder("output/2025-W01/kursk/kursk-2025-W01.pdf")).exists();
    }

    @Test
    void unknownTopicNamesTheKnownOnes() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().topic("floods");

        End end = desk.type("run", "--topic", "kurks");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(desk.input().root().resolve("topics")
                        + ": expected a file kurks.yml, found no such one; ask for one of the topics floods, kursk");
    }

    @Test
    void brokenTopicIsLeftOutUnlessItIsTheOneAskedFor() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("topics/broken.yml", "title: [\n");

        End all = desk.type("run", "--week", "2024-W52", "--quiet");
        End asked = desk.type("run", "--week", "2024-W52", "--topic", "broken", "--quiet");

        assertThat(all.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(all.err()).startsWith("left out: ").contains("topics/broken.yml, line ");
        assertThat(all.out()).contains("kursk-2024-W52.pdf");
        assertThat(asked.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(asked.err()).contains("topics/broken.yml, line ").doesNotContain("left out");
    }

    @Test
    void secondTopicOfTheSameIdIsLeftOutAndNamed() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        Files.copy(desk.folder("input/topics/kursk.yml"), desk.folder("input/topics/kursk.yaml"));

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.err())
                .isEqualToIgnoringNewLines("left out: topics/kursk.yml: expected a name of its own, found the name of"
                        + " another topic again, kursk; rename one of the two files");
    }

    @Test
    void briefingWhoseFiguresAreGoneIsRevised() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");
        Files.delete(desk.folder("input/articles/a.md"));
        desk.input().article("b.md", "2024-12-23", "Nobody was asked how many.");

        End end = desk.type("run", "--week", "2024-W52");
        End again = desk.type("run", "--week", "2024-W52");

        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out()).contains("kursk-2024-W52-r2.pdf").doesNotContain("no briefing");
        assertThat(again.out()).contains("2 (unchanged)");
        assertThat(said(desk.folder("output/2024-W52/kursk/briefing.json"))).doesNotContain("3000");
    }

    @Test
    void brokenSourcesStopTheRunBeforeItBegins() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("sources.yml", "parties: {\n");

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).contains("sources.yml, line ");
        assertThat(desk.type("history").out()).contains("no runs yet");
    }

    @Test
    void malformedWeekIsToldFromRight() {
        End end = Desk.withTwoWeeks(folder).type("run", "--week", "52/2024");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).startsWith("--week: expected an ISO week such as 2024-W52, or all, found \"52/2024\"; ");
    }

    @Test
    void missingInputFolderIsNamed() {
        End end = Desk.typeOnly("run", "--input", folder.resolve("nowhere").toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(folder.resolve("nowhere")
                        + ": expected a folder, found none; make it, or name another one with --input");
    }

    @Test
    void librariesLogIntoTheDataFolderAlone() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        Files.write(desk.input().root().resolve("articles/c.pdf"), Desk.mendablePdf(Desk.killed("Seoul", 7)));

        End end = LagebriefProcess.start(folder, "run", "--week", "2024-W52", "--quiet")
                .end(folder);

        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out()).startsWith("week ").hasLineCount(2);
        assertThat(end.err()).isEmpty();
        assertThat(folder.resolve("data/lagebrief.log"))
                .content()
                .contains("WARN")
                .contains("org.apache.pdfbox.");
    }

    @Test
    void outputThatCannotBeWrittenIsNamed() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        Files.writeString(desk.folder("output"), "a file stands here");

        End end = desk.type("run", "--week", "2024-W52");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .startsWith(desk.folder("output") + ": expected a folder that can be written to")
                .contains("--output")
                .hasLineCount(1);
    }

    @Test
    void dataFolderInUseIsNamed() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        String url = "jdbc:h2:file:" + desk.folder("data").resolve("lagebrief");
        LagebriefProcess other;
        try (Connection holder = DriverManager.getConnection(url, "lagebrief", "")) {
            assertThat(holder.isValid(1)).isTrue();
            other = LagebriefProcess.start(
                    folder,
                    "run",
                    "--week",
                    "2024-W52",
                    "--data",
                    desk.folder("data").toString());
            End end = other.end(folder);

            assertThat(end.exitCode()).isEqualTo(Exit.FAILED);
            assertThat(end.err())
                    .isEqualTo("data folder " + desk.folder("data")
                            + ": expected no other run at work on it, found one that still is; wait for it to end,"
                            + " or name another folder with --data");
        }
    }

    @Test
    void damagedDatabaseIsToldInOneLine() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        Files.createDirectories(desk.folder("data"));
        Files.write(desk.folder("data/lagebrief.mv.db"), new byte[100_000]);

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.FAILED);
        assertThat(end.err())
                .startsWith("data folder " + desk.folder("data") + ": expected a database that can be read")
                .contains("lagebrief.mv.db")
                .hasLineCount(1);
    }

    @Test
    void databaseOfAnotherVersionIsToldInOneLine() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W52");
        String url = "jdbc:h2:file:" + desk.folder("data").resolve("lagebrief");
        try (Connection database = DriverManager.getConnection(url, "lagebrief", "");
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'");
        }

        End end = desk.type("run", "--week", "2024-W52", "--quiet");

        assertThat(end.exitCode()).isEqualTo(Exit.FAILED);
        assertThat(end.err())
                .contains(": expected a database of this version, found one of another version; use that version, or ")
                .hasLineCount(1);
    }

    @Test
    void runThatIsStoppedWhileItStartsLeavesNoTrace() throws Exception {
        Desk.withTwoWeeks(folder);
        LagebriefProcess process = LagebriefProcess.start(folder, "run", "--week", "2024-W52", "--quiet");
        process.stopOnceThereIs(folder.resolve("data/lagebrief.mv.db"));

        End end = process.end(folder);

        assertThat(end.exitCode()).isNotZero();
        assertThat(end.err().lines().filter(line -> !line.startsWith("stopped; run the same command again")))
                .isEmpty();
    }

    @Test
    void historyTellsWhatRunsCameTo() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W51");
        desk.type("run", "--week", "2024-W51");
        desk.type("run", "--week", "2026-W46");

        End end = desk.type("history");

        Path pdf = desk.folder("output/2024-W51/kursk/kursk-2024-W51.pdf");

        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^\\S+ \\S+\\s+", "").replaceAll("\\s{2,}", " | ")))
                .containsExactly(
                        "2024-W51 | kursk | done | 1 | " + pdf,
                        "2024-W51 | kursk | done | 1 (unchanged) | " + pdf,
                        "2026-W46 | all | no input | - | none");
    }

    @Test
    void failedRunIsFinishedInTheOutputFolderItWasMadeFor() throws Exception {
        Desk desk = Desk.withTwoWeeks(folder);
        Path obstacle = Files.createDirectories(desk.folder("output/2024-W51")).resolve("kursk");
        Files.writeString(obstacle, "a file stands here");
        assertThat(desk.type("run", "--week", "2024-W51").exitCode()).isEqualTo(Exit.FAILED);
        Files.delete(obstacle);
        String[] elsewhere = {
            "--output", "elsewhere", "--data", desk.folder("data").toString()
        };

        End end = Desk.typeOnly(
                Stream.concat(Stream.of("recover"), Stream.of(elsewhere)).toArray(String[]::new));

        Path pdf = desk.folder("output/2024-W51/kursk/kursk-2024-W51.pdf");
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        assertThat(pdf).isNotEmptyFile();
        assertThat(end.out()).contains(pdf.toString());
        assertThat(Desk.typeOnly(Stream.concat(Stream.of("history"), Stream.of(elsewhere))
                                .toArray(String[]::new))
                        .out())
                .contains(pdf.toString());
    }

    @Test
    void nothingToRecoverIsSaid() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.type("run", "--week", "2024-W51");

        assertThat(desk.type("recover").out()).isEqualToIgnoringNewLines("nothing to finish");
    }

    @Test
    void progressIsToldInLinesUnlessQuiet() {
        Desk desk = Desk.withTwoWeeks(folder);

        End end = desk.type("run", "--week", "2024-W52");

        assertThat(end.err().lines())
                .contains("2024-W52 collect: 1 KB of 1 KB", "2024-W52 extract: 2 of 2", "2024-W52 brief: 1 of 1");
    }

    /** What a briefing says itself, without what it tells of the one before it. */
    private static String said(Path briefingJson) {
        ObjectNode briefing = (ObjectNode) JsonMapper.shared().readTree(briefingJson);
        assertThat(briefing.remove("replaces")).isNotNull();
        return briefing.toString();
    }
}
