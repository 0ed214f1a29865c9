package org.lagebrief.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that states figures and is no source's in {@code sources.yml}.
 *
 * @param id under which it may be listed, which no party or source has yet; null for what names nobody in particular
 * @param language of the text in which it was met first
 * @param places where it was met, by file and line, a place once; at least one
 * @param mayBe ids of the parties of which it may name one, where several stand for the same state; mostly empty
 */
public record UnlistedName(
        @Nullable String id, String name, Language language, List<Provenance> places, List<String> mayBe) {
    /** @throws IllegalArgumentException if it was met nowhere */
    public UnlistedName {
        places = List.copyOf(places);
        mayBe = List.copyOf(mayBe);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("unlisted name " + name + ": expected a place, found none");
        }
    }

    /** A name that may be no listed party's. */
    public UnlistedName(@Nullable String id, String name, Language language, List<Provenance> places) {
        this(id, name, language, places, List.of());
    }

    /** Whether it says what kind of body or person speaks, and not which: "the president". */
    public boolean isNobodyInParticular() {
        return id == null;
    }
}
