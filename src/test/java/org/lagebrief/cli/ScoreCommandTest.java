package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

class ScoreCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void markTexts() throws IOException {
        Files.writeString(folder.resolve("quake.txt"), "At least 12 people died, police said. Five were hurt.");
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"doc":"quake","claims":[{"sentence":"At least 12 people died, police said.","figure":"At least 12","low":12,\
                "bound":"at_least","measure":"killed","origin":"the army"}]}
                """);
    }

    @Test
    void tableAndDifferencesAreShown() {
        End end = Desk.typeOnly("score", "--language", "en", "--errors", "5", folder.toString());
        assertThat(end.exitCode()).isZero();
        assertThat(end.out()).isEqualTo("""
                texts 1, figures marked 1, claimed 2, of these where one is marked 1

                                 right  F1     recall  precision
                found            1      0.667  1.000   0.500
                value and bound  1      0.667
                measure          1      0.667
                origin           0      0.000
                all three        0      0.000
                named origin     0             0.000   0.000

                quake: other origin
                  marked:  At least 12, at_least, killed, the army
                  claimed: At least 12, at_least, killed, police
                  in: At least 12 people died, police said.

                quake: claimed, not marked
                  claimed: Five, exact, wounded, in the text's own voice
                  in: Five were hurt.
                """);
    }

    @Test
    void resultIsKeptWhereItIsAskedFor() throws IOException {
        Path kept = folder.resolve("accuracy.json");
        assertThat(Desk.typeOnly("score", "--language", "en", "--write", kept.toString(), folder.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(kept)).contains("\"marked\" : 1").contains("\"version\" : \"");
    }

    @Test
    void languageWithoutPackIsNamed() {
        End end = Desk.typeOnly("score", "--language", "xx", folder.toString());
        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).startsWith("--language: expected one of de, en, found xx; ");
    }

    @Test
    void missingTextIsNamed() throws IOException {
        Files.delete(folder.resolve("quake.txt"));
        End end = Desk.typeOnly("score", "--language", "en", folder.toString());
        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err()).contains("quake.txt: expected ");
    }
}
