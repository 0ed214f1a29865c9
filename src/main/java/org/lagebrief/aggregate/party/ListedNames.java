package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lagebrief.model.Party;

/**
 * The listed names, found by their parts.
 *
 * <p>The longest listed name that stands in a name decides; where names of two parties, equally long, stand in it, none does.
 */
final class ListedNames {
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final List<Listed> all = new ArrayList<>();

    ListedNames(List<Party> parties) {
        for (Party party : parties) {
            party.sources().forEach(source -> Listed.of(party, source).forEach(this::add));
        }
    }

    private void add(Listed listed) {
        int place = all.size();
        all.add(listed);
        listed.name()
                .parts()
                .forEach(part -> part.keys()
                        .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(place)));
    }

    /** The listed name that stands in the name, or empty if none or more than one party's does. */
    Optional<NameMatch> find(Name name) {
        Set<Integer> candidates = new TreeSet<>();
        name.parts().forEach(part -> part.keys().forEach(key -> candidates.addAll(byKey.getOrDefault(key, List.of()))));
        return best(candidates.stream()
                .map(all::get)
                .flatMap(listed -> NameMatch.of(listed, name).stream())
                .toList());
    }

    /** Listed bodies of the kind which one place or another has. */
    List<Listed> localBodies(Part body) {
        return all.stream()
                .filter(listed ->
                        listed.name().localBody().filter(body::isSameAs).isPresent())
                .filter(listed -> !listed.placesOfBody().isEmpty())
                .toList();
    }

    private static Optional<NameMatch> best(Collection<NameMatch> matches) {
        int longest = matches.stream().mapToInt(NameMatch::words).max().orElse(0);
        List<NameMatch> left = matches.stream()
                .filter(match -> match.words() == longest)
                .sorted(NameMatch.PLAINEST)
                .toList();
        long parties = left.stream()
                .map(match -> match.listed().party().id())
                .distinct()
                .count();
        return parties == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
}
