package org.lagebrief.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * What a run is asked for.
 *
 * @param week null for the last complete week, in the topic's zone or else the settings'
 * @param topicId the one topic wanted, or null for all of them
 */
public record RunRequest(@Nullable Week week, @Nullable String topicId, Path input, Path output, Path templates) {

    /** The same for another week. */
    public RunRequest in(Week other) {
        return new RunRequest(other, topicId, input, output, templates);
    }
}
