package org.lagebrief.aggregate.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lagebrief.model.Term;

/**
 * Terms of many owners, found in a text in one pass over its words, however many there are.
 *
 * @param <T> an owner
 */
final class TermIndex<T> {
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
    private final List<Entry<T>> others = new ArrayList<>();

    /** @param beginning the letters and digits with which the term begins, case folded */
    private record Entry<T>(String beginning, Pattern pattern, T owner) {}

    void add(Term term, T owner) {
        String text = term.text();
        int end = endOfWord(text, 0);
        Entry<T> entry = new Entry<>(folded(text.substring(0, end)), term.pattern(), owner);
        boolean open = end < text.length() && text.charAt(end) == '*';
        if (end == 0 || (open && entry.beginning.length() < SHORTEST_BEGINNING)) {
            others.add(entry);
        } else if (open) {
            add(byBeginning, entry.beginning.substring(0, SHORTEST_BEGINNING), entry);
        } else {
            add(byWord, entry.beginning, entry);
        }
    }

    private static <T> void add(Map<String, List<Entry<T>>> entries, String key, Entry<T> entry) {
        entries.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }

    /** Adds the owners of the terms that stand in the text. */
    void find(String text, Set<T> owners) {
        others.forEach(entry -> check(entry, text, owners));
        for (int at = 0; at < text.length(); ) {
            int end = endOfWord(text, at);
            if (end > at) {
                findAt(folded(text.substring(at, end)), text, owners);
            }
            at = end + 1;
        }
    }

    private void findAt(String word, String text, Set<T> owners) {
        byWord.getOrDefault(word, List.of()).forEach(entry -> check(entry, text, owners));
        if (word.length() >= SHORTEST_BEGINNING) {
            byBeginning.getOrDefault(word.substring(0, SHORTEST_BEGINNING), List.of()).stream()
                    .filter(entry -> word.startsWith(entry.beginning))
                    .forEach(entry -> check(entry, text, owners));
        }
    }

    private void check(Entry<T> entry, String text, Set<T> owners) {
        if (!owners.contains(entry.owner) && entry.pattern.matcher(text).find()) {
            owners.add(entry.owner);
        }
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isOfAWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether the letter is one of a word, as {@code [\\p{L}\\p{N}]} is. */
    static boolean isOfAWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
