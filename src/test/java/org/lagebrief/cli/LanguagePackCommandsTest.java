package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

/** What a desk's own language packs do to the commands. */
class LanguagePackCommandsTest {
    private static final String SPANISH = """
            Seúl cifra las pérdidas norcoreanas

            El jueves murieron al menos 100 soldados norcoreanos en los combates en Kursk, informó el Servicio Nacional de \
            Inteligencia. Según el portavoz Lee Min, otros mil soldados resultaron heridos desde el comienzo de la ofensiva, \
            aunque las cifras no han podido ser verificadas de forma independiente por los periodistas.
            """;

    @TempDir
    Path folder;

    @Test
    void extractReadsALanguageThatOnlyTheDeskHasAPackFor() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().spanish().write("articles/2024-12-20-kursk.txt", SPANISH);
        Path input = desk.input().root();

        End end = Desk.typeOnly(
                "extract",
                "--input",
                input.toString(),
                input.resolve("articles/2024-12-20-kursk.txt").toString());

        assertThat(end.err()).isEmpty();
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "\"figure\":\"al menos 100\",\"low\":100,\"high\":null,\"bound\":\"at_least\","
                                                + "\"measure\":\"killed\",\"subject\":\"soldados norcoreanos\",\"place\":\"Kursk\"",
                                        "\"asOf\":\"2024-12-19\",\"origin\":{\"name\":\"Servicio Nacional de Inteligencia\""),
                        line -> assertThat(line)
                                .contains(
                                        "\"figure\":\"mil\",\"low\":1000,\"high\":1000,\"bound\":\"exact\",\"measure\":\"wounded\"")
                                .contains("\"origin\":{\"name\":\"portavoz Lee Min\""));
    }

    @Test
    void withoutItsPackTheLanguageIsNotRead() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("articles/2024-12-20-kursk.txt", SPANISH);
        Path article = desk.input().root().resolve("articles/2024-12-20-kursk.txt");

        End end = Desk.typeOnly("extract", article.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
        assertThat(end.err())
                .isEqualToIgnoringNewLines("left out: " + article
                        + ": expected a language that can be read (de, en), found es; name one of these");
    }

    @Test
    void checkSaysWhichLanguagesAreReadFromWhichFiles() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().spanish().write("articles/2024-12-20-kursk.txt", SPANISH);
        desk.input().write("languages/de/own.txt", "person: Aktive\n").write("languages/de/places.txt", "");

        End end = desk.type("check");

        assertThat(end.out().lines())
                .containsExactly(
                        "languages read: de (built in; places.txt replaced, own.txt added), en (built in), "
                                + "es (grammar.txt, numbers.txt, measures.txt, people.txt, sources.txt, time.txt, places.txt)",
                        "nothing to mend");
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void checkNamesEveryFaultOfAPack() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().spanish().write("articles/2024-12-20-kursk.txt", SPANISH);
        desk.input().write("languages/es/own.txt", "persona: gente\nperson: gente\nnumeral dos: dos\n");

        End end = desk.type("check");

        String file = desk.input().root().resolve("languages/es/own.txt").toString();
        String remedy = "; mend the line; src/site/markdown/add-a-language.md tells the format";
        assertThat(end.out().lines())
                .containsExactly(
                        "languages read: de (built in), en (built in)",
                        file + ", line 1: expected a role, as in \"person: soldiers\", found \"persona\"" + remedy,
                        file + ", line 3: expected a number such as 20 or 1.5, found \"dos\"" + remedy);
        assertThat(end.exitCode()).isEqualTo(Exit.SKIPPED);
    }

    @Test
    void extractBeginsNothingWithABrokenPack() {
        Desk desk = Desk.withTwoWeeks(folder);
        desk.input().write("languages/en/own.txt", "person\n");
        Path input = desk.input().root();

        End end = Desk.typeOnly(
                "extract",
                "--input",
                input.toString(),
                input.resolve("articles").toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.out()).isEmpty();
        assertThat(end.err())
                .isEqualToIgnoringNewLines(input.resolve("languages/en/own.txt")
                        + ", line 1: expected \"role: words\" or \"role argument: words\", found \"person\"; "
                        + "mend the line; src/site/markdown/add-a-language.md tells the format");
    }

    @Test
    void inputFolderOfPacksMustBeThere() {
        End end = Desk.typeOnly("extract", "--input", folder.resolve("nowhere").toString(), folder.toString());

        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualToIgnoringNewLines(folder.resolve("nowhere")
                        + ": expected a folder, found none; make it, or name another one with --input");
    }
}
