package org.lagebrief.store.delivery;

import java.util.Map;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.SendingState;

/** How many of an edition's sendings are in which state; states in which none is are left out. */
public record SendingCounts(EditionId edition, Map<SendingState, Integer> counts) {
    public SendingCounts {
        counts = Map.copyOf(counts);
    }

    public int in(SendingState state) {
        return counts.getOrDefault(state, 0);
    }
}
