package org.lagebrief.store;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Week;

/**
 * Which run is meant: week, topic, and which request for them, counted from 1.
 *
 * @param week a week as it is written, or {@link #ALL} for a survey of all weeks
 * @param topic a topic's id, or {@link #ALL}
 */
public record RunKey(String week, String topic, int request) {
    /** Stands for every week or every topic; no week and no topic can be called so. */
    public static final String ALL = "*";

    /** The first request for a week and a topic, null standing for all. */
    public static RunKey first(@Nullable Week week, @Nullable String topicId) {
        return new RunKey(week == null ? ALL : week.toString(), topicId == null ? ALL : topicId, 1);
    }

    public RunKey next() {
        return new RunKey(week, topic, request + 1);
    }

    public RunKey withRequest(int number) {
        return new RunKey(week, topic, number);
    }

    public boolean coversTopic(String topicId) {
        return topic.equals(ALL) || topic.equals(topicId);
    }
}
