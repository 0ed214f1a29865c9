package org.lagebrief.store.delivery;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * Which sendings are meant.
 *
 * @param week null for all weeks
 * @param topicId null for all topics
 */
public record Selection(@Nullable Week week, @Nullable String topicId) {
    public static final Selection ALL = new Selection(null, null);
}
