package org.lagebrief.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Source;

/**
 * Finds the party an origin speaks for, by the names and aliases of {@code sources.yml}.
 *
 * <p>The longest name that stands in the origin decides; where names of two parties, equally long, stand in it, none
 * does. An origin that no party claims speaks for itself, and so do its shorter forms of two words or more, unless they
 * fit several: "Kofi Annan" is "UN-Generalsekretär Kofi Annan", "the spokesman" may be anybody's.
 */
final class PartyRegister {
    private static final int FEWEST_WORDS_OF_A_SHORT_FORM = 2;

    private final List<Entry> listed = new ArrayList<>();
    private final List<Entry> unlisted = new ArrayList<>();

    /**
     * @param origins every origin that will be asked for, in any order
     * @param language in which unlisted parties are named
     */
    PartyRegister(List<Party> parties, Collection<Origin> origins, Language language) {
        for (Party party : parties) {
            for (Source source : party.sources()) {
                listed.add(new Entry(new Name(source.name()), new Voice(party, source)));
                source.aliases().forEach(alias -> listed.add(new Entry(new Name(alias), new Voice(party, source))));
            }
        }
        origins.stream()
                .filter(origin -> findListed(origin).isEmpty())
                .map(Origin::name)
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> -new Name(name).size())
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> findUnlisted(new Name(name)).isEmpty())
                .forEach(name -> unlisted.add(entryOfItsOwn(name, language)));
    }

    /** @throws IllegalArgumentException for an origin that was not among those announced */
    Voice voiceOf(Origin origin) {
        return findListed(origin)
                .or(() -> findUnlisted(new Name(origin.name())))
                .orElseThrow(() -> new IllegalArgumentException("origin: expected one announced, found " + origin));
    }

    private static Entry entryOfItsOwn(String name, Language language) {
        Party party = Party.unlisted(name, language);
        return new Entry(new Name(name), new Voice(party, party.sources().get(0)));
    }

    private Optional<Voice> findListed(Origin origin) {
        return longestIn(new Name(origin.name())).or(() -> longestIn(new Name(origin.mention())));
    }

    private Optional<Voice> longestIn(Name name) {
        List<Entry> found =
                listed.stream().filter(entry -> name.contains(entry.name)).toList();
        int longest = found.stream().mapToInt(entry -> entry.name.size()).max().orElse(0);
        List<Voice> voices = found.stream()
                .filter(entry -> entry.name.size() == longest)
                .map(Entry::voice)
                .toList();
        long parties =
                voices.stream().map(voice -> voice.party().id()).distinct().count();
        return parties == 1 ? Optional.of(voices.get(0)) : Optional.empty();
    }

    /** The party of that very name, or the only one of which it is a short form. */
    private Optional<Voice> findUnlisted(Name name) {
        Optional<Voice> same = unlisted.stream()
                .filter(entry -> entry.name.isSameAs(name))
                .map(Entry::voice)
                .findFirst();
        List<Voice> fuller = unlisted.stream()
                .filter(entry -> isShortForm(name, entry.name))
                .map(Entry::voice)
                .toList();
        return same.isPresent() || fuller.size() != 1 ? same : Optional.of(fuller.get(0));
    }

    private static boolean isShortForm(Name name, Name full) {
        return name.size() >= FEWEST_WORDS_OF_A_SHORT_FORM && full.contains(name);
    }

    private record Entry(Name name, Voice voice) {}
}
