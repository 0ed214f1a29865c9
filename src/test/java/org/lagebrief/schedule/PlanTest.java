package org.lagebrief.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Week;

class PlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Plan MONDAYS = plan("0 30 6 * * MON", BERLIN);

    private static Plan plan(String cron, ZoneId zone) {
        return new Plan(null, new Schedule(cron, zone), BERLIN);
    }

    @Test
    void weekIsDueAtTheFirstTimeAfterItHasEnded() {
        assertThat(MONDAYS.dueAt(Week.parse("2024-W52"))).isEqualTo("2024-12-30T05:30:00Z");
        assertThat(plan("0 0 18 * * SUN", BERLIN).dueAt(Week.parse("2024-W52"))).isEqualTo("2025-01-05T17:00:00Z");
    }

    @Test
    void momentAtWhichTheWeekEndsCounts() {
        assertThat(plan("0 0 0 * * MON", BERLIN).dueAt(Week.parse("2024-W52"))).isEqualTo("2024-12-29T23:00:00Z");
    }

    @Test
    void weekOfAnotherZoneThanTheScheduleEndsInItsOwn() {
        Plan plan = plan("0 0 20 * * SUN", ZoneId.of("America/New_York"));

        assertThat(plan.dueAt(Week.parse("2024-W52"))).isEqualTo("2024-12-30T01:00:00Z");
    }

    @Test
    void clocksThatChangeMoveTheMomentAndNotTheTime() {
        assertThat(MONDAYS.dueAt(Week.parse("2026-W12"))).isEqualTo("2026-03-23T05:30:00Z");
        assertThat(MONDAYS.dueAt(Week.parse("2026-W13"))).isEqualTo("2026-03-30T04:30:00Z");
    }

    @Test
    void timeThatAClockChangeLeavesOutComesAnHourLater() {
        assertThat(plan("0 30 2 * * SUN", BERLIN).dueAt(Week.parse("2026-W12"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void timeThatAClockChangeRepeatsCountsTheFirstTime() {
        assertThat(plan("0 30 2 * * SUN", BERLIN).dueAt(Week.parse("2026-W42"))).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void everyWeekOfADowntimeIsDueOnce() {
        Instant stopped = Instant.parse("2026-03-16T12:00:00Z");
        Instant started = Instant.parse("2026-04-07T09:00:00Z");

        assertThat(MONDAYS.dueBetween(stopped, started))
                .containsExactly(Week.parse("2026-W12"), Week.parse("2026-W13"), Week.parse("2026-W14"));
    }

    @Test
    void laterBoundBelongsToTheTimeAndTheEarlierDoesNot() {
        Instant due = Instant.parse("2026-03-30T04:30:00Z");

        assertThat(MONDAYS.dueBetween(due.minusNanos(1), due)).containsExactly(Week.parse("2026-W13"));
        assertThat(MONDAYS.dueBetween(due, due.plusSeconds(1))).isEmpty();
        assertThat(MONDAYS.next(due.minusNanos(1))).isEqualTo(Week.parse("2026-W13"));
        assertThat(MONDAYS.next(due)).isEqualTo(Week.parse("2026-W14"));
    }

    @Test
    void allWeeksOfAMonthAreDueWithIt() {
        Plan monthly = plan("0 0 6 1 * *", BERLIN);

        assertThat(monthly.dueBetween(Instant.parse("2026-05-15T00:00:00Z"), Instant.parse("2026-06-01T12:00:00Z")))
                .containsExactly(
                        Week.parse("2026-W18"),
                        Week.parse("2026-W19"),
                        Week.parse("2026-W20"),
                        Week.parse("2026-W21"),
                        Week.parse("2026-W22"));
    }

    @Test
    void weeksAroundNewYearAreDueInOrder() {
        assertThat(MONDAYS.dueBetween(Instant.parse("2026-12-20T00:00:00Z"), Instant.parse("2027-01-12T00:00:00Z")))
                .containsExactly(
                        Week.parse("2026-W51"), Week.parse("2026-W52"), Week.parse("2026-W53"), Week.parse("2027-W01"));
    }
}
