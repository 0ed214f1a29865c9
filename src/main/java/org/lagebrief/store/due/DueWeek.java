package org.lagebrief.store.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * A week that was due, and what has come of it.
 *
 * @param topicId the one topic, or null for all of them
 * @param tries how often it was begun
 * @param changedAt when it came to that state
 * @param trouble why it failed last, or null
 */
public record DueWeek(
        @Nullable String topicId,
        Week week,
        Instant dueAt,
        DueState state,
        int tries,
        Instant changedAt,
        @Nullable String trouble) {
    /** The same, begun once more. */
    public DueWeek begun() {
        return new DueWeek(topicId, week, dueAt, state, tries + 1, changedAt, trouble);
    }

    /** The same, come to that state. */
    public DueWeek to(DueState next, Instant moment, @Nullable String why) {
        return new DueWeek(topicId, week, dueAt, next, tries, moment, why);
    }
}
