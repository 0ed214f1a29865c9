package org.lagebrief.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.TopicSchedules;
import org.lagebrief.model.Week;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.due.DueState;
import org.lagebrief.store.due.DueWeek;
import org.lagebrief.store.due.DueWeeks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which weeks are made, when, and in which order, over time that a test moves on. */
@OnEachDatabase
class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration CATCH_UP = Duration.ofDays(28);

    @TempDir
    Path input;

    private final DueWeeks weeks;
    private final List<String> made = new ArrayList<>();
    private final Map<Week, WeekRuns.End> ends = new HashMap<>();
    private @Nullable Instant byHand;

    TimetableTest(TestDatabase kind) {
        weeks = new DueWeeks(JdbcClient.create(TestDatabase.at(kind.migratedUrl())));
    }

    /** Notes what it is asked for, and comes to the end that a test has foreseen. */
    private final class Recorded implements WeekRuns {
        @Override
        public End run(Week week, @Nullable String topicId) {
            made.add(week + (topicId == null ? "" : " " + topicId));
            return ends.getOrDefault(week, new End(DueState.DONE, null));
        }

        @Override
        public Optional<DueState> endSince(Instant moment, Week week, @Nullable String topicId) {
            return Optional.ofNullable(byHand)
                    .filter(end -> !end.isBefore(moment))
                    .map(end -> DueState.SKIPPED);
        }
    }

    @BeforeEach
    void oneTopic() throws IOException {
        topic("floods", "");
    }

    private void topic(String id, String schedule) throws IOException {
        Files.createDirectories(input.resolve("topics"));
        Files.writeString(input.resolve("topics/" + id + ".yml"), """
                title: Floods
                language: en
                timeZone: Europe/Berlin
                %s
                questions:
                  - {id: dead, title: How many died?, measures: [killed], subject: [people]}
                """.formatted(schedule));
    }

    private Agenda agenda(Clock clock) {
        TopicSchedules topics = new TopicSchedules(new Collector(CollectSettings.defaults()));
        return new Agenda(new Plans(topics, "Mon 06:30", BERLIN), weeks, clock);
    }

    /** What became of each week that something was done for. */
    private List<DueWeek> passAt(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), BERLIN);
        List<DueWeek> news = new ArrayList<>();
        new Timetable(agenda(clock), weeks, new Recorded(), CATCH_UP, clock).makeWhatIsDue(input, news::add);
        return news.stream().filter(due -> due.state() != DueState.RUNNING).toList();
    }

    private List<DueWeek> openAt(String moment) {
        return agenda(Clock.fixed(Instant.parse(moment), BERLIN)).open(input);
    }

    @Test
    void weeksBeforeTheFirstPassAreLeftAlone() {
        passAt("2026-03-10T12:00:00Z");
        passAt("2026-03-16T05:29:59Z");

        assertThat(made).isEmpty();
    }

    @Test
    void weekIsMadeOnceItIsDueAndNeverAgain() {
        passAt("2026-03-10T12:00:00Z");
        passAt("2026-03-16T05:30:00Z");
        passAt("2026-03-16T05:31:00Z");
        passAt("2026-03-20T05:31:00Z");

        assertThat(made).containsExactly("2026-W11");
    }

    @Test
    void threeWeeksOfDowntimeOverAClockChangeAreMadeOnceEachInOrder() {
        passAt("2026-03-10T12:00:00Z");

        List<DueWeek> caughtUp = passAt("2026-03-31T09:00:00Z");

        assertThat(made).containsExactly("2026-W11", "2026-W12", "2026-W13");
        assertThat(caughtUp)
                .extracting(DueWeek::dueAt, DueWeek::state, DueWeek::tries)
                .containsExactly(
                        tuple(Instant.parse("2026-03-16T05:30:00Z"), DueState.DONE, 1),
                        tuple(Instant.parse("2026-03-23T05:30:00Z"), DueState.DONE, 1),
                        tuple(Instant.parse("2026-03-30T04:30:00Z"), DueState.DONE, 1));
    }

    @Test
    void weekMissedForTooLongIsPassedOver() {
        passAt("2026-03-10T12:00:00Z");

        List<DueWeek> afterLong = passAt("2026-04-20T05:00:00Z");

        assertThat(afterLong)
                .extracting(DueWeek::week, DueWeek::state)
                .containsExactly(
                        tuple(Week.parse("2026-W11"), DueState.PASSED_OVER),
                        tuple(Week.parse("2026-W12"), DueState.DONE),
                        tuple(Week.parse("2026-W13"), DueState.DONE),
                        tuple(Week.parse("2026-W14"), DueState.DONE),
                        tuple(Week.parse("2026-W15"), DueState.DONE),
                        tuple(Week.parse("2026-W16"), DueState.DONE));
        assertThat(made).doesNotContain("2026-W11");
    }

    @Test
    void failedWeekIsTriedAgainAfterGrowingPausesAndHindersNoOther() {
        ends.put(Week.parse("2026-W11"), new WeekRuns.End(DueState.FAILED, "no space left"));
        passAt("2026-03-10T12:00:00Z");

        assertThat(passAt("2026-03-23T05:30:00Z"))
                .extracting(DueWeek::state, DueWeek::tries, DueWeek::trouble)
                .containsExactly(tuple(DueState.FAILED, 1, "no space left"), tuple(DueState.DONE, 1, null));
        assertThat(passAt("2026-03-23T05:34:59Z")).isEmpty();
        assertThat(passAt("2026-03-23T05:35:00Z")).extracting(DueWeek::tries).containsExactly(2);
        assertThat(passAt("2026-03-23T05:44:59Z")).isEmpty();
        ends.clear();
        assertThat(passAt("2026-03-23T05:45:00Z"))
                .extracting(DueWeek::state, DueWeek::tries, DueWeek::trouble)
                .containsExactly(tuple(DueState.DONE, 3, null));
    }

    @Test
    void weekThatWasCutOffIsTakenUpAtOnce() {
        passAt("2026-03-10T12:00:00Z");
        weeks.save(new DueWeek(
                null,
                Week.parse("2026-W11"),
                Instant.parse("2026-03-16T05:30:00Z"),
                DueState.RUNNING,
                1,
                Instant.parse("2026-03-16T05:30:00Z"),
                null));

        assertThat(passAt("2026-03-16T05:31:00Z")).extracting(DueWeek::tries).containsExactly(2);
        assertThat(made).containsExactly("2026-W11");
    }

    @Test
    void weekMadeByHandSinceItWasDueIsNotMadeAgain() {
        passAt("2026-03-10T12:00:00Z");
        byHand = Instant.parse("2026-03-16T07:00:00Z");

        assertThat(passAt("2026-03-17T09:00:00Z")).extracting(DueWeek::state).containsExactly(DueState.SKIPPED);
        assertThat(made).isEmpty();
    }

    @Test
    void topicsOfWhichOneHasItsOwnTimeAreMadeEachForItself() throws IOException {
        topic("kursk", "schedule: Tue 18:00 Europe/Kyiv");
        passAt("2026-03-10T12:00:00Z");

        passAt("2026-03-17T16:00:00Z");

        assertThat(made).containsExactly("2026-W10 kursk", "2026-W11 floods", "2026-W11 kursk");
    }

    @Test
    void clockSetBackMakesNothingAgain() {
        passAt("2026-03-10T12:00:00Z");
        passAt("2026-03-16T05:30:00Z");
        passAt("2026-03-09T05:30:00Z");
        passAt("2026-03-16T05:30:00Z");

        assertThat(made).containsExactly("2026-W11");
    }

    @Test
    void whatWaitsIsToldWithoutBeingMade() {
        assertThat(openAt("2026-03-24T12:00:00Z")).isEmpty();
        passAt("2026-03-10T12:00:00Z");

        assertThat(openAt("2026-03-24T12:00:00Z"))
                .extracting(DueWeek::week, DueWeek::state)
                .containsExactly(
                        tuple(Week.parse("2026-W11"), DueState.WAITING),
                        tuple(Week.parse("2026-W12"), DueState.WAITING));
        assertThat(made).isEmpty();
    }
}
