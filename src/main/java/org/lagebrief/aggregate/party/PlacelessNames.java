package org.lagebrief.aggregate.party;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lagebrief.model.Party;

/**
 * Finds the listed names that say what kind of body or person speaks, of a party whose names say of which place it is neither: each is met
 * wherever an article names such a body.
 */
public final class PlacelessNames {
    private PlacelessNames() {}

    /** By the id of the source, in the order of the parties and their sources. */
    public static Map<String, List<String>> in(Collection<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.sources().stream().flatMap(source -> Listed.of(party, source)))
                .filter(listed -> listed.name().isBare() && listed.places().isEmpty())
                .collect(Collectors.groupingBy(
                        listed -> listed.source().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(listed -> listed.name().toString(), Collectors.toList())));
    }
}
