package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import org.junit.jupiter.api.Test;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Agreement.NotComparable.Reason;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Central;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Range;
import org.lagebrief.model.Scope;

/** Several parties, one question: ranges, agreement, and what is never set against each other. */
class ComparisonTest {
    @Test
    void rangeGoesFromTheLowestToTheHighestOverParties() {
        Group group = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("Zelensky").moreThan(3000),
                        aClaim().by("Kirby").exactly(1000))
                .group();

        assertThat(group.range()).isEqualTo(new Range(1000, 3000, false, true));
        assertThat(group.estimates()).extracting(e -> e.party().id()).containsExactly("ukraine", "south-korea", "usa");
    }

    @Test
    void staleEstimateLeavesTheRangeAndStaysListed() {
        Group group = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(1100),
                        aClaim().by("Zelensky").exactly(50).asOf("2024-11-01").publishedOn("2024-11-01"))
                .group();

        assertThat(group.range()).isEqualTo(new Range(1100, 1100, false, false));
        assertThat(group.estimates()).extracting(Estimate::stale).containsExactly(false, true);
    }

    @Test
    void singlePartyHasNobodyToAgreeWith() {
        assertThat(aBriefing().of(aClaim().by("NIS")).group().agreement()).isEqualTo(new Agreement.Single());
        assertThat(aBriefing()
                        .of(aClaim().by("NIS").vaguely("hundreds"))
                        .group()
                        .agreement())
                .isEqualTo(new Agreement.None());
    }

    @Test
    void intervalsThatMeetAreConsistent() {
        assertThat(agreement(aClaim().between(900, 1200), aClaim().exactly(1100)))
                .isEqualTo(new Agreement.Consistent());
        assertThat(agreement(aClaim().moreThan(3000), aClaim().exactly(3800))).isEqualTo(new Agreement.Consistent());
        assertThat(agreement(aClaim().atMost(50), aClaim().exactly(20))).isEqualTo(new Agreement.Consistent());
    }

    @Test
    void aboutIsWidenedByTenPercent() {
        assertThat(agreement(aClaim().about(1000), aClaim().exactly(1100))).isEqualTo(new Agreement.Consistent());
        assertThat(agreement(aClaim().about(1000), aClaim().exactly(900))).isEqualTo(new Agreement.Consistent());
        assertThat(agreement(aClaim().about(1000), aClaim().exactly(1101))).isInstanceOf(Agreement.Differing.class);
        assertThat(agreement(aClaim().exactly(1000), aClaim().exactly(1001))).isInstanceOf(Agreement.Differing.class);
    }

    @Test
    void differingEstimatesNameTheFactor() {
        Agreement agreement = agreement(aClaim().moreThan(3000), aClaim().exactly(1100));

        assertThat(((Agreement.Differing) agreement).factor()).isCloseTo(2.727, within(0.001));
    }

    @Test
    void openEndIsNotSetAgainstWhatItLeavesOpen() {
        Agreement agreement = aBriefing()
                .of(
                        aClaim().atMost(1900).by("Zelensky"),
                        aClaim().exactly(14).by("NIS"),
                        aClaim().exactly(41).by("Kirby"))
                .group()
                .agreement();

        assertThat(((Agreement.Differing) agreement).factor()).isCloseTo(2.929, within(0.001));
    }

    private static Agreement agreement(
            org.lagebrief.model.ClaimBuilder ukraine, org.lagebrief.model.ClaimBuilder southKorea) {
        return aBriefing()
                .of(ukraine.by("Zelensky"), southKorea.by("NIS"))
                .group()
                .agreement();
    }

    @Test
    void measuresAreNeverConvertedButStandSideBySide() {
        Comparison comparison = aBriefing()
                .of(
                        aClaim().by("NIS").measure(Measure.KILLED).exactly(100),
                        aClaim().by("Zelensky").measure(Measure.CASUALTIES).exactly(3000))
                .comparison();

        assertThat(comparison.groups()).extracting(Group::measure).containsExactly(Measure.KILLED, Measure.CASUALTIES);
        assertThat(comparison.agreement()).isEqualTo(new Agreement.NotComparable(Reason.DEFINITIONS));
    }

    @Test
    void periodIsNotComparedWithTheSumSinceTheBeginning() {
        Comparison comparison = aBriefing()
                .of(
                        aClaim().by("Kirby").scope(Scope.PERIOD).moreThan(1000),
                        aClaim().by("Zelensky").scope(Scope.CUMULATIVE).exactly(3000))
                .comparison();

        assertThat(comparison.groups()).hasSize(2);
        assertThat(comparison.agreement()).isEqualTo(new Agreement.NotComparable(Reason.SCOPES));
    }

    @Test
    void periodsAreNotComparedThoughTheyEndOnOneDay() {
        Group group = aBriefing()
                .of(
                        aClaim().by("Kirby").scope(Scope.PERIOD).exactly(40),
                        aClaim().by("NIS").scope(Scope.PERIOD).exactly(1000))
                .group();

        assertThat(group.estimates()).hasSize(2);
        assertThat(group.agreement()).isEqualTo(new Agreement.NotComparable(Reason.SCOPES));
        assertThat(group.range()).isNull();
    }

    @Test
    void figureThatStatesNoScopeTakesTheQuestions() {
        Group group = aBriefing()
                .of(
                        aClaim().by("Kirby").scope(Scope.UNKNOWN),
                        aClaim().by("NIS").scope(Scope.CUMULATIVE))
                .group();

        assertThat(group.scope()).isEqualTo(Scope.CUMULATIVE);
    }

    @Test
    void countOfAnEventSoFarIsTheEventsCount() {
        Group group = aBriefing()
                .scope(Scope.EVENT)
                .of(aClaim().by("Kirby").scope(Scope.EVENT), aClaim().by("NIS").scope(Scope.CUMULATIVE))
                .group();

        assertThat(group.scope()).isEqualTo(Scope.EVENT);
    }

    @Test
    void strengthOfTodayHasNoSpan() {
        Group group = aBriefing()
                .asking(Measure.STRENGTH)
                .scope(Scope.UNKNOWN)
                .of(
                        aClaim().by("Kirby").measure(Measure.STRENGTH).scope(Scope.CUMULATIVE),
                        aClaim().by("NIS").measure(Measure.STRENGTH).scope(Scope.UNKNOWN))
                .group();

        assertThat(group.scope()).isEqualTo(Scope.UNKNOWN);
    }

    @Test
    void partiesAndReportsAreCountedApart() {
        Comparison comparison = aBriefing()
                .of(
                        aClaim().by("NIS"),
                        aClaim().by("NIS").publishedOn("2024-12-24"),
                        aClaim().by("Joint Chiefs of Staff"))
                .of(aClaim().by("Zelensky").exactly(3000))
                .comparison();

        assertThat(comparison.parties()).isEqualTo(2);
        assertThat(comparison.reports()).isEqualTo(4);
    }

    @Test
    void figureByNobodyMakesNoParty() {
        Comparison comparison = aBriefing()
                .of(aClaim(), aClaim().byNobodyInParticular("media reports"), aClaim().publishedOn("2024-12-20"))
                .comparison();

        assertThat(comparison.estimates()).isEmpty();
        assertThat(comparison.unattributed()).hasSize(2);
        assertThat(comparison.agreement()).isEqualTo(new Agreement.None());
    }

    @Test
    void unlistedOriginIsAPartyOfItsOwnUnderItsFullestName() {
        Comparison comparison = aBriefing()
                .of(aClaim().by("Kofi Annan"), aClaim().by("UN-Generalsekretär Kofi Annan"), aClaim().by("Annan Trust"))
                .comparison();

        assertThat(comparison.estimates())
                .extracting(estimate -> estimate.party().id())
                .containsExactlyInAnyOrder("unlisted:UN-Generalsekretär Kofi Annan", "unlisted:Annan Trust");
    }

    @Test
    void thereIsNoCentralValueUnlessItsRuleIsSwitchedOn() {
        BriefingBuilder three = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(100),
                        aClaim().by("Kirby").between(200, 400),
                        aClaim().by("Zelensky").exactly(900));

        assertThat(three.group().central()).isNull();
        assertThat(three.with(new AggregateSettings(4, 10, 26, Central.Rule.MEDIAN_OF_PARTIES))
                        .group()
                        .central())
                .isEqualTo(new Central(Central.Rule.MEDIAN_OF_PARTIES, 300));
    }

    @Test
    void medianNeedsThreePartiesWithClosedIntervals() {
        Group group = aBriefing()
                .with(new AggregateSettings(4, 10, 26, Central.Rule.MEDIAN_OF_PARTIES))
                .of(
                        aClaim().by("NIS").exactly(100),
                        aClaim().by("Kirby").exactly(300),
                        aClaim().by("Zelensky").moreThan(900))
                .group();

        assertThat(group.central()).isNull();
    }

    @Test
    void medianOfFourIsTheMiddleOfTheInnerTwo() {
        Group group = aBriefing()
                .with(new AggregateSettings(4, 10, 26, Central.Rule.MEDIAN_OF_PARTIES))
                .of(aClaim().by("NIS").exactly(100), aClaim().by("Kirby").exactly(200))
                .of(
                        aClaim().by("Zelensky").exactly(400),
                        aClaim().by("Somebody Else").exactly(900))
                .group();

        assertThat(group.central()).isEqualTo(new Central(Central.Rule.MEDIAN_OF_PARTIES, 300));
    }

    @Test
    void settingsOutOfTheirBoundsAreRejected() {
        assertThatThrownBy(() -> new AggregateSettings(0, 10, 26, null))
                .hasMessage("lagebrief.aggregate.stale-after-weeks: expected 1 or more, found 0");
        assertThatThrownBy(() -> new AggregateSettings(4, 101, 26, null))
                .hasMessage("lagebrief.aggregate.about-percent: expected 0 to 100, found 101");
    }
}
