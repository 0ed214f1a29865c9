package org.lagebrief.deliver.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lagebrief.deliver.MailSettings.Rate;

/**
 * When each message may leave, so that no more do so in a minute than is allowed: in all, and to a domain. Nobody is refused:
 * who comes early is told when to go. Safe for use by several threads.
 */
public final class Pace {
    /** So long a sender waits with a message in its hands; longer, it takes up another meanwhile. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Duration interval;
    private final Duration domainInterval;
    private final Map<String, Domain> domains = new HashMap<>();
    private Instant next = Instant.MIN;

    public Pace(Rate rate) {
        interval = interval(rate.perMinute());
        domainInterval = interval(rate.perDomainPerMinute());
    }

    /**
     * When a message may leave.
     *
     * @param reserved whether that moment is now this message's; else it has to ask again then
     */
    public record Turn(Instant at, boolean reserved) {}

    private static final class Domain {
        private Instant next = Instant.MIN;
        private Instant planned = Instant.MIN;
    }

    public synchronized Turn take(String domain, Instant now) {
        Instant at = now;
        if (!domainInterval.isZero()) {
            Domain of = domains.computeIfAbsent(domain, name -> new Domain());
            at = later(now, of.next);
            if (at.isAfter(now.plus(SHORT))) {
                Instant planned = later(at, of.planned);
                of.planned = planned.plus(domainInterval);
                return new Turn(planned, false);
            }
            of.next = after(of.next, now, domainInterval);
        }
        Instant turn = later(at, next);
        next = after(next, now, interval);
        return new Turn(turn, true);
    }

    /** The slot after the one taken: slots stay an interval apart, also where one was taken a little late. */
    private static Instant after(Instant slot, Instant now, Duration interval) {
        boolean late = slot.isBefore(now)
                && (slot.equals(Instant.MIN) || slot.plus(interval).isBefore(now));
        return (late ? now : slot).plus(interval);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration interval(int perMinute) {
        return perMinute == 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
