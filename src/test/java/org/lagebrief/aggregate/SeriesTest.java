package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.aggregate.estimate.SeriesRule;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Modality;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.Scope;

/** What a party held to week by week, and what of it is said again too late. */
class SeriesTest {
    private static ClaimBuilder nis(String day) {
        return aClaim().by("NIS").publishedOn(day).asOf(day);
    }

    private static List<String> points(BriefingBuilder briefing) {
        List<PartySeries> series = briefing.compose().history().series();
        assertThat(series).hasSize(1);
        return series.get(0).points().stream()
                .map(point -> point.week() + " " + point.quantity().wording() + " "
                        + point.status().code() + (series.get(0).isCorrection(point) ? " correction" : ""))
                .toList();
    }

    @Test
    void eachWeekStandsAgainstTheOneBefore() {
        assertThat(points(aBriefing()
                        .in("2025-W03")
                        .of(
                                nis("2024-12-19").exactly(100),
                                nis("2024-12-27").exactly(150),
                                nis("2024-12-31").exactly(150),
                                nis("2025-01-13").exactly(120))))
                .containsExactly(
                        "2024-W51 100 new",
                        "2024-W52 150 raised",
                        "2025-W01 150 repeated",
                        "2025-W02 150 carried",
                        "2025-W03 120 lowered correction");
    }

    @Test
    void countOfAnotherPeriodIsNewAndCorrectsNothing() {
        assertThat(points(aBriefing()
                        .scope(Scope.PERIOD)
                        .of(
                                nis("2024-12-19").exactly(100).scope(Scope.PERIOD),
                                nis("2024-12-27").exactly(90).scope(Scope.PERIOD))))
                .containsExactly("2024-W51 100 new", "2024-W52 90 new");
    }

    @Test
    void withdrawnNumberEndsTheSeriesUntilTheNextOne() {
        assertThat(points(aBriefing()
                        .in("2025-W02")
                        .of(
                                nis("2024-12-19").exactly(100),
                                nis("2024-12-27").exactly(100).modality(Modality.DENIED),
                                nis("2025-01-08").exactly(80))))
                .containsExactly("2024-W51 100 new", "2024-W52 100 withdrawn", "2025-W02 80 new");
    }

    @Test
    void longSeriesKeepsItsLastWeeks() {
        assertThat(points(aBriefing().in("2024-W52").of(nis("2024-08-05").exactly(100))))
                .hasSize(SeriesRule.MOST_WEEKS)
                .startsWith("2024-W41 100 carried")
                .endsWith("2024-W52 100 carried");
    }

    @Test
    void oldNumberPrintedAgainAfterANewerOneIsAStaleRepeat() {
        assertThat(reasons(aBriefing()
                        .of(
                                nis("2024-12-19").exactly(100),
                                nis("2024-12-24").exactly(300),
                                aClaim().by("NIS")
                                        .exactly(100)
                                        .publishedOn("2024-12-27")
                                        .asOf("2024-12-27")
                                        .asOfBy(AsOf.Evidence.PUBLICATION))))
                .containsExactly(Reason.STALE_REPEAT);
    }

    @Test
    void oldNumberOfAStatedOldDateIsOnlyOvertaken() {
        assertThat(reasons(aBriefing()
                        .of(
                                nis("2024-12-24").exactly(300),
                                aClaim().by("NIS")
                                        .exactly(100)
                                        .publishedOn("2024-12-27")
                                        .asOf("2024-12-19"))))
                .containsExactly(Reason.OVERTAKEN);
    }

    private static List<Reason> reasons(BriefingBuilder briefing) {
        Briefing composed = briefing.compose();
        return composed.exclusions().stream().map(Exclusion::reason).toList();
    }
}
