package org.lagebrief.collect.table;

/** Remembers for 64-bit keys the line on which each came first; keys beyond its capacity are not remembered. */
final class LineMemory {
    /** At most 24 MB, half of it filled. */
    private static final int MOST_SLOTS = 1 << 21;

    private long[] keys = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** The line remembered for the key, or 0 if there was none, in which case this one is remembered now. */
    int firstLine(long key, int line) {
        int slot = slot(keys, lines, key);
        if (lines[slot] != 0) {
            return lines[slot];
        }
        if (2 * size >= keys.length && keys.length < MOST_SLOTS) {
            grow();
            slot = slot(keys, lines, key);
        }
        if (2 * size < keys.length) {
            keys[slot] = key;
            lines[slot] = line;
            size++;
        }
        return 0;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreLines = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (lines[i] != 0) {
                int slot = slot(moreKeys, moreLines, keys[i]);
                moreKeys[slot] = keys[i];
                moreLines[slot] = lines[i];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }

    private static int slot(long[] keys, int[] lines, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (lines[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
