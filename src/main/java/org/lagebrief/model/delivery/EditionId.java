package org.lagebrief.model.delivery;

import org.lagebrief.model.Edition;
import org.lagebrief.model.Week;

/** Which edition is meant: written {@code dprk-kursk 2024-W52 r2}. */
public record EditionId(String topicId, Week week, int revision) {
    public static EditionId of(Edition edition) {
        return new EditionId(edition.topicId(), edition.week(), edition.revision());
    }

    @Override
    public String toString() {
        return topicId + " " + week + " r" + revision;
    }
}
