package org.lagebrief.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rendered briefing.
 *
 * @param revision 1, then 2 … whenever a later run of the same week says something else
 * @param contentHash SHA-256, hexadecimal, of what the briefing says; equal hashes need no further revision
 * @param knownOn the day whose knowledge it was made again from, or null for an edition of its own
 */
public record Edition(
        String topicId,
        Week week,
        int revision,
        String contentHash,
        @Nullable LocalDate knownOn) {
    /** An edition of its own. */
    public Edition(String topicId, Week week, int revision, String contentHash) {
        this(topicId, week, revision, contentHash, null);
    }

    /** The name of its PDF without ending: {@code dprk-kursk-2024-W52}, later {@code dprk-kursk-2024-W52-r2}. */
    public String baseName() {
        return topicId + "-" + week + (revision == 1 ? "" : "-r" + revision)
                + (knownOn == null ? "" : "-as-known-on-" + knownOn);
    }
}
