package org.lagebrief.extract.pack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of words in lower case, looked up in place in a text: an open-addressing hash table that allocates nothing when read. */
final class WordTable {
    private final char[][] keys;
    private final int[] hashes;
    private final @Nullable KnownWord[] values;
    private final int mask;

    WordTable(Map<String, KnownWord> words) {
        int size = Integer.highestOneBit(Math.max(4, words.size() * 4));
        keys = new char[size][];
        hashes = new int[size];
        values = new KnownWord[size];
        mask = size - 1;
        words.forEach((word, known) -> {
            int hash = hash(word.toCharArray(), 0, word.length());
            int slot = slot(hash);
            while (values[slot] != null) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = word.toCharArray();
            hashes[slot] = hash;
            values[slot] = known;
        });
    }

    /** What is known of the word that stands there in a text in lower case, or null if it is none of the table's. */
    @Nullable
    KnownWord find(char[] text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = slot(hash);
        for (KnownWord known = values[slot]; known != null; known = values[slot]) {
            if (hashes[slot] == hash && isSame(keys[slot], text, start, end)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    private static boolean isSame(char[] key, char[] text, int start, int end) {
        if (key.length != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (key[i - start] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
