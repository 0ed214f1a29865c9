package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebrief.model.Language;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Party;
import org.lagebrief.model.Voice;

/**
 * Names that nobody has listed: each speaks for itself, and longer forms of two words or more join the shorter one by the
 * rules for listed names, unless they are of different places: "Kofi Annan" is "UN-Generalsekretär Kofi Annan".
 */
final class UnlistedNames {
    private static final int FEWEST_WORDS = 2;
    private static final Comparator<Name> SHORTEST_FIRST =
            Comparator.comparingInt(Name::size).thenComparing(Name::toString);

    private final Map<String, Voice> voices = new HashMap<>();
    private final Map<String, List<Group>> byKey = new HashMap<>();
    private final Language language;

    /** @param language in which the parties are named */
    UnlistedNames(Collection<String> names, Language language) {
        this.language = language;
        List<Group> groups = new ArrayList<>();
        for (Name name :
                names.stream().distinct().map(Name::new).sorted(SHORTEST_FIRST).toList()) {
            Optional<Group> joined = groupOf(name);
            if (joined.isPresent()) {
                joined.get().members.add(name);
            } else {
                groups.add(begin(name));
            }
        }
        groups.forEach(this::name);
    }

    /** Whether one of the names speaks for that party. */
    boolean knows(String partyId) {
        return voices.values().stream().anyMatch(voice -> voice.party().id().equals(partyId));
    }

    /** The voice of a name that was among those given. */
    Voice voiceOf(String name) {
        Voice voice = voices.get(name);
        if (voice == null) {
            throw new IllegalArgumentException("origin: expected one announced, found " + name);
        }
        return voice;
    }

    /** Names of one party, the shortest first. */
    private record Group(Listed first, List<Name> members) {
        boolean takes(Name name) {
            if (first.name().isSameAs(name)) {
                return true;
            }
            boolean long_ = first.name().size() >= FEWEST_WORDS;
            return long_ && NameMatch.of(openTo(name), name).isPresent() && isOfNoOtherPlace(name);
        }

        /** A person may be named with any place, a body only with its own. */
        private Listed openTo(Name name) {
            Set<String> places = first.isProper() ? name.keysOf(Role.PLACE) : first.places();
            return new Listed(first.name(), first.party(), first.source(), places, first.known());
        }

        private boolean isOfNoOtherPlace(Name name) {
            Set<String> places = name.keysOf(Role.PLACE);
            return places.isEmpty()
                    || members.stream()
                            .map(member -> member.keysOf(Role.PLACE))
                            .filter(other -> !other.isEmpty())
                            .allMatch(other -> other.stream().anyMatch(places::contains));
        }

        /** A person is told by the fullest name, a body by the shortest. */
        Name told() {
            return first.isProper() ? members.get(members.size() - 1) : members.get(0);
        }
    }

    private Optional<Group> groupOf(Name name) {
        List<Group> taking = name.parts().stream()
                .flatMap(part -> part.keys().stream())
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(group -> group.takes(name))
                .collect(Collectors.toList());
        int longest = taking.stream()
                .mapToInt(group -> group.first.name().size())
                .max()
                .orElse(0);
        List<Group> best = taking.stream()
                .filter(group -> group.first.name().size() == longest)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private Group begin(Name name) {
        Party party = Party.unlisted(name.toString(), language);
        Listed listed = new Listed(name, party, party.sources().get(0), name.keysOf(Role.PLACE), List.of(name));
        Group group = new Group(listed, new ArrayList<>(List.of(name)));
        name.parts()
                .forEach(part -> part.keys()
                        .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(group)));
        return group;
    }

    private void name(Group group) {
        Party party = Party.unlisted(group.told().toString(), language);
        Voice voice = new Voice(party, party.sources().get(0), Set.of(NameRule.UNLISTED));
        group.members.forEach(member -> voices.put(member.toString(), voice));
    }
}
