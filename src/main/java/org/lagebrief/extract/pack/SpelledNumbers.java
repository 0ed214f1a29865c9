package org.lagebrief.extract.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagebrief.extract.text.Tokens;

/** Reads numerals written as one word, whatever their parts: "zweiundzwanzig", "fünfzigtausend", "twenty-two". */
public final class SpelledNumbers {
    private static final int LONGEST = 80;

    /** A part of a glued numeral: adds (numeral), multiplies (scale) or only joins (glue). */
    private record Part(String word, Role role, double number) {}

    private static final Part[] NONE = {};

    private final Part[][] partsByFirst;

    /** @param words numerals, scales and glue by the word in lower case */
    public SpelledNumbers(Map<String, Entry> words) {
        Map<Character, List<Part>> lists = new HashMap<>();
        words.forEach((word, entry) -> lists.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                .add(new Part(word, entry.role(), entry.number())));
        int size = lists.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
        partsByFirst = new Part[size][];
        Arrays.fill(partsByFirst, NONE);
        lists.forEach((first, list) -> {
            list.sort(Comparator.comparingInt((Part p) -> p.word().length()).reversed());
            partsByFirst[first] = list.toArray(NONE);
        });
    }

    /** The number that the word spells, or {@link Tokens#NO_NUMBER} if it spells none. */
    public double parse(CharSequence text, int start, int end) {
        if (end - start > LONGEST || partsFrom(text.charAt(start)).length == 0) {
            return Tokens.NO_NUMBER;
        }
        return parse(text, start, end, start, 0, 0);
    }

    /** The parts that begin with that letter, longest first. */
    private Part[] partsFrom(char first) {
        char folded = Character.toLowerCase(first);
        return folded < partsByFirst.length ? partsByFirst[folded] : NONE;
    }

    private double parse(CharSequence text, int start, int end, int at, double total, double current) {
        if (at == end) {
            return total + current;
        }
        for (Part part : partsFrom(text.charAt(at))) {
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
                default ->
                    at == start || next == end ? Tokens.NO_NUMBER : parse(text, start, end, next, total, current);
            };
            if (result >= 0) {
                return result;
            }
        }
        return Tokens.NO_NUMBER;
    }

    private static boolean stands(String word, CharSequence text, int at, int end) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Character.toLowerCase(text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }
}
