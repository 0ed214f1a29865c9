package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a source is called, as the parts that {@link NameWords} tells apart; the order in which they stand means nothing, and
 * articles and prepositions are no parts.
 */
final class Name {
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s(?![\\p{L}\\p{N}])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String written;
    private final List<Part> parts;
    private final Set<Integer> afterLink = new HashSet<>();

    Name(String written) {
        this.written = written;
        List<Part> found = new ArrayList<>();
        List<String> tokens = tokens(written);
        boolean linked = false;
        for (int at = 0; at < tokens.size(); ) {
            List<Part> next = NameWords.partsAt(tokens, at);
            if (next.get(0).is(Role.LINK)) {
                linked = true;
            } else {
                if (linked) {
                    afterLink.add(found.size());
                }
                found.addAll(next);
                linked = false;
            }
            at += next.size() > 1 ? 1 : next.get(0).words();
        }
        this.parts = withStates(List.copyOf(found));
    }

    /** The words, without the sign of a possessive. */
    static List<String> tokens(String written) {
        return Arrays.stream(BETWEEN_WORDS.split(POSSESSIVE.matcher(written).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A capital stands for its state, save where the city's own bodies speak: "the government in Madrid". */
    private static List<Part> withStates(List<Part> parts) {
        boolean itself = parts.stream().anyMatch(part -> part.is(Role.LOCAL));
        return parts.stream()
                .map(part -> itself && part.is(Role.PLACE) && part.keys().size() > 1 ? cityAlone(part) : part)
                .toList();
    }

    /** The name as a register lists it: of a capital alone it means those who govern from there, and no organ of the state. */
    static Name listed(String written) {
        Name name = new Name(written);
        return name.consistsOf(Role.PLACE)
                ? new Name(
                        written,
                        name.parts.stream()
                                .map(part -> part.keys().size() > 1 ? cityAlone(part) : part)
                                .toList())
                : name;
    }

    private Name(String written, List<Part> parts) {
        this.written = written;
        this.parts = parts;
    }

    private static Part cityAlone(Part part) {
        return new Part(part.written(), part.role(), Set.of(NameWords.city(part)), part.words());
    }

    /** The name as it is without the parts that have the role. */
    Name without(Role role) {
        return new Name(written, parts.stream().filter(part -> !part.is(role)).toList());
    }

    /** Whether it says what kind of body or person speaks, and not which. */
    boolean isBare() {
        return parts.stream().noneMatch(part -> part.is(Role.PLACE) || part.is(Role.PROPER));
    }

    List<Part> parts() {
        return parts;
    }

    /** How many words it has, articles and prepositions left out. */
    int size() {
        return parts.stream().mapToInt(Part::words).sum();
    }

    boolean has(Role role) {
        return parts.stream().anyMatch(part -> part.is(role));
    }

    boolean consistsOf(Role... roles) {
        Set<Role> allowed = Set.of(roles);
        return !parts.isEmpty() && parts.stream().map(Part::role).allMatch(allowed::contains);
    }

    /** Whether an article or a preposition stands before the part. */
    boolean isLinked(int part) {
        return afterLink.contains(part);
    }

    /** The only local body in it, or empty. */
    Optional<Part> localBody() {
        List<Part> local = parts.stream().filter(part -> part.is(Role.LOCAL)).toList();
        return local.size() == 1 ? Optional.of(local.get(0)) : Optional.empty();
    }

    Set<String> keysOf(Role role) {
        return parts.stream()
                .filter(part -> part.is(role))
                .flatMap(part -> part.keys().stream())
                .collect(Collectors.toSet());
    }

    /** Whether the same parts stand in both. */
    boolean isSameAs(Name other) {
        return parts.size() == other.parts.size() && holds(other) && other.holds(this);
    }

    /** Whether each part of the other one stands here. */
    boolean holds(Name other) {
        return other.parts.stream().allMatch(part -> parts.stream().anyMatch(part::isSameAs));
    }

    @Override
    public String toString() {
        return written;
    }
}
