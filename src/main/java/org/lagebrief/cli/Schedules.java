package org.lagebrief.cli;

import org.lagebrief.collect.Collector;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.TopicSchedules;
import org.lagebrief.schedule.Plans;

/** The plans as {@code serve} would see them, without starting the application. */
final class Schedules {
    private Schedules() {}

    static Plans plans(Settings settings, LagebriefSettings folders) {
        return new Plans(
                new TopicSchedules(new Collector(settings.collect())),
                settings.schedule().time(),
                folders.timeZone());
    }
}
