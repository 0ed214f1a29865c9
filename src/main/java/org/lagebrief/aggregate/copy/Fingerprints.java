package org.lagebrief.aggregate.copy;

import java.util.Arrays;

/**
 * The fingerprints of many articles, eight bytes each: 40 bits of a shingle, then the article's number of 24 bits.
 *
 * <p>Shingles that agree in 40 bits alone are rare, and harmless: what shares fingerprints is compared in full.
 */
final class Fingerprints {
    /** Articles that can be told apart. */
    static final int MOST_ARTICLES = 1 << 24;

    private static final long ARTICLE = MOST_ARTICLES - 1L;
    private static final int FIRST_CAPACITY = 1_024;

    private long[] packed = new long[FIRST_CAPACITY];
    private int size;

    void add(int article, long shingle) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size + size / 2);
        }
        packed[size++] = hash(shingle) | article;
    }

    /** Gives each article its new number, and yields all in ascending order: equal hashes, then articles, side by side. */
    long[] sorted(int[] newNumbers) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = hash(packed[i]) | newNumbers[article(packed[i])];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    static long hash(long packedOrShingle) {
        return packedOrShingle & ~ARTICLE;
    }

    static int article(long packed) {
        return (int) (packed & ARTICLE);
    }

    /** Where the run of equal hashes ends that begins there, exclusive. */
    static int endOfRun(long[] sorted, int begin) {
        int end = begin + 1;
        while (end < sorted.length && hash(sorted[end]) == hash(sorted[begin])) {
            end++;
        }
        return end;
    }
}
