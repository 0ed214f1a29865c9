package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Correction;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;

/** What a briefing has to correct of what earlier ones told. */
class CorrectionTest {
    private static final Week EARLIER = Week.parse("2024-W51");
    private static final Quantity HUNDRED = Quantity.exactly(100, "100");

    private static PrintedWeek told(PrintedEstimate... estimates) {
        return new PrintedWeek(EARLIER, List.of(estimates));
    }

    private static PrintedEstimate nis(Quantity quantity) {
        return new PrintedEstimate(
                "casualties", "south-korea", "South Korea", Measure.KILLED, Scope.CUMULATIVE, quantity);
    }

    private static List<Correction> corrections(BriefingBuilder briefing) {
        return briefing.compose().history().corrections();
    }

    @Test
    void whatStandsAsToldIsNoCorrection() {
        var briefing = aBriefing()
                .of(
                        aClaim().by("NIS")
                                .exactly(100)
                                .publishedOn("2024-12-19")
                                .asOf("2024-12-19"),
                        aClaim().by("NIS")
                                .exactly(300)
                                .publishedOn("2024-12-27")
                                .asOf("2024-12-27"));

        assertThat(corrections(briefing.after(told(nis(Quantity.exactly(100, "hundert"))))))
                .isEmpty();
    }

    @Test
    void articleThatCameLateCorrectsItsWeek() {
        var briefing = aBriefing()
                .of(aClaim().by("NIS").exactly(120).publishedOn("2024-12-20").asOf("2024-12-20"));

        assertThat(corrections(briefing.after(told(nis(HUNDRED)))))
                .singleElement()
                .satisfies(correction -> {
                    Answer said = Objects.requireNonNull(correction.said());
                    assertThat(said.report()).isEqualTo(briefing.reports().get(0));
                    assertThat(correction)
                            .isEqualTo(new Correction(
                                    EARLIER,
                                    "casualties",
                                    "south-korea",
                                    "South Korea",
                                    Measure.KILLED,
                                    Scope.CUMULATIVE,
                                    HUNDRED,
                                    Quantity.exactly(120, "120"),
                                    said,
                                    null));
                });
    }

    @Test
    void estimateThatNoLongerStandsIsTakenBack() {
        assertThat(corrections(aBriefing().after(told(nis(HUNDRED)))))
                .extracting(Correction::printed, Correction::today)
                .containsExactly(tuple(HUNDRED, null));
    }

    @Test
    void partyThatWasMissingIsAdded() {
        var briefing = aBriefing()
                .of(aClaim().by("Zelensky")
                        .exactly(3000)
                        .publishedOn("2024-12-20")
                        .asOf("2024-12-20"));

        assertThat(corrections(briefing.after(told())))
                .extracting(Correction::partyId, Correction::printed, Correction::today)
                .containsExactly(tuple("ukraine", null, Quantity.exactly(3000, "3000")));
    }

    @Test
    void correctionAloneMakesABriefing() {
        assertThat(aBriefing().compose().isEmpty()).isTrue();
        assertThat(aBriefing().after(told(nis(HUNDRED))).compose().isEmpty()).isFalse();
    }

    @Test
    void partyThatWasRenamedCorrectsNothing() {
        var briefing = aBriefing()
                .of(aClaim().by("NIS").exactly(100).publishedOn("2024-12-19").asOf("2024-12-19"));
        var before = new PrintedEstimate(
                "casualties", "seoul", "Seoul", Measure.KILLED, Scope.CUMULATIVE, Quantity.exactly(100, "100"));

        assertThat(corrections(briefing.after(told(before)))).isEmpty();
    }

    @Test
    void partyThatIsPartOfAnotherSinceIsNotCalledDropped() {
        var briefing = aBriefing()
                .of(
                        aClaim().by("Zelensky")
                                .exactly(3000)
                                .publishedOn("2024-12-20")
                                .asOf("2024-12-20"),
                        aClaim().by("ukrainischer Generalstab")
                                .exactly(2500)
                                .publishedOn("2024-12-19")
                                .asOf("2024-12-19"));

        assertThat(corrections(briefing.after(told(ukraine(3000), generalStaff(2500)))))
                .isEmpty();
    }

    @Test
    void numberThatAPartyHasFromOneThatIsPartOfItSinceIsNoCorrection() {
        var briefing = aBriefing()
                .of(
                        aClaim().by("Zelensky")
                                .exactly(3000)
                                .publishedOn("2024-12-19")
                                .asOf("2024-12-19"),
                        aClaim().by("ukrainischer Generalstab")
                                .exactly(2500)
                                .publishedOn("2024-12-20")
                                .asOf("2024-12-20"));

        assertThat(corrections(briefing.after(told(ukraine(3000), generalStaff(2500)))))
                .isEmpty();
    }

    @Test
    void numberOfAPartyThatIsNoMoreAndThatNobodyHasGivenIsTakenBack() {
        var briefing = aBriefing()
                .of(aClaim().by("Zelensky")
                        .exactly(3000)
                        .publishedOn("2024-12-20")
                        .asOf("2024-12-20"));

        assertThat(corrections(briefing.after(told(ukraine(3000), generalStaff(2500)))))
                .extracting(Correction::partyId, Correction::printed, Correction::today)
                .containsExactly(tuple("generalstab", Quantity.exactly(2500, "2500"), null));
    }

    private static PrintedEstimate ukraine(long number) {
        return printed("ukraine", number);
    }

    /** As when the general staff was a party of its own. */
    private static PrintedEstimate generalStaff(long number) {
        return printed("generalstab", number);
    }

    private static PrintedEstimate printed(String partyId, long number) {
        return new PrintedEstimate(
                "casualties",
                partyId,
                partyId,
                Measure.KILLED,
                Scope.CUMULATIVE,
                Quantity.exactly(number, Long.toString(number)));
    }

    @Test
    void figureThatAnEditorHasGivenToAnotherPartyIsCorrected() {
        var briefing = aBriefing()
                .of(aClaim().by("NIS").exactly(100).publishedOn("2024-12-19").asOf("2024-12-19"))
                .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.PARTY, "ukraine"));

        assertThat(corrections(briefing.after(told(nis(HUNDRED)))))
                .extracting(Correction::partyId, Correction::printed, Correction::today)
                .containsExactly(tuple("south-korea", HUNDRED, null), tuple("ukraine", null, HUNDRED));
    }

    @Test
    void questionThatWasNotAskedThenCorrectsNothing() {
        var briefing = aBriefing()
                .of(aClaim().by("NIS").exactly(100).publishedOn("2024-12-19").asOf("2024-12-19"));

        assertThat(corrections(briefing.after(new PrintedWeek(EARLIER, List.of(), Map.of("strength", "other")))))
                .isEmpty();
    }

    @Test
    void questionThatWasAskedOtherwiseCorrectsNothing() {
        assertThat(corrections(aBriefing()
                        .after(new PrintedWeek(EARLIER, List.of(nis(HUNDRED)), Map.of("casualties", "other")))))
                .isEmpty();
    }

    @Test
    void questionThatWasAskedAlikeIsCorrected() {
        BriefingBuilder briefing = aBriefing();
        String asked = briefing.compose().topic().questions().get(0).definition();

        assertThat(corrections(
                        briefing.after(new PrintedWeek(EARLIER, List.of(nis(HUNDRED)), Map.of("casualties", asked)))))
                .hasSize(1);
    }

    @Test
    void figureThatAnEditorHasRejectedIsTakenBackWithTheReason() {
        var briefing = aBriefing()
                .of(aClaim().by("NIS").exactly(100).publishedOn("2024-12-19").asOf("2024-12-19"))
                .decided(0, Verdict.REJECT, "Counts civilians.", Map.of());

        assertThat(corrections(briefing.after(told(nis(HUNDRED)))))
                .extracting(Correction::today, Correction::reason)
                .containsExactly(tuple(null, "Counts civilians."));
    }
}
