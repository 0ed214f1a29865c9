package org.lagebrief.collect;

import java.util.List;
import java.util.Map;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.delivery.Subscriber;

/**
 * What a file of subscribers says.
 *
 * @param subscribers in the order of their rows; of several rows of one mailbox the last
 * @param faults of rows that are left out; addresses are not repeated in them
 * @param warnings of rows that another one of their mailbox replaces
 * @param topics the ids of the topics that rows name, each with the place where it stands first
 */
public record SubscriberList(
        List<Subscriber> subscribers, List<InputFault> faults, List<InputFault> warnings, Map<String, String> topics) {
    static final SubscriberList NONE = new SubscriberList(List.of(), List.of(), List.of(), Map.of());

    public SubscriberList {
        subscribers = List.copyOf(subscribers);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        topics = Map.copyOf(topics);
    }
}
