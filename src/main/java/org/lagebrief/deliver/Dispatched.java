package org.lagebrief.deliver;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.SendingState;

/**
 * What came of a dispatch.
 *
 * @param counts how many sendings it brought into which state; states into which it brought none are left out
 * @param leftUnknown how many an earlier dispatcher had begun before it ended, of which nobody knows
 * @param trouble why it ended before its work did, or null if it did not; what was left over is to be sent still
 */
public record Dispatched(
        Map<SendingState, Integer> counts,
        int leftUnknown,
        @Nullable String trouble) {
    public Dispatched {
        counts = Map.copyOf(counts);
    }

    public int in(SendingState state) {
        return counts.getOrDefault(state, 0);
    }
}
