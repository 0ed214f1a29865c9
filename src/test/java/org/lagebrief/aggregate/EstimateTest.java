package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.Estimate.TableCheck.Result;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;

/** One party, one week: which of its numbers is its estimate, how fresh it is, and what became of the others. */
class EstimateTest {
    private static ClaimBuilder lastWeek() {
        return aClaim().by("NIS").publishedOn("2024-12-19").asOf("2024-12-19");
    }

    private static ClaimBuilder thisWeek() {
        return aClaim().by("NIS").publishedOn("2024-12-24").asOf("2024-12-24");
    }

    private static Status statusOf(ClaimBuilder... claims) {
        return aBriefing().of(claims).estimate().status();
    }

    @Test
    void relayedFigureCountsOnce() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("NIS").atLeast(100),
                        aClaim().by("National Intelligence Service")
                                .atLeast(100)
                                .relayedBy("Reuters"),
                        aClaim().by("NIS").atLeast(100).relayedBy("dpa").publishedOn("2024-12-27"))
                .estimate();

        assertThat(estimate.party().id()).isEqualTo("south-korea");
        assertThat(estimate.reports()).hasSize(3);
    }

    @Test
    void latestAsOfDateIsTheEstimate() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("Zelensky").exactly(3800).asOf("2024-12-28").publishedOn("2024-12-28"),
                        aClaim().by("Zelensky").exactly(3000).asOf("2024-12-23").publishedOn("2024-12-29"))
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(3800);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLICATION", "PERIOD_END"})
    void repetitionMakesAnOldNumberNoFresher(AsOf.Evidence noDay) {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("Zelensky").exactly(3000).asOf("2024-12-23"),
                        aClaim().by("Zelensky").exactly(3000).asOf("2024-12-28").asOfBy(noDay),
                        aClaim().by("Zelensky").exactly(3100).asOf("2024-12-26"))
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(3100);
    }

    @Test
    void numberWithoutAnyStatedDateHoldsFromItsFirstAppearance() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("NIS")
                                .asOf("2024-12-27")
                                .publishedOn("2024-12-27")
                                .asOfBy(AsOf.Evidence.PUBLICATION),
                        aClaim().by("NIS")
                                .asOf("2024-12-24")
                                .publishedOn("2024-12-24")
                                .asOfBy(AsOf.Evidence.PUBLICATION))
                .estimate();

        assertThat(estimate.asOf().date()).isEqualTo("2024-12-24");
    }

    @Test
    void oneNumberInSeveralWordingsIsOneEstimateInTheCommonest() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("Zelensky").exactly(3000),
                        aClaim().by("Zelensky").moreThan(3000).publishedOn("2024-12-24"),
                        aClaim().by("Zelensky").moreThan(3000).publishedOn("2024-12-25"))
                .estimate();

        assertThat(estimate.quantity().wording()).isEqualTo("more than 3000");
        assertThat(estimate.reports()).hasSize(3);
        assertThat(estimate.principal().claim().publishedOn()).isEqualTo("2024-12-24");
        assertThat(estimate.discrepancies()).isEmpty();
    }

    @Test
    void wordsInTheBriefingsLanguageArePrintedFirst() {
        String german = "Nach Angaben des NIS starben 100 Nordkoreaner.";
        String english = "The NIS said 100 North Koreans died.";
        Estimate estimate = aBriefing()
                .in(anArticle(german).in(Language.GERMAN), aClaim().by("NIS").publishedOn("2024-12-23"), german)
                .in(
                        anArticle(english).file("articles/later.md"),
                        aClaim().by("NIS").publishedOn("2024-12-24"),
                        english)
                .estimate();

        assertThat(estimate.principal().claim().provenance().words()).isEqualTo(english);
        assertThat(estimate.reports()).hasSize(2);
    }

    @Test
    void earlierNumberOfTheWeekIsListedAsOvertaken() {
        Briefing briefing = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(95).asOf("2024-12-23"),
                        aClaim().by("NIS").exactly(158).asOf("2024-12-24").publishedOn("2024-12-24"))
                .compose();

        assertThat(briefing.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.reason()).isEqualTo(Reason.OVERTAKEN);
            assertThat(exclusion.report().claim().quantity().low()).isEqualTo(95);
        });
    }

    @Test
    void anotherNumberOfTheSameOriginAndDateIsADiscrepancyAndNoSecondVoice() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("NIS").exactly(1100).publishedOn("2024-12-24"),
                        aClaim().by("NIS").exactly(1010))
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(1100);
        assertThat(estimate.discrepancies()).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.answer().claim().quantity().low()).isEqualTo(1010);
            assertThat(discrepancy.kind()).isEqualTo(Estimate.Discrepancy.Kind.SWAPPED_DIGITS);
            assertThat(discrepancy.against().claim().quantity().low()).isEqualTo(1100);
        });
    }

    @Test
    void numberThatThePartyAlsoStatesUnderAnotherMeasureOutweighsASlip() {
        Briefing briefing = aBriefing()
                .of(
                        aClaim().by("NIS").measure(Measure.LOSSES).exactly(1100),
                        aClaim().by("NIS").measure(Measure.LOSSES).exactly(1010).publishedOn("2024-12-24"),
                        aClaim().by("NIS").measure(Measure.CASUALTIES).exactly(1100))
                .compose();

        assertThat(briefing.comparisons().get(0).estimates())
                .extracting(estimate -> estimate.quantity().low())
                .containsExactly(1100L, 1100L);
    }

    @Test
    void discrepancyOfOtherDigitsIsNotCalledSwapped() {
        Estimate estimate = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("NIS").exactly(1100).publishedOn("2024-12-24"),
                        aClaim().by("NIS").atLeast(1200))
                .estimate();

        assertThat(estimate.discrepancies())
                .extracting(Estimate.Discrepancy::kind)
                .containsExactly(Estimate.Discrepancy.Kind.OTHER);
    }

    @Test
    void figureRaisedInTheCourseOfADayIsTheLastOneAndTheEarlierAreOvertaken() {
        Briefing briefing = aBriefing()
                .publishedBy(
                        "Noon", "2024-12-23T12:00:00+01:00", aClaim().by("NIS").exactly(30))
                .publishedBy(
                        "Evening",
                        "2024-12-23T20:00:00+01:00",
                        aClaim().by("NIS").exactly(50))
                .publishedBy("Dawn", "2024-12-23T06:00:00Z", aClaim().by("NIS").exactly(10))
                .compose();

        Estimate estimate =
                briefing.comparisons().get(0).estimates().findFirst().orElseThrow();
        assertThat(estimate.quantity().low()).isEqualTo(50);
        assertThat(estimate.discrepancies()).isEmpty();
        assertThat(briefing.exclusions()).extracting("reason").containsOnly(Reason.OVERTAKEN);
    }

    @Test
    void digitsSwappedInTheMorningAreASlipAndNoEarlierFigure() {
        Estimate estimate = aBriefing()
                .publishedBy(
                        "Dawn", "2024-12-23T06:00:00+01:00", aClaim().by("NIS").exactly(1010))
                .publishedBy(
                        "Noon", "2024-12-23T12:00:00+01:00", aClaim().by("NIS").exactly(1100))
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(1100);
        assertThat(estimate.discrepancies())
                .extracting(Estimate.Discrepancy::kind)
                .containsExactly(Estimate.Discrepancy.Kind.SWAPPED_DIGITS);
    }

    @Test
    void anotherOrganOfThePartyIsShownAndIsNoSecondVoice() {
        Briefing briefing = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("Joint Chiefs of Staff").exactly(1300))
                .compose();

        Group group = briefing.comparisons().get(0).groups().get(0);
        assertThat(group.estimates()).singleElement().satisfies(estimate -> {
            assertThat(estimate.organs())
                    .extracting(answer -> answer.claim().quantity().low())
                    .containsExactly(1300L);
            assertThat(estimate.discrepancies()).isEmpty();
        });
        assertThat(group.range()).isEqualTo(new Range(1100, 1100, false, false));
        assertThat(briefing.exclusions()).isEmpty();
    }

    @Test
    void numberIsPreferredToNone() {
        Briefing briefing = aBriefing()
                .of(
                        aClaim().by("White House").exactly(1000).asOf("2024-12-24"),
                        aClaim().by("Kirby").vaguely("several hundred").asOf("2024-12-27"))
                .compose();

        assertThat(briefing.comparisons().get(0).estimates())
                .singleElement()
                .satisfies(estimate -> assertThat(estimate.quantity().low()).isEqualTo(1000));
        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.VAGUE);
    }

    @Test
    void vagueFigureAloneIsAnEstimateThatDoesNotCount() {
        Estimate estimate =
                aBriefing().of(aClaim().by("Kirby").vaguely("several hundred")).estimate();

        assertThat(estimate.quantity().wording()).isEqualTo("several hundred");
        assertThat(estimate.counts()).isFalse();
    }

    @Test
    void statusComparesWithTheWeekBefore() {
        assertThat(statusOf(thisWeek().exactly(100))).isEqualTo(Status.NEW);
        assertThat(statusOf(lastWeek().exactly(100), thisWeek().exactly(120))).isEqualTo(Status.RAISED);
        assertThat(statusOf(lastWeek().exactly(100), thisWeek().exactly(80))).isEqualTo(Status.LOWERED);
        assertThat(statusOf(lastWeek().exactly(100), thisWeek().exactly(100))).isEqualTo(Status.REPEATED);
        assertThat(statusOf(lastWeek().exactly(100))).isEqualTo(Status.CARRIED);
    }

    @Test
    void upperEndDecidesWhereLowerEndsAreEqual() {
        assertThat(statusOf(lastWeek().between(100, 200), thisWeek().between(100, 300)))
                .isEqualTo(Status.RAISED);
        assertThat(statusOf(lastWeek().atMost(200), thisWeek().atMost(150))).isEqualTo(Status.LOWERED);
        assertThat(statusOf(lastWeek().moreThan(200), thisWeek().exactly(200))).isEqualTo(Status.REPEATED);
    }

    @Test
    void firstNumberAfterAVagueWordIsNew() {
        assertThat(statusOf(lastWeek().vaguely("hundreds"), thisWeek().exactly(300)))
                .isEqualTo(Status.NEW);
    }

    @Test
    void previousQuantityIsKept() {
        Estimate estimate =
                aBriefing().of(lastWeek().exactly(100), thisWeek().exactly(120)).estimate();

        assertThat(estimate.previous()).isNotNull();
        assertThat(estimate.previous().claim().quantity().low()).isEqualTo(100);
    }

    @Test
    void estimateThatAnotherPartyRejectsIsDenied() {
        ClaimBuilder denial = thisWeek().by("White House").exactly(100).modality(Modality.DENIED);
        Estimate estimate = aBriefing().of(lastWeek().exactly(100), denial).estimate();

        assertThat(estimate.status()).isEqualTo(Status.DENIED);
        assertThat(estimate.denials()).hasSize(1);
        assertThat(estimate.counts()).isTrue();
    }

    @Test
    void estimateThatThePartyItselfRejectsIsWithdrawnAndDoesNotCount() {
        ClaimBuilder denial =
                thisWeek().by("Joint Chiefs of Staff").exactly(100).modality(Modality.DENIED);
        Estimate estimate = aBriefing().of(lastWeek().exactly(100), denial).estimate();

        assertThat(estimate.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(estimate.counts()).isFalse();
    }

    @Test
    void withdrawnFigureDoesNotComeBackByItself() {
        BriefingBuilder briefing = aBriefing()
                .of(
                        lastWeek().exactly(500),
                        thisWeek().exactly(500).modality(Modality.DENIED),
                        aClaim().by("Zelensky").publishedOn("2025-01-02").asOf("2025-01-02"));

        assertThat(briefing.in("2025-W01").comparison().estimates())
                .extracting(estimate -> estimate.party().id())
                .containsExactly("ukraine");
    }

    @Test
    void withdrawnFigureCountsAgainOnceThePartyStatesItForALaterDate() {
        Estimate estimate = aBriefing()
                .of(
                        lastWeek().exactly(500),
                        thisWeek().exactly(500).modality(Modality.DENIED),
                        lastWeek().exactly(500).publishedOn("2025-01-02").asOf("2025-01-02"))
                .in("2025-W01")
                .estimate();

        assertThat(estimate.status()).isEqualTo(Status.NEW);
        assertThat(estimate.counts()).isTrue();
    }

    @Test
    void articleThatStillPrintsAWithdrawnFigureIsLeftOut() {
        Briefing briefing = aBriefing()
                .of(lastWeek().exactly(500), thisWeek().exactly(500).modality(Modality.DENIED))
                .of(lastWeek()
                        .exactly(500)
                        .publishedOn("2025-01-02")
                        .asOf("2025-01-02")
                        .asOfBy(AsOf.Evidence.PUBLICATION))
                .in("2025-W01")
                .compose();

        assertThat(briefing.isEmpty()).isTrue();
        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.DENIED);
    }

    @Test
    void denialStaysWithTheEstimateAfterItsWeek() {
        Estimate estimate = aBriefing()
                .of(lastWeek().exactly(500), thisWeek().by("Kirby").exactly(500).modality(Modality.DENIED))
                .in("2025-W01")
                .estimate();

        assertThat(estimate.status()).isEqualTo(Status.CARRIED);
        assertThat(estimate.denials()).hasSize(1);
    }

    @Test
    void correctionBackToAnEarlierNumberIsSeen() {
        Estimate estimate = aBriefing()
                .of(
                        lastWeek().exactly(100).asOf("2024-12-17"),
                        lastWeek().exactly(150).asOf("2024-12-19"),
                        thisWeek().exactly(100).asOf("2024-12-24"))
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(100);
        assertThat(estimate.status()).isEqualTo(Status.LOWERED);
        assertThat(estimate.reports()).hasSize(1);
    }

    @Test
    void figureStillStatedIsNotStale() {
        BriefingBuilder briefing = aBriefing();
        for (String day : List.of("2024-11-25", "2024-12-02", "2024-12-09", "2024-12-16", "2024-12-23")) {
            briefing.of(aClaim().by("NIS").publishedOn(day).asOf(day).asOfBy(AsOf.Evidence.PUBLICATION));
        }

        assertThat(briefing.estimate().stale()).isFalse();
        assertThat(briefing.estimate().asOf().date()).isEqualTo("2024-11-25");
    }

    @Test
    void copyOfAnArticleUnderAnotherNameIsNoSecondReport() {
        String sentence = "The NIS said 100 North Koreans died.";
        BriefingBuilder briefing = aBriefing().in(anArticle(sentence), aClaim().by("NIS"), sentence);
        Report copy = briefing.copyOfTheFirst("articles/a-copy.md");

        assertThat(briefing.compose(List.of(copy, briefing.reports().get(0)))
                        .comparisons()
                        .get(0)
                        .reports())
                .isEqualTo(1);
    }

    @Test
    void articleThatStatesANumberTwiceReportsItOnce() {
        String first = "The NIS said 100 North Koreans died.";
        String second = "According to the NIS on Monday 100 North Koreans died.";
        Estimate estimate = aBriefing()
                .in(anArticle(first + " " + second), aClaim().by("NIS").asOfBy(AsOf.Evidence.PUBLICATION), first)
                .in(anArticle(first + " " + second), aClaim().by("NIS").asOfBy(AsOf.Evidence.RELATIVE), second)
                .estimate();

        assertThat(estimate.reports()).hasSize(1);
        assertThat(estimate.principal().claim().provenance().words()).isEqualTo(second);
    }

    @Test
    void rejectionOfANumberThatNobodyGivesIsLeftOut() {
        Briefing briefing = aBriefing()
                .of(thisWeek().exactly(100), thisWeek().exactly(999).modality(Modality.DENIED))
                .compose();

        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.DENIED);
    }

    @Test
    void estimateOlderThanFourWeeksIsStale() {
        ClaimBuilder fourWeeks = aClaim().by("NIS").asOf("2024-12-01").publishedOn("2024-12-02");
        ClaimBuilder older = aClaim().by("Zelensky").asOf("2024-11-30").publishedOn("2024-12-02");

        assertThat(aBriefing().of(fourWeeks).estimate().stale()).isFalse();
        assertThat(aBriefing().of(older).estimate().stale()).isTrue();
        assertThat(aBriefing().of(older).estimate().counts()).isFalse();
        assertThat(aBriefing().of(older).compose().isEmpty()).isTrue();
        assertThat(aBriefing().of(older).compose().changes()).isEmpty();
    }

    @Test
    void articleIsCheckedAgainstThePartysOwnTable() {
        assertThat(check(205, 205)).isEqualTo(Result.MATCH);
        assertThat(check(205, 217)).isEqualTo(Result.MISMATCH);
        assertThat(aBriefing()
                        .publishedBy("Gazette", aClaim().by("NIS"))
                        .estimate()
                        .tableCheck()
                        .result())
                .isEqualTo(Result.NO_TABLE);
        assertThat(aBriefing().of(aClaim().by("NIS")).estimate().tableCheck().result())
                .isEqualTo(Result.NO_TABLE);
    }

    private static Result check(long inTable, long inArticle) {
        Estimate estimate = aBriefing()
                .of(aClaim().by("NIS").exactly(inTable))
                .publishedBy("Gazette", aClaim().by("NIS").exactly(inArticle))
                .publishedBy("Courier", aClaim().by("NIS").exactly(inArticle))
                .estimate();
        assertThat(estimate.quantity().low()).isEqualTo(inTable);
        return estimate.tableCheck().result();
    }

    @Test
    void claimPublishedAfterTheWeekIsNotLookedAt() {
        Briefing briefing = aBriefing()
                .of(thisWeek().exactly(100), aClaim().by("NIS").exactly(300).publishedOn("2024-12-30"))
                .compose();

        assertThat(briefing.exclusions()).isEmpty();
        assertThat(briefing.comparisons().get(0).estimates())
                .extracting(estimate -> estimate.quantity().low())
                .containsExactly(100L);
    }

    @Test
    void figureAsOfNextWeekIsLeftOut() {
        Briefing briefing = aBriefing()
                .of(aClaim().by("NIS").asOf("2024-12-30").publishedOn("2024-12-29"))
                .compose();

        assertThat(briefing.exclusions()).extracting("reason").containsExactly(Reason.AFTER_WEEK);
        assertThat(briefing.isEmpty()).isTrue();
    }

    @Test
    void builtInTableStatesItsOwnWords() {
        Claim claim =
                aBriefing().of(thisWeek().exactly(100)).estimate().principal().claim();

        assertThat(claim.provenance().words()).isEqualTo("100");
    }
}
