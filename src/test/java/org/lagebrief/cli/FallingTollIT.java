package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.InputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A flood whose toll rises and then falls, as bodies turn out to have been counted twice: the fall is a correction and announced as
 * such, and the old number makes no range.
 */
class FallingTollIT {
    @TempDir
    private static Path folder;

    private static JsonNode briefing;

    @BeforeAll
    static void runTheWeeks() throws IOException {
        InputFolder input = new InputFolder(folder.resolve("input"))
                .write("topics/flood.yml", """
                        title: The flood in the Sellbach valley
                        language: en
                        timeZone: Europe/Berlin
                        questions:
                          - id: killed
                            title: How many people were killed?
                            measures: [killed]
                            subject: [people, bodies, "death toll"]
                            place: [Sellbach]
                            scope: event
                        """)
                .article(
                        "a.md",
                        "2021-07-16",
                        "According to Koblenz police, 117 people were killed in the Sellbach valley.")
                .article(
                        "b.md",
                        "2021-07-23",
                        "According to Koblenz police, 141 people were killed in the Sellbach valley.")
                .article(
                        "c.md",
                        "2021-07-23",
                        "At least 130 people were killed in the Sellbach valley, the Red Cross said.")
                .article(
                        "d.md",
                        "2021-07-30",
                        "According to Koblenz police, 133 people were killed in the Sellbach valley.");
        for (String week : List.of("2021-W28", "2021-W29", "2021-W30")) {
            LagebriefProcess.End end = Desk.typeOnly(
                    "run",
                    "--week",
                    week,
                    "--quiet",
                    "--input",
                    input.root().toString(),
                    "--output",
                    folder.resolve("output").toString(),
                    "--data",
                    folder.resolve("data").toString());
            assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
        }
        briefing = JsonMapper.shared().readTree(Files.readString(file("briefing.json")));
    }

    @Test
    void fallIsFlaggedAsACorrectionOfThePartysOwnCount() {
        JsonNode change = briefing.at("/changes/0");

        assertThat(change.at("/party/name").asString()).isEqualTo("Koblenz police");
        assertThat(change.at("/quantity/low").asLong()).isEqualTo(133);
        assertThat(change.at("/status").asString()).isEqualTo("lowered");
        assertThat(change.at("/correction").asBoolean()).isTrue();
    }

    @Test
    void numberThatWasCorrectedMakesNoRange() {
        assertThat(briefing.at("/comparisons/0/groups/0/range/low").asLong()).isEqualTo(130);
        assertThat(briefing.at("/comparisons/0/groups/0/range/high").asLong()).isEqualTo(133);
    }

    @Test
    void correctionIsAnnouncedInAWholeSentence() throws IOException {
        assertThat(Files.readString(file("flood-2021-W30.txt")).replaceAll("\\s+", " "))
                .contains("Koblenz police corrected its count so far from 141 down to 133 killed.")
                .doesNotContain("130 to 141")
                .doesNotContain("lowered the figure");
    }

    @Test
    void riseBeforeItIsNoCorrection() throws IOException {
        assertThat(Files.readString(folder.resolve("output/2021-W29/flood/flood-2021-W29.txt"))
                        .replaceAll("\\s+", " "))
                .contains("Koblenz police raised the figure from 117 to 141 killed.")
                .doesNotContain("corrected its count");
    }

    private static Path file(String name) {
        return folder.resolve("output/2021-W30/flood").resolve(name);
    }
}
