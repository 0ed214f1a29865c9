package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.Claim;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Voice;

/**
 * Finds out of which place a local body is that is named without one: "police" are those of the place which the words speak
 * of, never those of everywhere.
 *
 * <p>The place is the claim's; where it has none, the nearest text that names one decides, if it names only one.
 */
final class LocalBodies {
    private final ListedNames listed;

    LocalBodies(ListedNames listed) {
        this.listed = listed;
    }

    /** The listed body of the place, or empty if none is listed for it or the place is not clear. */
    Optional<Voice> listed(Part body, Claim claim, List<String> around) {
        List<Listed> candidates = listed.localBodies(body);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String place = claim.place();
        if (place == null) {
            return around.stream()
                    .map(Name::new)
                    .filter(text -> namesAPlace(text, candidates))
                    .findFirst()
                    .flatMap(text -> onlyOneOf(candidates, text));
        }
        return onlyOneOf(candidates, new Name(place))
                .or(() -> around.stream().findFirst().flatMap(sentence -> onlyOneOf(candidates, new Name(sentence))));
    }

    /**
     * The voice of a body that is listed without a place, if the words speak of its party's: of a local body the claim's place, else the
     * first text that names one decides; a body of a state is found far from home, and one text must name that. A table means its own.
     */
    static Optional<Voice> ofItsPlace(Voice voice, Listed listed, Claim claim, List<String> around) {
        List<Name> texts = Stream.concat(Stream.ofNullable(claim.place()), around.stream())
                .map(Name::new)
                .filter(text -> text.has(Role.PLACE))
                .toList();
        boolean there = listed.name().has(Role.LOCAL)
                ? texts.stream().limit(1).allMatch(text -> places(text).allMatch(listed::isOfThePlace))
                        && !texts.isEmpty()
                : texts.stream().flatMap(LocalBodies::places).anyMatch(listed::isOfThePlace);
        if (claim.provenance() instanceof Provenance.TableRow) {
            return Optional.of(voice);
        }
        return there ? Optional.of(voice.by(NameRule.PLACE_OF_CLAIM)) : Optional.empty();
    }

    private static Stream<Part> places(Name text) {
        return text.parts().stream().filter(part -> part.is(Role.PLACE));
    }

    /** The body's name with its place, or empty if the place is not clear. */
    static Optional<String> withPlace(String name, Claim claim) {
        if (claim.place() != null) {
            return Optional.of(name + " (" + claim.place() + ")");
        }
        return claim.provenance() instanceof Provenance.TableRow row
                ? Optional.of(name + " (" + row.file() + ")")
                : Optional.empty();
    }

    private static boolean namesAPlace(Name text, List<Listed> candidates) {
        return text.parts().stream().anyMatch(NameWords::isCity)
                || candidates.stream().anyMatch(candidate -> standsIn(candidate, text));
    }

    private static boolean standsIn(Listed candidate, Name text) {
        return candidate.placesOfBody().stream()
                .allMatch(place -> text.parts().stream().anyMatch(place::isSameAs));
    }

    private static Optional<Voice> onlyOneOf(List<Listed> candidates, Name text) {
        List<Listed> there = candidates.stream()
                .filter(candidate -> standsIn(candidate, text))
                .toList();
        long parties =
                there.stream().map(listed -> listed.party().id()).distinct().count();
        List<Part> places = new ArrayList<>();
        there.forEach(listed -> places.addAll(listed.placesOfBody()));
        boolean another = text.parts().stream()
                .anyMatch(part -> NameWords.isCity(part) && places.stream().noneMatch(part::isSameAs));
        if (parties != 1 || another) {
            return Optional.empty();
        }
        Set<NameRule> rules = EnumSet.of(NameRule.PLACE_OF_CLAIM);
        return Optional.of(new Voice(there.get(0).party(), there.get(0).source(), rules));
    }
}
