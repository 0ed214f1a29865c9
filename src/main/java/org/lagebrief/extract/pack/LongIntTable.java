package org.lagebrief.extract.pack;

import java.util.Map;

/** Numbers by positive number: a hash table without boxes. */
final class LongIntTable {
    private final long[] keys;
    private final int[] values;
    private final int mask;

    LongIntTable(Map<Long, Integer> content) {
        int size = Integer.highestOneBit(Math.max(4, content.size() * 4));
        keys = new long[size];
        values = new int[size];
        mask = size - 1;
        content.forEach((key, value) -> {
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            values[slot] = value;
        });
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    /** The value, or -1 if there is none. */
    int get(long key) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
