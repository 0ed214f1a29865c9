package org.lagebrief.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Topic;

/** Reads when the topics of an input folder are to be briefed by themselves. */
public final class TopicSchedules {
    private final Collector collector;

    public TopicSchedules(Collector collector) {
        this.collector = collector;
    }

    /**
     * Those of all topics, by id.
     *
     * @throws InputFaultException if there is no topic, or the file of one is broken
     */
    public List<TopicSchedule> of(Path input) {
        return new TopicFiles(collector)
                .all(input).stream().map(file -> schedule(input, file)).toList();
    }

    /**
     * The schedule that is written, as in a topic's file.
     *
     * @param zone where none is written
     * @throws IllegalArgumentException if it is none; the message begins with {@code schedule: expected}
     */
    public Schedule read(String written, ZoneId zone) {
        return collector.schedule(written, zone);
    }

    private TopicSchedule schedule(Path input, Path file) {
        Topic topic = collector.topic(input, file);
        return new TopicSchedule(
                topic.id(), topic.timeZone(), collector.schedule(input, file).orElse(null));
    }
}
