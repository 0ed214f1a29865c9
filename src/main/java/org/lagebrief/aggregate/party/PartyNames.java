package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Party;

/**
 * Finds the party that a name means as a whole: by the party's own name, or by that of the state or capital for which it alone stands
 * ("Seoul", "Ukrainian officials", "US-Regierung").
 *
 * <p>A party stands for a state when its name is that of the state or of its government. What names an organ, a person or another
 * body of the state is none of these, and where several parties stand for a state its name means neither.
 */
final class PartyNames {
    private final List<Own> own = new ArrayList<>();
    private final Map<String, Set<Party>> byState = new HashMap<>();

    PartyNames(List<Party> parties) {
        for (Party party : parties) {
            party.names().values().stream().map(Name::new).forEach(name -> add(party, name));
        }
    }

    /** A party under one of its names. */
    private record Own(Name name, Party party) {}

    /** What a name means: of several parties none is it. */
    record Meant(Set<Party> parties, NameRule rule) {
        Optional<Party> only() {
            return parties.size() == 1 ? Optional.of(parties.iterator().next()) : Optional.empty();
        }
    }

    private void add(Party party, Name name) {
        if (!name.isBare()) {
            own.add(new Own(name, party));
        }
        states(name)
                .forEach(state -> byState.computeIfAbsent(state, any -> new LinkedHashSet<>())
                        .add(party));
    }

    /** The parties that the name may mean, or empty if it means none. */
    Optional<Meant> meantBy(Name name) {
        Set<String> states = states(name);
        Set<Party> standing =
                states.size() == 1 ? byState.getOrDefault(states.iterator().next(), Set.of()) : Set.of();
        Set<Party> named = bearing(states.isEmpty() ? name.without(Role.SPEAKER) : name);
        if (named.size() == 1) {
            return Optional.of(new Meant(named, NameRule.PARTY));
        }
        Set<Party> meant = standing.isEmpty() ? named : standing;
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Meant(meant, NameRule.STATE));
    }

    private Set<Party> bearing(Name name) {
        return own.stream()
                .filter(one -> one.name.isSameAs(name))
                .filter(one -> one.name.keysOf(Role.PLACE).equals(name.keysOf(Role.PLACE)))
                .map(Own::party)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The state that the name means as a whole; empty where it says more or less than that. */
    private static Set<String> states(Name name) {
        boolean whole = name.parts().stream().allMatch(part -> part.is(Role.PLACE) || NameWords.speaksForAll(part));
        return whole
                ? name.keysOf(Role.PLACE).stream().filter(NameWords::isState).collect(Collectors.toSet())
                : Set.of();
    }
}
