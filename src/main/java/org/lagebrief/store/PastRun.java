package org.lagebrief.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as {@code history} tells it.
 *
 * @param outcome how it ended, or null if it was cut off
 * @param trouble why it failed, or null if it did not or that is not known
 * @param editions what it came to, by topic
 */
public record PastRun(
        RunKey key,
        Instant startedAt,
        @Nullable RunOutcome outcome,
        @Nullable String trouble,
        List<PastEdition> editions) {
    public PastRun {
        editions = List.copyOf(editions);
    }

    /**
     * An edition that stood after the run.
     *
     * @param unchanged whether an earlier run had made it
     */
    public record PastEdition(String topicId, int revision, boolean unchanged, List<String> files) {
        public PastEdition {
            files = List.copyOf(files);
        }
    }
}
