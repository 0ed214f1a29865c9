package org.lagebrief.aggregate.copy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Passages that an outlet prints under many headlines, such as the foot of its newsletter: in that outlet's articles they
 * are no sign of a copy.
 */
final class Boilerplate {
    /** Headlines of one outlet under which a passage may stand and still be part of a text. */
    static final int MOST_HEADLINES = 3;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final Set<Long> passages = new HashSet<>();

    private Boilerplate() {}

    /** @param sorted fingerprints of the candidates, each numbered by its place in the list */
    static Boilerplate in(long[] sorted, List<? extends Candidate<?>> candidates) {
        Boilerplate boilerplate = new Boilerplate();
        for (int begin = 0, end; begin < sorted.length; begin = end) {
            end = Fingerprints.endOfRun(sorted, begin);
            if (end - begin > MOST_HEADLINES) {
                boilerplate.addFrom(sorted, begin, end, candidates);
            }
        }
        return boilerplate;
    }

    private void addFrom(long[] sorted, int begin, int end, List<? extends Candidate<?>> candidates) {
        long[] printed = Shingles.distinct(Arrays.stream(sorted, begin, end)
                .map(fingerprint -> headlineOfOutlet(candidates.get(Fingerprints.article(fingerprint))))
                .toArray());
        for (int i = MOST_HEADLINES; i < printed.length; i++) {
            int outlet = (int) (printed[i] >> Integer.SIZE);
            if (outlet == (int) (printed[i - MOST_HEADLINES] >> Integer.SIZE)) {
                passages.add(passage(outlet, sorted[begin]));
            }
        }
    }

    private static long headlineOfOutlet(Candidate<?> candidate) {
        return ((long) candidate.outlet() << Integer.SIZE) | Integer.toUnsignedLong(candidate.headline());
    }

    boolean contains(int outlet, long fingerprint) {
        return !passages.isEmpty() && passages.contains(passage(outlet, fingerprint));
    }

    private static long passage(int outlet, long fingerprint) {
        return Fingerprints.hash(fingerprint) ^ (outlet * MULTIPLIER);
    }

    /** The shingles of an outlet's article without those that stand in boilerplate: between two fingerprints of it, inclusive. */
    long[] removedFrom(long[] shingles, int outlet) {
        if (passages.isEmpty()) {
            return shingles;
        }
        int[] places = Winnowing.places(shingles);
        long[] kept = new long[shingles.length];
        int count = 0;
        boolean within = false;
        for (int i = 0, next = 0; i < shingles.length; i++) {
            boolean edge = next < places.length && places[next] == i;
            if (edge) {
                within = contains(outlet, shingles[i]);
                next++;
            }
            boolean removed = within && (edge || (next < places.length && contains(outlet, shingles[places[next]])));
            if (!removed) {
                kept[count++] = shingles[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
