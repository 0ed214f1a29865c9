package org.lagebrief.aggregate.copy;

import java.util.Arrays;

/**
 * Selects a few of a text's shingles as its fingerprints: in each window the smallest (Schleimer, Wilkerson and Aiken,
 * "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003).
 *
 * <p>Two texts that share a run of {@link #SURELY_FOUND} words share a fingerprint of it; on average one shingle in
 * eight or nine is selected.
 */
final class Winnowing {
    /** Shingles of one window. */
    static final int WINDOW = 16;

    /** Words in a row of which any two texts share a fingerprint. */
    static final int SURELY_FOUND = WINDOW + Shingles.WORDS - 1;

    private Winnowing() {}

    /** The places of the fingerprints among the shingles, ascending; one at least, unless there are no shingles. */
    static int[] places(long[] shingles) {
        int[] places = new int[shingles.length];
        int count = 0;
        int smallest = -1;
        for (int first = 0; first == 0 || first + WINDOW <= shingles.length; first++) {
            int last = Math.min(first + WINDOW, shingles.length) - 1;
            int selected = smallest < first ? rightmostSmallest(shingles, first, last) : smallest;
            if (last >= 0 && shingles[last] <= shingles[selected]) {
                selected = last;
            }
            if (selected != smallest) {
                places[count++] = selected;
                smallest = selected;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int rightmostSmallest(long[] shingles, int first, int last) {
        int smallest = last;
        for (int place = last - 1; place >= first; place--) {
            if (shingles[place] < shingles[smallest]) {
                smallest = place;
            }
        }
        return smallest;
    }
}
