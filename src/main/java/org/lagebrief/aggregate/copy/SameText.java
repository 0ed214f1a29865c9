package org.lagebrief.aggregate.copy;

/**
 * Says whether two articles carry the same text: most of the shorter one stands in the longer one, and it is no small
 * part of it.
 *
 * <p>So a text remains itself under another head, with another tail, cut, continued, or with a number mistyped; a
 * quotation, a few paragraphs in a live blog, and a translation make no copy.
 */
final class SameText {
    /** The share of the shorter article's shingles that must stand in the longer one, in percent. */
    static final int SHARED_PERCENT = 65;

    /** How many times as long the longer article may be. */
    static final int LONGEST_TO_SHORTEST = 4;

    /** Shingles of the shortest article that is compared at all: what is shorter may be a mere quotation. */
    static final int FEWEST_SHINGLES = 40;

    /** Days that may lie between a text and its copy: after them a story is told anew. */
    static final int MOST_DAYS = 3;

    private SameText() {}

    /** @param one distinct shingles in ascending order, like the other's */
    static boolean isIn(long[] one, long[] other) {
        int shorter = Math.min(one.length, other.length);
        int longer = Math.max(one.length, other.length);
        return shorter >= FEWEST_SHINGLES
                && longer <= (long) shorter * LONGEST_TO_SHORTEST
                && shared(one, other) * 100L >= (long) shorter * SHARED_PERCENT;
    }

    /** How many numbers stand in both. */
    static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
