package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Decision.Verdict;

/** What a decision needs, which of several hold, and what a claim is after them. */
class DecisionTest {
    private static final ClaimKey KEY = new ClaimKey.InRow("tables/a.csv", "NIS;100", "killed", "100");

    private final Claim read = aClaim().by("NIS").exactly(100).build();

    @Test
    void rejectionAndCorrectionNeedAReason() {
        assertThatThrownBy(() -> decision(Verdict.REJECT, " ", Map.of()))
                .hasMessage("reject: expected a reason, found none");
        assertThatThrownBy(() -> decision(Verdict.CORRECT, null, Map.of(DecidedField.MEASURE, "killed")))
                .hasMessage("correct: expected a reason, found none");
        assertThat(decision(Verdict.ACCEPT, " ", Map.of()).reason()).isNull();
    }

    @Test
    void correctionAndAssignmentNeedFieldsOfTheirKind() {
        assertThatThrownBy(() -> decision(Verdict.CORRECT, "why", Map.of()))
                .hasMessage("correct: expected at least one of figure, measure, subject, place, asOf, origin, scope,"
                        + " modality, extent, found none");
        assertThatThrownBy(() -> decision(Verdict.ASSIGN, null, Map.of()))
                .hasMessage("assign: expected at least one of question, party, found none");
        assertThatThrownBy(() -> decision(Verdict.CORRECT, "why", Map.of(DecidedField.PARTY, "ukraine")))
                .hasMessage("correct: expected no party, found \"ukraine\"");
        assertThatThrownBy(() -> decision(Verdict.ACCEPT, null, Map.of(DecidedField.MEASURE, "killed")))
                .hasMessage("accept: expected no measure, found \"killed\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIGURE   | 1,100      | figure: expected a whole number, or two with - between, or one after about, at least, more than, at most or less than, or vague, found "1,100"
            FIGURE   | 300-100    | figure: expected a whole number, or two with - between, or one after about, at least, more than, at most or less than, or vague, found "300-100"
            MEASURE  | dead       | measure: expected one of killed, wounded, casualties, losses, missing, captured, detained, abducted, displaced, infected, rescued, participants, strength, found "dead"
            MEASURE  | KILLED     | measure: expected one of killed, wounded, casualties, losses, missing, captured, detained, abducted, displaced, infected, rescued, participants, strength, found "KILLED"
            AS_OF    | 23.12.2024 | asOf: expected a date such as 2024-12-23, found "23.12.2024"
            AS_OF    | 2024-02-30 | asOf: expected a date such as 2024-12-23, found "2024-02-30"
            SCOPE    | total      | scope: expected one of cumulative, period, event, unknown, found "total"
            MODALITY | true       | modality: expected one of asserted, denied, projected, superseded, found "true"
            EXTENT   | all        | extent: expected one of total, sum, part, addition, found "all"
            SUBJECT  | ' '        | subject: expected words, or none, found " "
            """)
    void valueThatIsNoneOfItsFieldIsNamed(DecidedField field, String value, String message) {
        assertThatThrownBy(() -> decision(Verdict.CORRECT, "why", Map.of(field, value)))
                .hasMessage(message);
    }

    @Test
    void questionIsNamedWithItsTopic() {
        assertThatThrownBy(() -> decision(Verdict.ASSIGN, null, Map.of(DecidedField.QUESTION, "casualties")))
                .hasMessage(
                        "question: expected the ids of a topic and of its question with / between, found \"casualties\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1100, EXACT, 1100, 1100",
        "about 1100, ABOUT, 1100, 1100",
        "at least 30, AT_LEAST, 30,",
        "more_than 30, MORE_THAN, 30,",
        "at most 30, AT_MOST, , 30",
        "less than 30, LESS_THAN, , 30",
        "100-300, RANGE, 100, 300",
        "vague, VAGUE, ,"
    })
    void correctedFigureKeepsTheWordsOfTheSource(String written, Bound bound, @Nullable Long low, @Nullable Long high) {
        assertThat(judged(correct(Map.of(DecidedField.FIGURE, written))).quantity())
                .isEqualTo(new Quantity(low, high, bound, "100"));
    }

    @Test
    void correctedFieldsReplaceWhatWasReadAndLeaveNoDoubt() {
        Claim corrected = judged(correct(Map.of(
                DecidedField.MEASURE, "wounded",
                DecidedField.AS_OF, "2024-12-20",
                DecidedField.ORIGIN, "Yonhap",
                DecidedField.SCOPE, "period",
                DecidedField.MODALITY, "denied",
                DecidedField.EXTENT, "part",
                DecidedField.SUBJECT, "none",
                DecidedField.PLACE, "Kursk")));

        assertThat(corrected)
                .isEqualTo(new Claim(
                        read.quantity(),
                        Measure.WOUNDED,
                        null,
                        "Kursk",
                        new AsOf(LocalDate.of(2024, 12, 20), AsOf.Evidence.EDITOR),
                        read.publishedOn(),
                        new Origin("Yonhap", "NIS", false),
                        List.of(),
                        Scope.PERIOD,
                        Modality.DENIED,
                        Extent.PART,
                        Confidence.STATED,
                        read.provenance()));
    }

    @Test
    void correctionsAddToEachOtherAndTheLastOnAFieldHolds() {
        Judgement judgement = judgement(
                correct(Map.of(DecidedField.MEASURE, "wounded", DecidedField.PLACE, "Kursk")),
                correct(Map.of(DecidedField.MEASURE, "missing")));

        assertThat(judgement.fields()).isEqualTo(Map.of(DecidedField.MEASURE, "missing", DecidedField.PLACE, "Kursk"));
        assertThat(judgement.decisions()).hasSize(2);
    }

    @Test
    void acceptingAndRejectingReplaceWhatWasDecidedBefore() {
        Decision correction = correct(Map.of(DecidedField.MEASURE, "wounded"));
        Decision rejection = decision(Verdict.REJECT, "no", Map.of());
        Decision acceptance = decision(Verdict.ACCEPT, null, Map.of());

        assertThat(Judgement.holding(List.of(correction, rejection))).containsExactly(rejection);
        assertThat(Judgement.holding(List.of(rejection, acceptance))).containsExactly(acceptance);
        assertThat(Judgement.holding(List.of(rejection, correction))).containsExactly(correction);
        assertThat(judgement(correction, rejection).isRejected()).isTrue();
        assertThat(judgement(rejection, correction).isRejected()).isFalse();
    }

    @Test
    void undoingTakesBackTheDecisionBeforeItAndNoMore() {
        Decision correction = correct(Map.of(DecidedField.MEASURE, "wounded"));
        Decision rejection = decision(Verdict.REJECT, "no", Map.of());
        Decision undoing = decision(Verdict.UNDO, null, Map.of());

        assertThat(Judgement.holding(List.of(correction, rejection, undoing))).containsExactly(correction);
        assertThat(Judgement.holding(List.of(correction, rejection, undoing, undoing)))
                .isEmpty();
        assertThat(Judgement.holding(List.of(undoing, correction))).containsExactly(correction);
    }

    private Claim judged(Decision... decisions) {
        return judgement(decisions).asDecided();
    }

    private Judgement judgement(Decision... decisions) {
        return new Judgement(read, Judgement.holding(new ArrayList<>(List.of(decisions))));
    }

    private static Decision correct(Map<DecidedField, String> fields) {
        return decision(Verdict.CORRECT, "why", fields);
    }

    private static Decision decision(Verdict verdict, @Nullable String reason, Map<DecidedField, String> fields) {
        return new Decision(KEY, "tables/a.csv", verdict, fields, reason, "anna", Instant.EPOCH);
    }
}
