package org.lagebrief.model;

import java.util.List;
import java.util.Map;

/**
 * An independent voice: the sources that speak for it count once, however many they are.
 *
 * @param names by language; at least one
 */
public record Party(String id, Map<Language, String> names, Role role, List<Source> sources) {
    private static final String UNLISTED = "unlisted:";

    /** What a party has to do with what it states. */
    public enum Role {
        BELLIGERENT,
        OPPOSING,
        ALLY,
        THIRD_STATE,
        UN,
        NGO,
        MEDIA,
        ORGANISER,
        POLICE,
        AUTHORITY,
        EXPERT,
        UNKNOWN
    }

    /** @throws IllegalArgumentException if the party has no name */
    public Party {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("party " + id + ": expected a name, found none");
        }
        names = Map.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** The name in the language, else the English one, else that of the first language by its code. */
    public String name(Language language) {
        return Language.nearest(names, language);
    }

    /** Whether nobody has listed it. */
    public boolean isUnlisted() {
        return id.startsWith(UNLISTED);
    }

    /** A party for an origin that is not in {@code sources.yml}: it speaks for itself alone. */
    public static Party unlisted(String origin, Language language) {
        return new Party(
                UNLISTED + origin,
                Map.of(language, origin),
                Role.UNKNOWN,
                List.of(new Source(origin, Map.of(language, origin), List.of(), null)));
    }
}
