package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Matching;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.Weighed;

/** What editors decide changes what a briefing counts, and stands in it. */
class DecisionsTest {
    @Test
    void rejectedClaimIsExcludedWithTheReason() {
        Briefing briefing = twoVoices()
                .decided(0, Verdict.REJECT, "counts civilians", Map.of())
                .compose();

        assertThat(briefing.comparisons()
                        .get(0)
                        .estimates()
                        .map(estimate -> estimate.party().id()))
                .containsExactly("ukraine");
        assertThat(briefing.exclusions()).hasSize(1);
        Exclusion exclusion = briefing.exclusions().get(0);
        assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.REJECTED);
        assertThat(judgement(exclusion.report()).last().reason()).isEqualTo("counts civilians");
    }

    @Test
    void claimRejectedLastWeekIsNamedAsLongAsItWouldHaveCounted() {
        BriefingBuilder briefing = twoVoices().decided(0, Verdict.REJECT, "no", Map.of());

        assertThat(briefing.in("2024-W51").compose().exclusions()).isEmpty();
        assertThat(briefing.in("2025-W01").compose().exclusions())
                .extracting(Exclusion::reason)
                .containsExactly(Exclusion.Reason.REJECTED);
        assertThat(briefing.in("2025-W03").compose().exclusions()).hasSize(1);
        assertThat(briefing.in("2025-W04").compose().exclusions()).isEmpty();
    }

    @Test
    void rejectedClaimThatAnswersNothingIsNotNamed() {
        Briefing briefing = aBriefing()
                .of(aClaim().by("NIS").subject("cows"))
                .decided(0, Verdict.REJECT, "no", Map.of())
                .compose();

        assertThat(briefing.exclusions()).isEmpty();
    }

    @Test
    void correctedClaimCountsAsCorrectedAndKeepsWhatWasRead() {
        Estimate estimate = aBriefing()
                .of(aClaim().by("NIS").exactly(100).measure(Measure.LOSSES))
                .decided(
                        0,
                        Verdict.CORRECT,
                        "said so",
                        Map.of(DecidedField.MEASURE, "killed", DecidedField.FIGURE, "110"))
                .estimate();

        assertThat(estimate.measure()).isEqualTo(Measure.KILLED);
        assertThat(estimate.quantity().low()).isEqualTo(110);
        Report report = estimate.principal().report();
        assertThat(judgement(report).asRead().measure()).isEqualTo(Measure.LOSSES);
        assertThat(report.asRead().quantity().low()).isEqualTo(100);
    }

    @Test
    void claimMayBeCorrectedToAMeasureThatIsAsked() {
        BriefingBuilder briefing = aBriefing().of(aClaim().by("NIS").measure(Measure.DETAINED));
        assertThat(briefing.compose().isEmpty()).isTrue();

        briefing.decided(0, Verdict.CORRECT, "misread", Map.of(DecidedField.MEASURE, "killed"));

        assertThat(briefing.estimate().measure()).isEqualTo(Measure.KILLED);
    }

    @Test
    void acceptedClaimCountsAsReadAndWithoutDoubt() {
        Report report = aBriefing()
                .of(aClaim().by("NIS"))
                .decided(0, Verdict.ACCEPT, "", Map.of())
                .estimate()
                .principal()
                .report();

        assertThat(report.claim().confidence()).isEqualTo(Confidence.STATED);
        assertThat(report.asRead()).isEqualTo(report.claim());
        assertThat(judgement(report).last().verdict()).isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void claimAssignedToAPartyCountsForItWhoeverSpeaks() {
        assertThat(aBriefing()
                        .of(aClaim())
                        .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.PARTY, "ukraine"))
                        .estimate()
                        .party()
                        .id())
                .isEqualTo("ukraine");
        assertThat(aBriefing()
                        .of(aClaim().by("NIS"))
                        .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.PARTY, "ukraine"))
                        .estimate()
                        .party()
                        .id())
                .isEqualTo("ukraine");
    }

    @Test
    void claimAssignedToAPartyThatIsGoneIsReadAsBefore() {
        assertThat(aBriefing()
                        .of(aClaim().by("NIS"))
                        .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.PARTY, "atlantis"))
                        .estimate()
                        .party()
                        .id())
                .isEqualTo("south-korea");
    }

    @Test
    void claimAssignedToAQuestionAnswersItAndNoOther() {
        BriefingBuilder briefing = aBriefing()
                .of(aClaim().by("NIS").subject("fighters").place("Kursk"))
                .near("Kursk")
                .askingAlsoNear("Sudzha");
        assertThat(briefing.compose().isEmpty()).isTrue();

        Briefing assigned = briefing.decided(
                        0, Verdict.ASSIGN, "", Map.of(DecidedField.QUESTION, "dprk-kursk/elsewhere"))
                .compose();

        assertThat(assigned.comparisons().get(0).groups()).isEmpty();
        Estimate estimate =
                assigned.comparisons().get(1).estimates().findFirst().orElseThrow();
        assertThat(estimate.principal().matching().subject()).isEqualTo(Matching.Hit.ASSIGNED);
        assertThat(estimate.party().id()).isEqualTo("south-korea");
    }

    @Test
    void takingBackAnAssignmentToAnotherTopicLeavesARejectionInPlace() {
        Briefing briefing = aBriefing()
                .of(aClaim().by("NIS"))
                .decided(0, Verdict.REJECT, "no", Map.of())
                .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.QUESTION, "floods/dead"))
                .decided(0, Verdict.UNDO, "", Map.of())
                .compose();

        assertThat(briefing.exclusions()).extracting(Exclusion::reason).containsExactly(Exclusion.Reason.REJECTED);
    }

    @Test
    void claimAssignedToAQuestionThatAsksForAnotherMeasureIsExcluded() {
        Briefing briefing = aBriefing()
                .of(aClaim().by("NIS").measure(Measure.DETAINED))
                .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.QUESTION, "dprk-kursk/casualties"))
                .compose();

        assertThat(briefing.exclusions()).extracting(Exclusion::reason).containsExactly(Exclusion.Reason.OTHER_MEASURE);
    }

    @Test
    void assignmentToAnotherTopicOrAQuestionThatIsGoneChangesNothing() {
        for (String question : new String[] {"other/casualties", "dprk-kursk/gone"}) {
            Estimate estimate = aBriefing()
                    .of(aClaim().by("NIS"))
                    .decided(0, Verdict.ASSIGN, "", Map.of(DecidedField.QUESTION, question))
                    .estimate();

            assertThat(estimate.principal().report().judgement()).as(question).isNull();
        }
    }

    @Test
    void decisionHoldsForOneOfTwoFiguresInASentence() {
        String sentence = "North Korean soldiers: 100 killed, 100 wounded.";
        Briefing briefing = aBriefing()
                .in(anArticle(sentence), aClaim().by("NIS"), sentence)
                .in(anArticle("Another. " + sentence), aClaim().by("Zelensky"), sentence)
                .decided(1, Verdict.REJECT, "no", Map.of())
                .compose();

        assertThat(briefing.exclusions()).hasSize(1);
        assertThat(briefing.comparisons()
                        .get(0)
                        .estimates()
                        .map(estimate -> estimate.party().id()))
                .containsExactly("south-korea");
    }

    @Test
    void weightOfAReportIsWhatWouldBeOtherwiseWithoutItsNumber() {
        Weighed weighed = aBriefing()
                .publishedBy("One", aClaim().by("NIS").exactly(100))
                .publishedBy("Two", aClaim().by("NIS").exactly(100))
                .publishedBy("Three", aClaim().by("Zelensky").exactly(200))
                .publishedBy("Four", aClaim().by("Kirby").exactly(150))
                .weigh();

        Group group = weighed.briefing().comparisons().get(0).groups().get(0);
        assertThat(group.range()).isEqualTo(new Range(100, 200, false, false));
        assertThat(group.estimates())
                .extracting(
                        estimate -> estimate.party().id(),
                        estimate -> weighed.effectOf(estimate.principal().report()))
                .containsExactly(
                        tuple("ukraine", Effect.RANGE),
                        tuple("usa", Effect.ESTIMATE),
                        tuple("south-korea", Effect.RANGE));
    }

    @Test
    void weighedBriefingIsTheBriefing() {
        assertThat(twoVoices().weigh().briefing()).isEqualTo(twoVoices().compose());
    }

    private static BriefingBuilder twoVoices() {
        return aBriefing()
                .publishedBy("One", aClaim().by("NIS").exactly(100))
                .publishedBy("Two", aClaim().by("Zelensky").exactly(200));
    }

    private static Judgement judgement(Report report) {
        return Objects.requireNonNull(report.judgement());
    }
}
