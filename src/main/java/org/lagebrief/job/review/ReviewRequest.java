package org.lagebrief.job.review;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * Which claims an editor wants to see.
 *
 * @param week of whose briefings; null for the week of the last run
 * @param topicId the one topic wanted, or null for all of them
 * @param decidedToo whether also those on which somebody has decided
 */
public record ReviewRequest(
        Path input, @Nullable Week week, @Nullable String topicId, boolean decidedToo) {}
