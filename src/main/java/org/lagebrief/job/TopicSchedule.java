package org.lagebrief.job;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Schedule;

/**
 * When a topic's briefing is made by itself.
 *
 * @param weeksIn in which its weeks end
 * @param own what its file says, or null for what holds for all
 */
public record TopicSchedule(
        String topicId, ZoneId weeksIn, @Nullable Schedule own) {}
