package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Agreement.NotComparable;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Scope;

/** Stretches of time that figures cover, and what stands where their words leave that open. */
class UnstatedScopesTest {
    private static ClaimBuilder zelensky(String day) {
        return aClaim().by("Zelensky").asOf(day).publishedOn(day).scope(Scope.UNKNOWN);
    }

    private static List<String> estimates(BriefingBuilder briefing) {
        return briefing.comparison()
                .estimates()
                .map(estimate -> "%s %s %s %s"
                        .formatted(
                                estimate.party().id(),
                                estimate.scope().code(),
                                estimate.quantity().wording(),
                                estimate.status().code()))
                .toList();
    }

    @Test
    void muchLowerFigureWithoutAScopeReplacesNoCountSoFar() {
        assertThat(estimates(aBriefing()
                        .publishedBy(
                                "Courier",
                                zelensky("2024-12-19").scope(Scope.CUMULATIVE).moreThan(3000))
                        .publishedBy("Gazette", zelensky("2024-12-27").atLeast(40))))
                .containsExactly("ukraine cumulative more than 3000 carried", "ukraine unknown at least 40 new");
    }

    @Test
    void muchLowerFigureWithoutAScopeReplacesNoEarlierOneWithoutAScopeEither() {
        assertThat(estimates(aBriefing()
                        .publishedBy("Courier", zelensky("2024-12-19").moreThan(3000))
                        .publishedBy("Gazette", zelensky("2024-12-27").atLeast(40))))
                .containsExactly("ukraine cumulative more than 3000 carried", "ukraine unknown at least 40 new");
    }

    @Test
    void figureALittleLowerIsACorrection() {
        assertThat(estimates(aBriefing()
                        .publishedBy("Courier", zelensky("2024-12-19").exactly(100))
                        .publishedBy("Gazette", zelensky("2024-12-27").exactly(80))))
                .containsExactly("ukraine cumulative 80 lowered");
    }

    @Test
    void figureMuchLowerIsACorrectionWhereTheSentenceNamesTheOlderOne() {
        String sentence = "Zelensky lowered his count of North Koreans from 3000 to 40.";
        assertThat(estimates(aBriefing()
                        .publishedBy("Courier", zelensky("2024-12-19").exactly(3000))
                        .in(anArticle(sentence), zelensky("2024-12-27").exactly(40), sentence)
                        .in(
                                anArticle(sentence),
                                zelensky("2024-12-27").exactly(3000).modality(Modality.SUPERSEDED),
                                sentence)))
                .containsExactly("ukraine cumulative 40 lowered");
    }

    @Test
    void figureMuchLowerIsACorrectionWhereItSaysThatItIsTheCountSoFar() {
        assertThat(estimates(aBriefing()
                        .publishedBy("Courier", zelensky("2024-12-19").exactly(3000))
                        .publishedBy(
                                "Gazette",
                                zelensky("2024-12-27").scope(Scope.CUMULATIVE).exactly(40))))
                .containsExactly("ukraine cumulative 40 lowered");
    }

    @Test
    void figureMuchLowerInAPartysOwnTableIsACorrection() {
        assertThat(estimates(aBriefing()
                        .of(
                                zelensky("2024-12-19").exactly(3000),
                                zelensky("2024-12-27").exactly(40))))
                .containsExactly("ukraine cumulative 40 lowered");
    }

    @Test
    void oldNumberPrintedAgainWithoutADateStaysAStaleRepeat() {
        BriefingBuilder briefing = aBriefing()
                .publishedBy("Courier", zelensky("2024-12-18").exactly(100))
                .publishedBy("Herald", zelensky("2024-12-19").exactly(3000))
                .publishedBy("Gazette", zelensky("2024-12-27").exactly(100).asOfBy(AsOf.Evidence.PUBLICATION));

        assertThat(estimates(briefing)).containsExactly("ukraine cumulative 3000 carried");
        assertThat(briefing.compose().exclusions())
                .extracting(exclusion -> exclusion.reason().name())
                .containsExactly("STALE_REPEAT");
    }

    @Test
    void missingDigitOnOneDayStaysASlip() {
        Comparison comparison = aBriefing()
                .publishedBy(
                        "Courier",
                        zelensky("2024-12-27").scope(Scope.CUMULATIVE).exactly(3100))
                .publishedBy(
                        "Herald", zelensky("2024-12-27").scope(Scope.CUMULATIVE).exactly(3100))
                .publishedBy("Gazette", zelensky("2024-12-27").exactly(310))
                .comparison();

        assertThat(comparison.estimates())
                .singleElement()
                .satisfies(estimate -> assertThat(estimate.discrepancies()).hasSize(1));
    }

    @Test
    void figureWithoutAScopeHasThatOfTheSameNumberOfItsParty() {
        assertThat(estimates(aBriefing()
                        .publishedBy(
                                "Courier",
                                zelensky("2024-12-23").scope(Scope.PERIOD).atLeast(30))
                        .publishedBy("Gazette", zelensky("2024-12-23").atLeast(30))))
                .containsExactly("ukraine period at least 30 new");
    }

    @Test
    void sameNumberOfAnotherMonthSaysNothingOfTheScope() {
        assertThat(estimates(aBriefing()
                        .publishedBy(
                                "Courier",
                                zelensky("2024-11-23").scope(Scope.PERIOD).atLeast(30))
                        .publishedBy("Gazette", zelensky("2024-12-23").atLeast(30))))
                .containsExactly("ukraine cumulative at least 30 new", "ukraine period at least 30 carried");
    }

    @Test
    void countSoFarAfterTheTollOfAWeekendIsNewAndNotRaised() {
        assertThat(estimates(aBriefing()
                        .publishedBy(
                                "Courier",
                                zelensky("2024-12-16").scope(Scope.PERIOD).atLeast(30))
                        .publishedBy("Gazette", zelensky("2024-12-23").moreThan(3000))))
                .containsExactly("ukraine cumulative more than 3000 new", "ukraine period at least 30 carried");
    }

    @Test
    void tollOfAnotherStretchOfTimeIsNewAndSaysNothingOfTheOneBefore() {
        Comparison comparison = aBriefing()
                .of(
                        zelensky("2024-12-19").scope(Scope.PERIOD).exactly(100),
                        zelensky("2024-12-26").scope(Scope.PERIOD).exactly(90))
                .comparison();

        assertThat(comparison.estimates()).singleElement().satisfies(estimate -> {
            assertThat(estimate.status().code()).isEqualTo("new");
            assertThat(estimate.previous()).isNull();
        });
    }

    @Test
    void tollsOfPeriodsThatEndOnDifferentDaysMakeNoRange() {
        Group group = aBriefing()
                .of(
                        zelensky("2024-12-23").scope(Scope.PERIOD).atLeast(30),
                        aClaim().by("Kirby")
                                .asOf("2024-12-27")
                                .scope(Scope.PERIOD)
                                .moreThan(1000))
                .group();

        assertThat(group.range()).isNull();
        assertThat(group.results()).isEmpty();
        assertThat(group.agreement()).isEqualTo(new Agreement.NotComparable(NotComparable.Reason.SCOPES));
    }

    @Test
    void tollsOfADayAndAWeekThatEndTogetherAreNoSlipOfOneSource() {
        Briefing briefing = aBriefing()
                .publishedBy("One", zelensky("2024-12-27").scope(Scope.PERIOD).exactly(1020))
                .publishedBy("Two", zelensky("2024-12-27").scope(Scope.PERIOD).exactly(1020))
                .publishedBy("Three", zelensky("2024-12-27").scope(Scope.PERIOD).exactly(102))
                .compose();

        assertThat(briefing.estimates())
                .extracting(estimate -> estimate.quantity().low())
                .containsExactly(1020L);
        assertThat(briefing.comparisons().get(0).estimates())
                .flatExtracting(Estimate::discrepancies)
                .isEmpty();
        assertThat(briefing.exclusions())
                .extracting(exclusion -> exclusion.report().publisher(), Exclusion::reason)
                .containsExactly(tuple("Three", Exclusion.Reason.OTHER_PERIOD));
    }

    @Test
    void tollsOfPeriodsAreNotComparedThoughTheyEndOnOneDay() {
        Group group = aBriefing()
                .of(
                        zelensky("2024-12-27").scope(Scope.PERIOD).exactly(900),
                        aClaim().by("Kirby")
                                .asOf("2024-12-27")
                                .scope(Scope.PERIOD)
                                .exactly(1000))
                .group();

        assertThat(group.range()).isNull();
        assertThat(group.agreement()).isEqualTo(new Agreement.NotComparable(Agreement.NotComparable.Reason.SCOPES));
    }
}
