package org.lagebrief.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that states figures and is no source's in {@code sources.yml}.
 *
 * @param id under which it may be listed, which no party or source has yet; null for what names nobody in particular
 * @param language of the text in which it was met first
 * @param places where it was met, by file and line, a place once; at least one
 */
public record UnlistedName(@Nullable String id, String name, Language language, List<Provenance> places) {
    /** @throws IllegalArgumentException if it was met nowhere */
    public UnlistedName {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("unlisted name " + name + ": expected a place, found none");
        }
    }

    /** Whether it says what kind of body or person speaks, and not which: "the president". */
    public boolean isNobodyInParticular() {
        return id == null;
    }
}
