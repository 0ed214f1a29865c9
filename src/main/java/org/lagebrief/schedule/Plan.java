package org.lagebrief.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Week;
import org.springframework.scheduling.support.CronExpression;

/**
 * What is made by itself, and when: a week is due once, at the first time of the schedule after it has ended.
 *
 * <p>Times are those of clocks on the wall. One that a clock change leaves out comes as much later as the clocks are put forward;
 * one that it repeats counts the first time.
 *
 * @param topicId the one topic, or null for all of them
 * @param weeksIn in which the topic's weeks end
 */
public record Plan(@Nullable String topicId, Schedule schedule, ZoneId weeksIn) {
    /** A schedule may come once a year. */
    private static final int LONGEST_WAIT = 54;

    /** When the briefing of the week is due. */
    public Instant dueAt(Week week) {
        LocalDateTime over = week.next()
                .monday()
                .atStartOfDay(weeksIn)
                .withZoneSameInstant(schedule.zone())
                .toLocalDateTime();
        LocalDateTime due = CronExpression.parse(schedule.cron()).next(over.minusNanos(1));
        if (due == null) {
            throw new IllegalStateException("no time of " + schedule + " after " + over);
        }
        return due.atZone(schedule.zone()).toInstant();
    }

    /** The weeks that became due in that time, the oldest first; both bounds are moments, the later one belongs to it. */
    public List<Week> dueBetween(Instant after, Instant until) {
        return Stream.iterate(Week.lastCompleteBefore(after, weeksIn).minus(LONGEST_WAIT), Week::next)
                .takeWhile(week -> !dueAt(week).isAfter(until))
                .filter(week -> dueAt(week).isAfter(after))
                .toList();
    }

    /** The week that is the next to become due after that moment. */
    public Week next(Instant moment) {
        return Stream.iterate(Week.lastCompleteBefore(moment, weeksIn).minus(LONGEST_WAIT), Week::next)
                .dropWhile(week -> !dueAt(week).isAfter(moment))
                .findFirst()
                .orElseThrow();
    }
}
