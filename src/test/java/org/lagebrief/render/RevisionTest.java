package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;

/** What a revision tells of the edition that it replaces. */
class RevisionTest {
    private static final Briefing MUNICH = SampleBriefings.munich();

    @TempDir
    private Path folder;

    @Test
    void rangesEstimatesAndReportsAreSetAgainstThoseBefore() throws IOException {
        PrintedEstimate organisers = MUNICH.estimates().get(0);
        PrintedEstimate observers = new PrintedEstimate(
                organisers.questionId(),
                "observers",
                "Observers",
                organisers.measure(),
                organisers.scope(),
                Quantity.bounded(Bound.ABOUT, 300_000, "some 300,000"));
        PrintedEstimate less = new PrintedEstimate(
                organisers.questionId(),
                organisers.partyId(),
                organisers.partyName(),
                organisers.measure(),
                organisers.scope(),
                Quantity.exactly(280_000, "280,000"));
        PrintedRange range = MUNICH.ranges().get(0);
        assertThat(differences(
                        List.of(new PrintedRange(range.id(), new Range(280_000, 300_000, false, false), 1)),
                        List.of(less, observers),
                        asked()))
                .isEqualTo("Participants: 250,000 to 320,000, before: 280,000 to 300,000; "
                        + "Organisers: 320,000 participants, before: 280,000; new: Police, 250,000 participants; "
                        + "no longer given: Observers, about 300,000 participants; 2 reports, before: one report");
    }

    @Test
    void sameFigureInOtherWordsIsNoDifference() throws IOException {
        List<PrintedEstimate> worded = MUNICH.estimates().stream()
                .map(estimate -> new PrintedEstimate(
                        estimate.questionId(),
                        estimate.partyId(),
                        estimate.partyName(),
                        estimate.measure(),
                        estimate.scope(),
                        Quantity.exactly(
                                Objects.requireNonNull(estimate.quantity().low()), "in other words")))
                .toList();
        assertThat(differences(MUNICH.ranges(), worded, asked()))
                .isEqualTo("No figure differs; a report, a figure left out or the wording does.");
    }

    @Test
    void questionThatIsAskedOtherwiseIsNamed() throws IOException {
        Map<String, String> otherwise =
                asked().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, question -> "otherwise"));
        assertThat(differences(MUNICH.ranges(), MUNICH.estimates(), otherwise))
                .isEqualTo("the question is asked otherwise");
        assertThat(differences(MUNICH.ranges(), MUNICH.estimates(), Map.of())).isEqualTo("a new question");
    }

    @Test
    void previewSaysWhatTheEditionSays() throws IOException {
        differences(MUNICH.ranges(), MUNICH.estimates(), asked());
        List<Path> again = new BriefingRenderer(Path.of("templates"))
                .preview(folder.resolve("briefing.json"))
                .paths();
        assertThat(again.get(1)).hasSameTextualContentAs(folder.resolve("demonstrations-2025-W06-r2.txt"));
    }

    private static Map<String, String> asked() {
        return MUNICH.topic().questions().stream().collect(Collectors.toMap(Question::id, Question::definition));
    }

    /** What the plain cover of revision 2 says of an edition that told this. */
    private String differences(List<PrintedRange> ranges, List<PrintedEstimate> estimates, Map<String, String> asked)
            throws IOException {
        var renderer = new BriefingRenderer(Path.of("templates"));
        var edition = new Edition(MUNICH.topic().id(), MUNICH.week(), 2, "");
        var before = new PrintedEdition(1, ranges, estimates, asked, 0);
        Path text = renderer.render(MUNICH, edition, before, folder).paths().get(2);
        String cover = Files.readString(text).split("What differs from revision 1\n", 2)[1];
        return cover.substring("  - ".length(), cover.indexOf("\n\n")).replaceAll("\\s+", " ");
    }
}
