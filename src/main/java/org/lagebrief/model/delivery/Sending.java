package org.lagebrief.model.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One edition on its way to one subscriber.
 *
 * @param subscriberId stays when the subscriber is removed
 * @param address null once the subscriber is removed
 * @param correction whether it is announced as a correction, since the subscriber may have an earlier revision
 * @param messageId in angle brackets; the same at every attempt
 * @param attempts begun so far
 * @param dueAt before which it is not tried
 * @param reply what the server said last, or why it is where it is; null while nothing was said
 */
public record Sending(
        long id,
        EditionId edition,
        long subscriberId,
        @Nullable EmailAddress address,
        SendingState state,
        boolean correction,
        String messageId,
        int attempts,
        Instant dueAt,
        Instant changedAt,
        @Nullable String reply) {}
