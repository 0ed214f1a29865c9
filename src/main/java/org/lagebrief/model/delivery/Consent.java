package org.lagebrief.model.delivery;

import java.time.Instant;

/**
 * The proof that a subscriber wants the briefings.
 *
 * @param how by which way it was given, such as {@code confirmed by link} or {@code imported from subscribers.csv, line 7}
 * @param text the words that were agreed to
 */
public record Consent(Instant at, String how, String text) {}
