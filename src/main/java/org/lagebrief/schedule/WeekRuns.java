package org.lagebrief.schedule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;
import org.lagebrief.store.due.DueState;

/** Makes the briefings of a week, of one topic or, where that is null, of all. */
interface WeekRuns {
    /** Makes them, or goes on with making them; what goes wrong is told and not thrown. */
    End run(Week week, @Nullable String topicId);

    /** How they came to their end since that moment, by whomever; empty if they did not. */
    Optional<DueState> endSince(Instant moment, Week week, @Nullable String topicId);

    /**
     * What came of it.
     *
     * @param trouble why it failed, or null
     */
    record End(DueState state, @Nullable String trouble) {}
}
