package org.lagebrief.model;

import java.util.List;

/**
 * A person or body that states figures on behalf of a party.
 *
 * @param aliases other names in any language; each a whole name, as an article would write it
 */
public record Source(String id, String name, List<String> aliases, Reliability reliability) {
    public Source {
        aliases = List.copyOf(aliases);
    }
}
