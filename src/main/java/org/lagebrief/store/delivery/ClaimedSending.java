package org.lagebrief.store.delivery;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;

/**
 * A sending that a dispatcher has taken, with all that it needs to send it.
 *
 * @param messageId in angle brackets
 * @param earlierMessageId of what brought the subscriber an earlier revision of the edition, or null
 * @param attempts begun before
 */
public record ClaimedSending(
        long id,
        EditionId edition,
        long subscriberId,
        EmailAddress address,
        @Nullable String name,
        Language language,
        boolean correction,
        String messageId,
        @Nullable String earlierMessageId,
        int attempts) {}
