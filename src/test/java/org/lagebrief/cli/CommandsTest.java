package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.InputFolder;
import org.lagebrief.cli.LagebriefProcess.End;

/** Commands that start no application: help, usage errors, check, extract. */
class CommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "extract", "score", "check", "preview", "history", "recover"})
    void eachCommandHasHelp(String command) {
        End end = Desk.typeOnly(command, "--help");

        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out()).startsWith("Usage: lagebrief " + command);
        assertThat(Desk.typeOnly("--help").out()).contains("  " + command);
    }

    @Test
    void unknownOptionIsAUsageError() {
        End end = Desk.typeOnly("run", "--wek", "2024-W52");

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).startsWith("lagebrief run: ").contains("--wek").contains("see lagebrief run --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;INIT=b", "${nothing}x", "a/#{b}"})
    void dataFolderThatNoAddressCanHoldIsNamed(String name) {
        Desk.withTwoWeeks(folder);

        End end = Desk.typeOnly(
                "run",
                "--input",
                folder.resolve("input").toString(),
                "--data",
                folder.resolve(name).toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .startsWith("data folder " + folder)
                .contains(": expected a path without ; ${ and #{, found ")
                .hasLineCount(1);
        assertThat(folder).isDirectoryNotContaining("glob:**/a*");
    }

    @Test
    void templatesFolderThatIsNotThereIsNamed() {
        Desk desk = Desk.withTwoWeeks(folder);

        String nowhere = folder.resolve("nowhere").toString();
        End end = Desk.typeOnly("run", "--input", desk.input().root().toString(), "--templates", nowhere);

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .startsWith(nowhere + ": expected a folder, found none; ")
                .contains("--templates");
    }

    @Test
    void missingCommandIsAUsageError() {
        End end = Desk.typeOnly();

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines("lagebrief: expected a command, found none; see lagebrief --help");
    }

    @Test
    void checkSaysWhenThereIsNothingToMend() {
        Desk desk = Desk.withTwoWeeks(folder);

        End end = desk.type("check");

        assertThat(end.out().lines())
                .containsExactly("languages read: de (built in), en (built in)", "nothing to mend");
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void checkNamesFileAndLineOfEachFault() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("topics/broken.yml", "title: x\nlanguage: [\n").write("articles/empty.md", "");

        End end = desk.type("check");

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("topics/broken.yml, line "))
                .anyMatch(line -> line.contains("articles/empty.md"));
    }

    @Test
    void checkTellsHowATableIsWrittenAndWarnsOfOddRows() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("tables/toll.csv", """
                        origin;asOf;measure;value;scope
                        Police;23.12.2024;killed;95;cumulative
                        Police;24.12.2024;killed;59;cumulative
                        """);

        End end = desk.type("check");

        String file = desk.input().root().resolve("tables/toll.csv").toString();
        assertThat(end.out().lines())
                .containsExactly(
                        "languages read: de (built in), en (built in)",
                        file + ": plain figures, delimiter \";\", UTF-8, dates dd.MM.yyyy, header in line 1",
                        "warning: " + file + ", line 3: expected no less than 95 as in line 2, since the figure is "
                                + "cumulative, found 59; see which of the rows is right",
                        "nothing to mend");
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void checkWarnsOfNamesThatFitAnySuchBody() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("sources.yml", """
                        parties:
                          - id: judges
                            name: {en: The judges}
                            role: authority
                            sources:
                              - {id: high-court, name: High Court of Valencia, aliases: [court]}
                              - id: tribunal
                                name: Quay Tribunal
                                aliases: [the court]
                        """);

        End end = desk.type("check");

        String file = desk.input().root().resolve("sources.yml").toString();
        assertThat(end.out().lines())
                .containsExactly(
                        "languages read: de (built in), en (built in)",
                        "warning: " + file + ", line 9: expected a name that says of which place the body is, as in "
                                + "\"Berlin police\", found \"the court\" of tribunal; write the place to it or to the "
                                + "party's name, else every such body is taken for this one",
                        "nothing to mend");
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void extractPrintsAClaimAsOneLineOfJson() {
        InputFolder input = new InputFolder(folder)
                .article("a.md", "2024-12-23", "According to NIS, at least 100 soldiers were killed in Kursk.");
        Path file = input.root().resolve("articles/a.md");

        End end = Desk.typeOnly("extract", file.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out().lines()).hasSize(1);
        assertThat(end.out())
                .startsWith("{\"article\":\"" + file + "\",\"start\":18,\"end\":30,\"figure\":\"at least 100\","
                        + "\"low\":100,\"high\":null,\"bound\":\"at_least\",\"measure\":\"killed\","
                        + "\"subject\":\"soldiers\",\"place\":")
                .contains(
                        ",\"asOf\":\"2024-12-23\",\"origin\":{\"name\":\"NIS\",\"mention\":\"NIS\",\"generic\":false},"
                                + "\"relays\":[],\"scope\":\"")
                .contains("\",\"modality\":\"asserted\",\"part\":false,\"sentence\":\"According to NIS, at least 100"
                        + " soldiers were killed in Kursk.\",\"confidence\":{\"figure\":");
    }

    @Test
    void extractReadsAFolderAndNamesWhatItCannotRead() {
        InputFolder input = new InputFolder(folder)
                .article("a.md", "2024-12-23", Desk.killed("NIS", 100))
                .article("deep/b.md", "2024-12-23", Desk.killed("Kyiv", 200))
                .write("articles/empty.md", "");

        End end = Desk.typeOnly("extract", input.root().resolve("articles").toString());

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.out().lines()).hasSize(2);
        assertThat(end.err()).startsWith("left out: ").contains("empty.md");
    }

    @Test
    void extractListsFilesAsTheOtherCommandsDo() throws IOException {
        InputFolder input = new InputFolder(folder)
                .article("a.md", "2024-12-23", Desk.killed("NIS", 100))
                .article(".hidden/b.md", "2024-12-23", Desk.killed("Kyiv", 200))
                .write("articles/Thumbs.db", "")
                .write("elsewhere/c.md", Desk.killed("Seoul", 300));
        Path articles = input.root().resolve("articles");
        Files.createSymbolicLink(articles.resolve("linked"), input.root().resolve("elsewhere"));
        Files.createSymbolicLink(articles.resolve("loop"), articles);

        End end = Desk.typeOnly("extract", articles.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("articles/a.md"),
                        line -> assertThat(line).contains("articles/linked/c.md"));
        assertThat(end.err())
                .isEqualToIgnoringNewLines("left out: " + articles
                        + "/loop: expected a file, found a folder or device; " + "rename it or move it elsewhere");
    }

    @Test
    void namesOfFilesDoNotSteerTheTerminal() {
        InputFolder input = new InputFolder(folder).write("articles/a\u001B[31m\nb.md", "");

        End end = Desk.typeOnly("extract", input.root().resolve("articles").toString());

        assertThat(end.err())
                .contains("articles/a\u241B[31m\u240Ab.md: expected ")
                .hasLineCount(1);
    }

    @Test
    void librariesDoNotLogAmongTheClaims() throws IOException, InterruptedException {
        InputFolder input = new InputFolder(folder).article("a.md", "2024-12-23", Desk.killed("NIS", 100));
        Path articles = input.root().resolve("articles");
        Files.write(articles.resolve("b.pdf"), Desk.mendablePdf(Desk.killed("Kyiv", 200)));

        End end = LagebriefProcess.start(folder, "extract", "articles").end(folder);

        assertThat(end.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"article\":\"articles/a.md\""),
                        line -> assertThat(line).startsWith("{\"article\":\"articles/b.pdf\""));
        assertThat(end.err()).isEmpty();
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void extractRefusesALanguageWithoutAPack() {
        End end = Desk.typeOnly("extract", "--language", "xx", folder.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).startsWith("--language: expected a language that can be read (");
    }

    @Test
    void extractNamesAMissingFile() {
        End end = Desk.typeOnly("extract", folder.resolve("nowhere.md").toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).contains("nowhere.md: expected a file or a folder, found none; ");
    }
}
