package org.lagebrief.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that states figures on behalf of a party.
 *
 * @param names by language; at least one
 * @param aliases other names in any language; each a whole name, as an article would write it
 * @param reliability how far the desk trusts it, or null where nobody has judged
 */
public record Source(
        String id,
        Map<Language, String> names,
        List<String> aliases,
        @Nullable Reliability reliability) {
    /** @throws IllegalArgumentException if the source has no name */
    public Source {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("source " + id + ": expected a name, found none");
        }
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
    }

    /** A source of one name for every language. */
    public Source(String id, String name, List<String> aliases, @Nullable Reliability reliability) {
        this(id, Map.of(Language.ENGLISH, name), aliases, reliability);
    }

    /** The name in the language, else the English one, else that of the first language by its code. */
    public String name(Language language) {
        return Language.nearest(names, language);
    }
}
