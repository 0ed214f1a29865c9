package org.lagebrief.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * What a run is asked for.
 *
 * @param week null for the last complete week, in the topic's zone or else the settings'
 * @param topicId the one topic wanted, or null for all of them
 * @param send whether its editions are to be sent to their subscribers
 */
public record RunRequest(
        @Nullable Week week, @Nullable String topicId, Path input, Path output, Path templates, boolean send) {
    /** A run whose editions stay in the house. */
    public RunRequest(@Nullable Week week, @Nullable String topicId, Path input, Path output, Path templates) {
        this(week, topicId, input, output, templates, false);
    }

    /** The same for another week. */
    public RunRequest in(Week other) {
        return of(other, topicId);
    }

    /** The same for another week and topic. */
    public RunRequest of(Week otherWeek, @Nullable String otherTopicId) {
        return new RunRequest(otherWeek, otherTopicId, input, output, templates, send);
    }
}
