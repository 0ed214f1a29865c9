package org.lagebrief.model.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a subscriber wants the briefings.
 *
 * @param how by which way it was given, such as {@code confirmed by link} or {@code imported from subscribers.csv, line 7}
 * @param text the words that were agreed to, or why the desk takes it for given
 * @param wording the version of the mail that asked, or null if none did
 */
public record Consent(
        Instant at, String how, String text, @Nullable String wording) {
    public Consent(Instant at, String how, String text) {
        this(at, how, text, null);
    }
}
