package org.lagebrief.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When briefings are made by themselves.
 *
 * @param time a day and a time or a cron line, with or without a zone, for topics that name none of their own
 * @param catchUp how long after it was due a week is still made; one that was missed for longer is passed over
 * @param tick how often it is looked for what is due
 */
@ConfigurationProperties("lagebrief.schedule")
public record ScheduleSettings(
        @DefaultValue("Mon 06:30") String time,
        @DefaultValue("28d") Duration catchUp,
        @DefaultValue("1m") Duration tick) {
    /** @throws IllegalArgumentException if a time is too short to mean anything */
    public ScheduleSettings {
        if (catchUp.isNegative() || catchUp.isZero()) {
            throw new IllegalArgumentException(
                    "lagebrief.schedule.catch-up: expected a time such as 28d, found " + catchUp);
        }
        if (tick.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("lagebrief.schedule.tick: expected one second or longer, found " + tick);
        }
    }
}
