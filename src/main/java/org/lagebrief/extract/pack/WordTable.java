package org.lagebrief.extract.pack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Symbols by lower-case word, looked up in place in a text: an open-addressing hash table that allocates nothing when read. */
final class WordTable {
    private final @Nullable String[] keys;
    private final int[][] values;
    private final int mask;

    /** A table of words in lower case with their symbols. */
    WordTable(Map<String, int[]> words) {
        int size = Integer.highestOneBit(Math.max(4, words.size() * 4));
        keys = new String[size];
        values = new int[size][];
        mask = size - 1;
        words.forEach((word, symbols) -> {
            int slot = hash(word, 0, word.length()) & mask;
            while (keys[slot] != null) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = word;
            values[slot] = symbols;
        });
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + Character.toLowerCase(text.charAt(i));
        }
        return hash ^ (hash >>> 15);
    }

    /** The symbols of the word that stands there in any case, or null if it is none of the table's. */
    int @Nullable [] find(CharSequence text, int start, int end) {
        int slot = hash(text, start, end) & mask;
        for (String key = keys[slot]; key != null; key = keys[slot]) {
            if (isSame(key, text, start, end)) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private static boolean isSame(String key, CharSequence text, int start, int end) {
        if (key.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (key.charAt(i - start) != Character.toLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
