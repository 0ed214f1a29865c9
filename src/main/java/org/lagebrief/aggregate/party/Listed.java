package org.lagebrief.aggregate.party;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Source;

/**
 * A name that the register lists for a source, with what the source's other names say of it.
 *
 * @param places of the party and the source
 * @param known every part of the source's names
 */
record Listed(Name name, Party party, Source source, Set<String> places, List<Name> known) {
    private static final int SHORTEST_SURNAME = 4;

    /** All names of the source, each once: those of a language by its code, then the aliases as they are listed. */
    static Stream<Listed> of(Party party, Source source) {
        Stream<String> called = source.names().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Language::code)))
                .map(Map.Entry::getValue);
        List<Name> names = Stream.concat(called, source.aliases().stream())
                .distinct()
                .map(Name::listed)
                .filter(name -> name.size() > 0)
                .toList();
        Set<String> places = new HashSet<>();
        party.names().values().forEach(name -> places.addAll(new Name(name).keysOf(Role.PLACE)));
        names.forEach(name -> places.addAll(name.keysOf(Role.PLACE)));
        return names.stream().map(name -> new Listed(name, party, source, Set.copyOf(places), names));
    }

    boolean isOfThePlace(Part place) {
        return place.keys().stream().anyMatch(places::contains);
    }

    /** Whether it says what kind of body speaks, and only the place of its party which one: "court". */
    boolean needsPlace() {
        return name.isBare() && !places.isEmpty();
    }

    /** Whether one of the source's names has the part. */
    boolean knows(Part part) {
        return known.stream().anyMatch(name -> name.parts().stream().anyMatch(part::isSameAs));
    }

    /** Whether the name is a proper one throughout, as a person's or an abbreviation is. */
    boolean isProper() {
        return name.consistsOf(Role.PROPER);
    }

    /** Whether the name is one proper word, as a surname is. */
    boolean isSurname() {
        return isProper() && name.parts().size() == 1;
    }

    /** Whether a name of the source says with which given name the person bears this surname. */
    boolean hasGivenName() {
        Part surname = last();
        return known.stream()
                .filter(other -> other.consistsOf(Role.PROPER) && other.parts().size() > 1)
                .anyMatch(other -> other.parts().get(other.parts().size() - 1).isSameAs(surname));
    }

    /** Whether the source has a name that is a person's, as far as anybody can see. */
    boolean isNamedPerson() {
        return known.stream()
                .anyMatch(
                        other -> other.consistsOf(Role.PROPER) && other.parts().size() > 1);
    }

    /** Whether it names a body or an office of a state. */
    boolean isOfAState() {
        boolean office = name.has(Role.TITLE) || name.has(Role.SPEAKER);
        boolean place = name.has(Role.PLACE);
        return !name.has(Role.LOCAL) && (name.has(Role.STATE) || (place && office) || name.consistsOf(Role.PLACE));
    }

    /** Whether the name is no more than the surname of the person listed, with a title or the place he speaks for. */
    boolean isShortenedTo(Name other) {
        boolean person = isProper()
                && name.parts().size() > 1
                && name.parts().stream().allMatch(Part::isCapital)
                && last().written().length() >= SHORTEST_SURNAME
                && !NameWords.endsNoPersonsName(last());
        return person
                && other.parts().stream().anyMatch(last()::isSameAs)
                && other.parts().stream()
                        .allMatch(part -> last().isSameAs(part)
                                || part.is(Role.TITLE)
                                || part.is(Role.STATE)
                                || (part.is(Role.PLACE) && isOfThePlace(part)));
    }

    /** The parts that say of which place the local body is; empty if it is none or the name says more. */
    List<Part> placesOfBody() {
        List<Part> rest = name.parts().stream()
                .filter(part ->
                        !part.is(Role.LOCAL) && !part.is(Role.TITLE) && !part.is(Role.SPEAKER) && !part.is(Role.KIND))
                .toList();
        boolean places = rest.stream().allMatch(part -> part.is(Role.PLACE) || part.is(Role.PROPER));
        return name.localBody().isPresent() && places ? rest : List.of();
    }

    Part last() {
        return name.parts().get(name.parts().size() - 1);
    }
}
