package org.lagebrief.deliver.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lagebrief.deliver.MailSettings.Rate;
import org.lagebrief.deliver.smtp.Pace.Turn;

/** When messages may leave. */
class PaceTest {
    private static final Instant NOON = Instant.parse("2025-01-06T12:00:00Z");

    @Test
    void withoutALimitEachLeavesAtOnce() {
        Pace pace = new Pace(new Rate(0, 0));

        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON, true));
        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON, true));
    }

    @Test
    void messagesLeaveAtEvenDistances() {
        Pace pace = new Pace(new Rate(60, 0));

        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON, true));
        assertThat(pace.take("b.org", NOON)).isEqualTo(new Turn(NOON.plusSeconds(1), true));
        assertThat(pace.take("c.org", NOON)).isEqualTo(new Turn(NOON.plusSeconds(2), true));
    }

    @Test
    void timeInWhichNothingLeftIsNotMadeUpFor() {
        Pace pace = new Pace(new Rate(60, 0));
        pace.take("a.org", NOON);
        Instant later = NOON.plusSeconds(100);

        assertThat(pace.take("a.org", later)).isEqualTo(new Turn(later, true));
        assertThat(pace.take("a.org", later)).isEqualTo(new Turn(later.plusSeconds(1), true));
    }

    @Test
    void crowdedDomainIsPutOffAndOthersGoAhead() {
        Pace pace = new Pace(new Rate(0, 6));

        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON, true));
        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON.plusSeconds(10), false));
        assertThat(pace.take("a.org", NOON)).isEqualTo(new Turn(NOON.plusSeconds(20), false));
        assertThat(pace.take("b.org", NOON)).isEqualTo(new Turn(NOON, true));
    }

    @Test
    void whoWasPutOffGoesWhenItWasToldTo() {
        Pace pace = new Pace(new Rate(0, 6));
        pace.take("a.org", NOON);
        pace.take("a.org", NOON);
        pace.take("a.org", NOON);

        assertThat(pace.take("a.org", NOON.plusMillis(10_400))).isEqualTo(new Turn(NOON.plusMillis(10_400), true));
        assertThat(pace.take("a.org", NOON.plusMillis(20_300))).isEqualTo(new Turn(NOON.plusMillis(20_300), true));
    }
}
