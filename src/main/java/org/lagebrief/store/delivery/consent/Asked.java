package org.lagebrief.store.delivery.consent;

import java.time.Instant;
import org.lagebrief.model.delivery.ConsentWording;

/**
 * What a subscriber was asked who has not answered yet.
 *
 * @param messageId of the mail that asked, in angle brackets
 * @param at when it was sent
 */
public record Asked(String messageId, Instant at, ConsentWording wording) {}
