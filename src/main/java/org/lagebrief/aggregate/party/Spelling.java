package org.lagebrief.aggregate.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows which writings are one word: inflected by an ending of {@code endings.txt}, with or without accents, or brought from
 * another script in another way by a rule of {@code spelling.txt}.
 *
 * <p>A word gets keys, and two words are the same when they share one. Its stem has four letters or more ("Niger" is not
 * "Nigeria"); shorter words must be equal to the letter, so that "US" is not "us".
 */
final class Spelling {
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_TRANSCRIBED = 5;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    /** An umlaut written as two letters, and no diphthong before an e: "Mueller", not "Bauer". */
    private static final Pattern TWO_LETTER_UMLAUT = Pattern.compile("(?<![aeiouq])([aou])e");

    private static final Set<String> ENDINGS = endings();
    private static final Map<Integer, String> LETTERS = new HashMap<>();
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        DataLines.of("spelling.txt").forEach(Spelling::addRule);
    }

    /** One way to write for several others. */
    private record Rule(Pattern others, String one) {
        String apply(String word) {
            return others.matcher(word).replaceAll(one);
        }
    }

    private Spelling() {}

    /** The word's keys, at least one: itself and its stems, as one may write them. */
    static Set<String> keys(String word) {
        if (word.length() < SHORTEST_STEM) {
            return Set.of(word);
        }
        Set<String> keys = new HashSet<>();
        for (String stem : stems(word)) {
            keys.add(transcribed(stem));
        }
        return keys;
    }

    /** The word and what is left of it without an ending, in lower case. */
    static Set<String> stems(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Set<String> stems = new HashSet<>();
        for (int stem = lower.length(); stem >= Math.min(SHORTEST_STEM, lower.length()); stem--) {
            if (stem == lower.length() || ENDINGS.contains(lower.substring(stem))) {
                stems.add(lower.substring(0, stem));
            }
        }
        return stems;
    }

    private static String transcribed(String word) {
        StringBuilder latin = new StringBuilder();
        word.codePoints().forEach(letter -> latin.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        String plain = ACCENT.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss");
        String folded = TWO_LETTER_UMLAUT.matcher(plain).replaceAll("$1");
        if (folded.length() < SHORTEST_TRANSCRIBED) {
            return folded;
        }
        for (Rule rule : RULES) {
            folded = rule.apply(folded);
        }
        return folded;
    }

    private static void addRule(String line) {
        String[] sides = line.split("=", -1);
        String[] left = sides[0].strip().split(" ", -1);
        String[] others = sides[1].strip().split(" ", -1);
        if (left[0].equals("letter")) {
            Arrays.stream(others).forEach(letter -> LETTERS.put(letter.codePointAt(0), left[1].replace("-", "")));
        } else {
            RULES.add(new Rule(pattern(left[0], String.join("|", others)), left[1]));
        }
    }

    private static Pattern pattern(String where, String others) {
        return switch (where) {
            case "beginning" -> Pattern.compile("^(?:" + others + ")(?=[aeiou])");
            case "between" -> Pattern.compile("(?<=[^aeiou])(?:" + others + ")(?=[^aeiou])");
            case "ending" -> Pattern.compile("(?<=.{2})(?:" + others + ")$");
            case "anywhere" -> Pattern.compile(others);
            default -> throw new IllegalStateException("spelling.txt: expected a place in the word, found " + where);
        };
    }

    private static Set<String> endings() {
        Set<String> endings = new HashSet<>();
        DataLines.of("endings.txt").forEach(line -> endings.addAll(Arrays.asList(line.split("\\s+"))));
        return Set.copyOf(endings);
    }
}
