package org.lagebrief.aggregate.copy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Articles in the order in which they are taken for texts, with their fingerprints sorted once for however many stretches of days are
 * searched; what two whole articles have in common is kept, since it is the same in each of them.
 */
final class Ranking<K> {
    private final List<Candidate<K>> candidates;
    private final long[] sorted;
    private final Map<Long, Boolean> same = new HashMap<>();

    private Ranking(List<Candidate<K>> candidates, long[] sorted) {
        this.candidates = candidates;
        this.sorted = sorted;
    }

    static <K> Ranking<K> of(List<Candidate<K>> candidates, Fingerprints fingerprints) {
        int[] order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted((one, other) -> Candidate.<K>textsFirst().compare(candidates.get(one), candidates.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[order.length];
        IntStream.range(0, order.length).forEach(rank -> ranks[order[rank]] = rank);
        return new Ranking<>(IntStream.of(order).mapToObj(candidates::get).toList(), fingerprints.sorted(ranks));
    }

    /** The first rank of an article that appeared on that day or later. */
    int from(LocalDate day) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidates.get(middle).day() < day.toEpochDay()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The articles of these ranks; the last is exclusive. */
    List<Candidate<K>> between(int first, int end) {
        return candidates.subList(first, end);
    }

    /** Their fingerprints in ascending order, numbered by the articles' places among them. */
    long[] fingerprints(int first, int end) {
        return Fingerprints.between(sorted, first, end);
    }

    /** Whether the two whole articles are the same text, asked once. */
    boolean isSame(int rank, int otherRank, Supplier<Boolean> comparison) {
        long pair = ((long) rank << Integer.SIZE) | otherRank;
        Boolean known = same.get(pair);
        if (known == null) {
            known = comparison.get();
            same.put(pair, known);
        }
        return known;
    }
}
