package org.lagebrief.store.delivery;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SuppressionReason;

/**
 * A subscriber that is kept.
 *
 * @param id never another's, even after it was removed
 * @param suppressed why nothing is sent to it whatever its state, or null
 */
public record KnownSubscriber(
        long id, Subscriber subscriber, @Nullable SuppressionReason suppressed) {}
