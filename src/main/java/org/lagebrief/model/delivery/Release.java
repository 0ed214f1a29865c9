package org.lagebrief.model.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edition may leave the house.
 *
 * @param at since when it may, or null if it may not
 * @param by who approved it; null if nobody had to
 * @param reason why it may not yet, or null if it may
 */
public record Release(
        EditionId edition,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable String reason) {
    /** @throws IllegalArgumentException unless it is either released or held for a reason */
    public Release {
        if ((at == null) == (reason == null)) {
            throw new IllegalArgumentException("release of " + edition + ": expected a moment or a reason");
        }
    }

    public static Release automatic(EditionId edition, Instant at) {
        return new Release(edition, at, null, null);
    }

    public static Release held(EditionId edition, String reason) {
        return new Release(edition, null, null, reason);
    }

    public boolean isOpen() {
        return at != null;
    }
}
