package org.lagebrief.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebrief.store.due.DueWeek;

/** How weeks that are due are told in a terminal; times are those of the zone, which they name. */
record DueWords(ZoneId zone) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);
    /** Later than by this, a week counts as caught up. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    String when(Instant moment) {
        return WHEN.format(moment.atZone(zone));
    }

    static String topic(@Nullable String topicId) {
        return topicId == null ? "all" : topicId;
    }

    String state(DueWeek due) {
        return switch (due.state()) {
            case WAITING -> "missed; made as soon as lagebrief serve runs";
            case RUNNING -> "being made, or cut off";
            case DONE -> "done" + late(due);
            case SKIPPED -> "done, inputs left out" + late(due);
            case NO_INPUT -> "no input" + late(due);
            case FAILED -> "failed " + (due.tries() == 1 ? "once" : due.tries() + " times") + ": " + due.trouble();
            case PASSED_OVER -> "passed over: missed for longer than lagebrief.schedule.catch-up";
        };
    }

    private static String late(DueWeek due) {
        Duration late = Duration.between(due.dueAt(), due.changedAt());
        if (late.compareTo(ON_TIME) <= 0) {
            return "";
        }
        return late.toDays() > 0 ? ", " + late.toDays() + " days late" : ", " + late.toHours() + " hours late";
    }
}
