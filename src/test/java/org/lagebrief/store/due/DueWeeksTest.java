package org.lagebrief.store.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Week;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class DueWeeksTest {
    private static final Instant NOW = Instant.parse("2026-03-30T04:30:00Z");

    private final DueWeeks weeks;

    DueWeeksTest(TestDatabase kind) {
        weeks = new DueWeeks(JdbcClient.create(TestDatabase.at(kind.migratedUrl())));
    }

    private static DueWeek due(@Nullable String topic, String week, DueState state, @Nullable String trouble) {
        return new DueWeek(
                topic,
                Week.parse(week),
                Week.parse(week).number() == 12 ? NOW.minusSeconds(1) : NOW,
                state,
                1,
                NOW,
                trouble);
    }

    @Test
    void planHoldsFromTheMomentItWasFirstSeen() {
        assertThat(weeks.since(null)).isEmpty();

        weeks.begin(null, NOW);
        weeks.begin("kursk", NOW.plusSeconds(60));

        assertThat(weeks.since(null)).contains(NOW);
        assertThat(weeks.since("kursk")).contains(NOW.plusSeconds(60));
    }

    @Test
    void whatHasComeOfAWeekReplacesWhatWasKnown() {
        weeks.begin("kursk", NOW);
        DueWeek failed = due("kursk", "2026-W13", DueState.FAILED, "no space left");
        DueWeek done = due("kursk", "2026-W13", DueState.DONE, null);

        weeks.save(failed);
        assertThat(weeks.find("kursk", Week.parse("2026-W13"))).contains(failed);
        weeks.save(done);
        assertThat(weeks.find("kursk", Week.parse("2026-W13"))).contains(done);
        assertThat(weeks.find("kursk", Week.parse("2026-W14"))).isEmpty();
        assertThat(weeks.find(null, Week.parse("2026-W13"))).isEmpty();
    }

    @Test
    void latestStandFirst() {
        weeks.begin(null, NOW);
        weeks.begin("kursk", NOW);
        DueWeek earlier = due(null, "2026-W12", DueState.PASSED_OVER, null);
        DueWeek later = due("kursk", "2026-W13", DueState.NO_INPUT, null);
        weeks.save(earlier);
        weeks.save(later);

        assertThat(weeks.latest(5)).containsExactly(later, earlier);
        assertThat(weeks.latest(1)).containsExactly(later);
    }
}
