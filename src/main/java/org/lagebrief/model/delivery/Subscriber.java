package org.lagebrief.model.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;

/**
 * Who gets briefings.
 *
 * @param name as it stands before the address, or null; one line
 * @param language of the mail around the briefing
 * @param topicIds sorted; empty for all topics, those to come included
 * @param consent the proof, or null where nobody has noted any
 */
public record Subscriber(
        EmailAddress address,
        @Nullable String name,
        Language language,
        List<String> topicIds,
        SubscriberState state,
        @Nullable Consent consent) {
    private static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException if the name is longer than a line should be, or holds control characters */
    public Subscriber {
        topicIds = topicIds.stream().distinct().sorted().toList();
        name = name == null || name.isBlank() ? null : name.strip();
        if (name != null && name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name: expected one line, found a line break or control character");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name: expected " + LONGEST_NAME + " characters or fewer, found " + name.length());
        }
    }

    /** Whether it wants that topic, whatever its state. */
    public boolean wants(String topicId) {
        return topicIds.isEmpty() || topicIds.contains(topicId);
    }

    public Subscriber in(SubscriberState other) {
        return new Subscriber(address, name, language, topicIds, other, consent);
    }

    public Subscriber with(@Nullable Consent other) {
        return new Subscriber(address, name, language, topicIds, state, other);
    }
}
