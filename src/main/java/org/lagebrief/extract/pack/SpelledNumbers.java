package org.lagebrief.extract.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads numerals written as one word, whatever their parts: "zweiundzwanzig", "fünfzigtausend", "twenty-two". */
public final class SpelledNumbers {
    /** What a word spells that spells no number. */
    public static final double NONE = -1;

    private static final int LONGEST = 80;
    private static final int PAIRS = 1024;

    /** A part of a glued numeral: adds (numeral), multiplies (scale) or only joins (glue). */
    private record Part(String word, Role role, double number) {}

    private static final Part[] NO_PARTS = {};

    private final Part[][] partsByFirst;
    /** By {@link #pair}: whether a part begins with such a pair of letters, and whether one ends with it. */
    private final boolean[] beginnings = new boolean[PAIRS];

    private final boolean[] endings = new boolean[PAIRS];

    /** @param words numerals, scales and glue by the word in lower case */
    public SpelledNumbers(Map<String, Entry> words) {
        Map<Character, List<Part>> lists = new HashMap<>();
        words.forEach((word, entry) -> lists.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                .add(new Part(word, entry.role(), entry.number())));
        int size = lists.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
        partsByFirst = new Part[size][];
        Arrays.fill(partsByFirst, NO_PARTS);
        lists.forEach((first, list) -> {
            list.sort(Comparator.comparingInt((Part p) -> p.word().length()).reversed());
            partsByFirst[first] = list.toArray(NO_PARTS);
        });
        words.keySet().forEach(this::addPairs);
    }

    private void addPairs(String word) {
        char[] letters = word.toCharArray();
        if (letters.length == 1) {
            Arrays.fill(beginnings, true);
            Arrays.fill(endings, true);
        } else {
            beginnings[pair(letters, 0)] = true;
            endings[pair(letters, letters.length - 2)] = true;
        }
    }

    private static int pair(char[] text, int at) {
        return (text[at] * 37 + text[at + 1]) % PAIRS;
    }

    /** The number that the word spells, in lower case, or {@link Tokens#NO_NUMBER} if it spells none. */
    public double parse(char[] text, int start, int end) {
        return maySpell(text, start, end) ? parse(text, start, end, start, 0, 0) : NONE;
    }

    private boolean maySpell(char[] text, int start, int end) {
        int length = end - start;
        return length > 0
                && length <= LONGEST
                && (length == 1 || (beginnings[pair(text, start)] && endings[pair(text, end - 2)]));
    }

    /** The parts that begin with that letter, longest first. */
    private Part[] partsFrom(char first) {
        return first < partsByFirst.length ? partsByFirst[first] : NO_PARTS;
    }

    private double parse(char[] text, int start, int end, int at, double total, double current) {
        if (at == end) {
            return total + current;
        }
        for (Part part : partsFrom(text[at])) {
            if (!stands(part.word(), text, at, end)) {
                continue;
            }
            int next = at + part.word().length();
            double number = part.number();
            double result = switch (part.role()) {
                case NUMERAL -> parse(text, start, end, next, total, current + number);
                case SCALE ->
                    number < 1000
                            ? parse(text, start, end, next, total, Math.max(1, current) * number)
                            : parse(text, start, end, next, total + Math.max(1, current) * number, 0);
                default -> at == start || next == end ? NONE : parse(text, start, end, next, total, current);
            };
            if (result >= 0) {
                return result;
            }
        }
        return NONE;
    }

    private static boolean stands(String word, char[] text, int at, int end) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[at + i]) {
                return false;
            }
        }
        return true;
    }
}
