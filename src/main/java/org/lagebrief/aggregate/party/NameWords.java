package org.lagebrief.aggregate.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that names of sources are made of, read from {@code words.txt} and {@code places.txt}. */
final class NameWords {
    private static final int SHORTEST_HEAD = 4;
    private static final Map<String, List<Expression>> EXPRESSIONS = new HashMap<>();
    private static final Map<String, Role> ENDS = new HashMap<>();
    private static final Map<String, Role> TAILS = new HashMap<>();
    private static final Set<String> COMMON = new HashSet<>();
    private static final Set<String> CITIES = new HashSet<>();
    private static final Set<String> STATES = new HashSet<>();
    private static final Set<String> FOR_ALL = new HashSet<>();
    private static final Set<String> LINKS = new HashSet<>();
    private static final Comparator<Expression> LONGEST = Comparator.comparing(
                    (Expression expression) -> expression.words.size())
            .thenComparing(Expression::role, Comparator.reverseOrder());

    static {
        DataLines.of("words.txt").forEach(NameWords::addWords);
        DataLines.of("places.txt").forEach(NameWords::addPlace);
    }

    /**
     * A fixed expression.
     *
     * @param ids under which words of all languages are one; empty where each word stands for itself
     */
    private record Expression(List<Set<String>> words, Role role, Set<String> ids) {
        boolean standsAt(List<String> tokens, int from) {
            return from + words.size() <= tokens.size()
                    && IntStream.range(0, words.size())
                            .noneMatch(i -> Collections.disjoint(words.get(i), Spelling.keys(tokens.get(from + i))));
        }

        Part part(List<String> tokens, int from) {
            String written = String.join(" ", tokens.subList(from, from + words.size()));
            return new Part(written, role, ids.isEmpty() ? Spelling.keys(written) : ids, words.size());
        }
    }

    private NameWords() {}

    /** The part of a name that begins at the token: the longest expression known, else the word itself. */
    static List<Part> partsAt(List<String> tokens, int from) {
        String token = tokens.get(from);
        Optional<Expression> known = Spelling.keys(token).stream()
                .flatMap(key -> EXPRESSIONS.getOrDefault(key, List.of()).stream())
                .filter(expression -> expression.standsAt(tokens, from))
                .max(LONGEST);
        if (known.isPresent()) {
            return List.of(known.get().part(tokens, from));
        }
        if (LINKS.contains(token.toLowerCase(Locale.ROOT))) {
            return List.of(new Part(token, Role.LINK, Set.of(token), 1));
        }
        return compound(token).orElseGet(() -> List.of(unknown(token)));
    }

    /** Whether no surname is written so: "House", "Rat". */
    static boolean endsNoPersonsName(Part part) {
        return !Collections.disjoint(COMMON, part.keys());
    }

    /** Whether beside the name of a state it means nobody less than the state: "government", "senior officials". */
    static boolean speaksForAll(Part part) {
        return part.is(Role.SPEAKER) || !Collections.disjoint(FOR_ALL, part.keys());
    }

    /** Whether the key of a place is that of a state, or of another body that many places belong to. */
    static boolean isState(String key) {
        return STATES.contains(key);
    }

    /** Of a capital's keys the one of the city itself. */
    static String city(Part capital) {
        return capital.keys().stream().filter(CITIES::contains).findFirst().orElseThrow();
    }

    /** Whether it is a place that may have a police of its own. */
    static boolean isCity(Part part) {
        return part.is(Role.PLACE) && part.keys().stream().anyMatch(CITIES::contains);
    }

    private static Part unknown(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        Role role = ENDS.entrySet().stream()
                .filter(end -> Spelling.stems(lower).stream().anyMatch(stem -> stem.endsWith(end.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Role.PROPER);
        return new Part(token, role, Spelling.keys(token), 1);
    }

    /** "Polizeisprecher" is the police and its spokesman; the body before a title must be a known one. */
    private static Optional<List<Part>> compound(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return TAILS.entrySet().stream()
                .filter(tail -> lower.endsWith(tail.getKey()))
                .filter(tail -> lower.length() - tail.getKey().length() >= SHORTEST_HEAD)
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .flatMap(tail -> split(token, tail.getKey(), tail.getValue()));
    }

    private static Optional<List<Part>> split(String token, String tail, Role role) {
        Part end = new Part(token.substring(token.length() - tail.length()), role, Spelling.keys(tail), 1);
        String head = token.substring(0, token.length() - tail.length());
        Optional<Part> known = Stream.of(head, withoutLink(head))
                .map(written -> partsAt(List.of(written), 0).get(0))
                .filter(part -> !part.is(Role.PROPER))
                .findFirst();
        if (known.isPresent()) {
            return Optional.of(List.of(known.get(), end));
        }
        return role == Role.SPEAKER ? Optional.of(List.of(unknown(head), end)) : Optional.empty();
    }

    /** "Regierungs-" is "Regierung". */
    private static String withoutLink(String head) {
        return head.endsWith("s") && head.length() > SHORTEST_HEAD ? head.substring(0, head.length() - 1) : head;
    }

    private static void addWords(String line) {
        String[] sides = line.split(":", 2);
        String[] role = sides[0].strip().split(" ", -1);
        List<String> words = list(sides[1]);
        switch (role[0]) {
            case "tail" -> words.forEach(word -> TAILS.put(word, role(role[1])));
            case "link" -> LINKS.addAll(words);
            case "whole" ->
                words.forEach(word ->
                        FOR_ALL.addAll(partsAt(Name.tokens(word), 0).get(0).keys()));
            case "common" -> words.forEach(word -> COMMON.addAll(Spelling.keys(word)));
            default -> words.forEach(word -> add(word, role(role[0]), role.length > 1 ? "#" + role[1] : null));
        }
    }

    private static void add(String word, Role role, @Nullable String id) {
        if (word.startsWith("*")) {
            ENDS.put(word.substring(1), role);
        } else {
            addExpression(word, role, id == null ? Set.of() : Set.of(id));
        }
    }

    private static void addPlace(String line) {
        String[] sides = line.substring(line.indexOf(':') + 1).split(">", -1);
        List<String> names = list(sides[0]);
        String place = "#" + names.get(0);
        names.forEach(name -> addExpression(name, Role.PLACE, Set.of(place)));
        if (line.startsWith("city")) {
            CITIES.add(place);
        } else {
            STATES.add(place);
        }
        if (sides.length > 1) {
            List<String> cities = list(sides[1]);
            Set<String> both = Set.of("#" + cities.get(0), place);
            CITIES.add("#" + cities.get(0));
            cities.forEach(city -> addExpression(city, Role.PLACE, both));
        }
    }

    private static void addExpression(String words, Role role, Set<String> ids) {
        List<Set<String>> keys = Name.tokens(words).stream().map(Spelling::keys).toList();
        Expression expression = new Expression(keys, role, ids);
        keys.get(0)
                .forEach(key ->
                        EXPRESSIONS.computeIfAbsent(key, k -> new ArrayList<>()).add(expression));
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).toList();
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
