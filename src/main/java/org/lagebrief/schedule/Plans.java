package org.lagebrief.schedule;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.lagebrief.job.TopicSchedule;
import org.lagebrief.job.TopicSchedules;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Schedule;

/** Says what is made by itself: all topics together as long as none has a time of its own, else each for itself. */
public final class Plans {
    private final TopicSchedules topics;
    private final String time;
    private final ZoneId zone;

    /**
     * @param time for topics that name none
     * @param zone of that time if it names none, and in which the weeks of all topics together end
     */
    public Plans(TopicSchedules topics, String time, ZoneId zone) {
        this.topics = topics;
        this.time = time;
        this.zone = zone;
    }

    /**
     * The plans over an input folder, by topic.
     *
     * @throws InputFaultException if there is no topic, or the file of one or the setting is broken
     */
    public List<Plan> of(Path input) {
        Schedule common = common();
        List<TopicSchedule> all = topics.of(input);
        if (all.stream().allMatch(topic -> topic.own() == null)) {
            return List.of(new Plan(null, common, zone));
        }
        return all.stream()
                .map(topic -> new Plan(topic.topicId(), topic.own() == null ? common : topic.own(), topic.weeksIn()))
                .toList();
    }

    private Schedule common() {
        try {
            return topics.read(time, zone);
        } catch (IllegalArgumentException e) {
            InputFault refused = InputFault.ofRefusal(e, "mend it where it is set, in application.yml or a variable");
            throw refused == null ? e : new InputFaultException(refused.at("lagebrief.schedule.time"), e);
        }
    }
}
