package org.lagebrief.store.delivery.consent;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EmailAddress;

/**
 * A subscriber who is to be asked whether it wants the briefings.
 *
 * @param attempts begun before
 */
public record ConsentRequest(
        long subscriberId, EmailAddress address, @Nullable String name, Language language, int attempts) {}
