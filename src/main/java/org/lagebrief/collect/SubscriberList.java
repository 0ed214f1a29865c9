package org.lagebrief.collect;

import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.delivery.Subscriber;

/**
 * What a file of subscribers says.
 *
 * @param subscribers in the order of their rows; of several rows of one mailbox the last
 * @param faults of rows that are left out; addresses are not repeated in them
 */
public record SubscriberList(List<Subscriber> subscribers, List<InputFault> faults) {
    public SubscriberList {
        subscribers = List.copyOf(subscribers);
        faults = List.copyOf(faults);
    }
}
