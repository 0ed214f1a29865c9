package org.lagebrief.extract.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

class ScorerTest {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();
    private static final String TEXT = "At least 12 people died, the Valencia police said. Five were hurt.";
    private static final String FULL = """
            {"sentence":"At least 12 people died, the Valencia police said.","figure":"At least 12","low":12,"high":null,"bound":"at_least","measure":"killed","origin":"police","origin_full":"Valencia police"}""";
    private static final String SECOND = """
            {"sentence":"Five were hurt.","figure":"Five","low":5,"high":5,"bound":"exact","measure":"wounded","origin":null}""";

    @TempDir
    private Path folder;

    @Test
    void equalClaimsAreRight() {
        Score score = score(FULL + "," + SECOND);
        assertThat(score).isEqualTo(new Score(1, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1));
        assertThat(score.f1(score.all())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"low\":12|\"low\":13|1|2|2",
                "at_least|more_than|1|2|2",
                "killed|wounded|2|1|2",
                "\"police\"|\"army\"|2|2|2",
                "\"police\",\"origin_full\":\"Valencia police\"|\"army\"|2|2|1",
            })
    void whatDiffersIsCountedApart(String marked, String other, int value, int measure, int origin) {
        Score score = score(FULL.replace(marked, other) + "," + SECOND);
        assertThat(List.of(score.met(), score.value(), score.measure(), score.origin()))
                .containsExactly(2, value, measure, origin);
    }

    @Test
    void missedAndUnmarkedFiguresCount() {
        Score missed =
                score(FULL.replace("At least 12 people", "people").replace("At least 12", "people") + "," + SECOND);
        assertThat(List.of(missed.marked(), missed.claimed(), missed.met())).containsExactly(2, 2, 1);
        assertThat(missed.foundRecall()).isEqualTo(0.5);
        assertThat(score(FULL).foundPrecision()).isEqualTo(0.5);
    }

    @Test
    void optionalMarksNeitherHelpNorHarm() {
        String optional = SECOND.replace("}", ",\"optional\":true}");
        assertThat(score(FULL + "," + optional)).isEqualTo(new Score(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void sourceThatNamesNobodyMayBeMissing() {
        String generic = SECOND.replace("\"origin\":null", "\"origin\":\"witnesses\",\"generic\":true");
        assertThat(score(generic).origin()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Five were hurt.|Five were hurt!|a figure and its sentence as they stand in the text",
                "wounded|hurt|a measure",
                "exact|precise|a bound",
                "\"high\":5|\"high\":4|low and high that fit the bound exact",
            })
    void markThatDoesNotFitIsNamed(String good, String bad, String expected) {
        assertThatThrownBy(() -> score(SECOND.replace(good, bad)))
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("gold.jsonl, line 1: expected " + expected);
    }

    @Test
    void lineThatIsNoJsonIsNamed() throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), "\nnonsense\n");
        assertThatThrownBy(() -> MarksReader.read(folder))
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("gold.jsonl, line 2: expected an object with doc and claims, found nonsense");
    }

    @Test
    void folderWithoutMarksIsRefused() {
        assertThatThrownBy(() -> MarksReader.read(folder))
                .isInstanceOf(InputFaultException.class)
                .hasMessageContaining("gold.jsonl: expected a file of marks, found none");
    }

    private Score score(String claims) {
        List<MarkedText> marked;
        try {
            Files.writeString(folder.resolve("gold.jsonl"), "{\"doc\":\"a\",\"claims\":[" + claims + "]}\n");
            marked = MarksReader.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var article = anArticle(TEXT).in(Language.ENGLISH).build();
        List<Mark> marks = marked.get(0).marksIn(TEXT);
        return Score.of(1, EXTRACTOR.scorer(Language.ENGLISH).verdicts("a", marks, EXTRACTOR.extract(article)));
    }
}
