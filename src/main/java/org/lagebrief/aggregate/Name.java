package org.lagebrief.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as a sequence of words that may be inflected.
 *
 * <p>Two words are the same when they share at least four letters and differ in at most two at the end
 * ("südkoreanischer", "südkoreanischen"); shorter words must be equal to the letter, so that "US" is not "us".
 */
final class Name {
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 2;

    private final List<String> words;

    Name(String written) {
        words = Arrays.stream(written.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int size() {
        return words.size();
    }

    /** Whether the other name's words stand in this one, in one run. An empty name stands in none. */
    boolean contains(Name other) {
        for (int from = 0; from + other.size() <= size() && other.size() > 0; from++) {
            if (standsAt(from, other)) {
                return true;
            }
        }
        return false;
    }

    boolean isSameAs(Name other) {
        return size() == other.size() && contains(other);
    }

    private boolean standsAt(int from, Name other) {
        for (int i = 0; i < other.size(); i++) {
            if (!isSameWord(words.get(from + i), other.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameWord(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_STEM) {
            return one.equals(other);
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared >= SHORTEST_STEM && Math.max(a.length(), b.length()) - shared <= LONGEST_ENDING;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
