package org.lagebrief.extract.pack;

import org.jspecify.annotations.Nullable;

/**
 * Words met lately, as texts repeat their words: of fixed size, later words take the place of earlier ones.
 *
 * <p>Safe for several threads without locks, for a word's fields are final: one that a thread misses is only looked up again.
 */
final class RecentWords {
    private static final int SIZE = 1 << 15;
    /** Longer words hardly come back. */
    private static final int LONGEST = 32;

    private final @Nullable WrittenWord[] met = new WrittenWord[SIZE];

    /** The word of that key which stands there, or null if it was not met lately. */
    @Nullable
    WrittenWord find(WordKey key, char[] text, int start, int end) {
        int slot = slot(key);
        WrittenWord last = met[slot];
        if (last != null && last.isSame(key, text, start, end)) {
            return last;
        }
        WrittenWord earlier = met[slot ^ 1];
        return earlier != null && earlier.isSame(key, text, start, end) ? earlier : null;
    }

    private static int slot(WordKey key) {
        return key.hash() & (SIZE - 1);
    }

    /** Keeps the word of that key, and returns it; its slot's last word moves to the next slot, whose word is forgotten. */
    WrittenWord add(WordKey key, char[] text, int start, int end, KnownWord known) {
        WrittenWord word = WrittenWord.of(key, text, start, end, known);
        if (end - start <= LONGEST) {
            int slot = slot(key);
            met[slot ^ 1] = met[slot];
            met[slot] = word;
        }
        return word;
    }
}
