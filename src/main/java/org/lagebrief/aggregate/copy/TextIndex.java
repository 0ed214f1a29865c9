package org.lagebrief.aggregate.copy;

import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * The texts known so far by the fingerprints that they share with any other article.
 *
 * <p>Copies are not entered, so that a text in 200 outlets is compared 200 times and no more.
 */
final class TextIndex {
    /** Texts that are followed from one fingerprint, the latest first: a proverb shall not make the search long. */
    static final int MOST_TEXTS = 32;

    /** Texts that an article is compared with in full. */
    static final int MOST_COMPARED = 4;

    /** One in so many fingerprints of the shorter article is shared at least; copies have been seen to share two in five. */
    static final int FINGERPRINTS_TO_SHARED = 4;

    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1_024;

    private final int[] shared;
    private final int[] ends;
    private final int[] owned;
    private final int[] days;
    private final int[] latest;
    private final int[] counts;
    private int[] texts = new int[FIRST_CAPACITY];
    private int[] before = new int[FIRST_CAPACITY];
    private int size;

    private TextIndex(int[] shared, int[] ends, int[] owned, int[] days, int fingerprints) {
        this.shared = shared;
        this.ends = ends;
        this.owned = owned;
        this.days = days;
        this.counts = new int[ends.length];
        this.latest = new int[fingerprints];
        Arrays.fill(latest, NONE);
    }

    /**
     * An index without texts yet.
     *
     * @param sorted fingerprints of the candidates, each numbered by its place in the list; used up
     * @param candidates in the order of their days
     */
    static TextIndex over(long[] sorted, List<? extends Candidate<?>> candidates, Boilerplate boilerplate) {
        int[] owned = new int[candidates.size()];
        int[] sharing = new int[candidates.size()];
        int fingerprints = 0;
        int kept = 0;
        for (int begin = 0, end; begin < sorted.length; begin = end) {
            end = Fingerprints.endOfRun(sorted, begin);
            int first = kept;
            for (int i = begin; i < end; i++) {
                int article = Fingerprints.article(sorted[i]);
                if (!boilerplate.contains(candidates.get(article).outlet(), sorted[i])) {
                    owned[article]++;
                    sharing[article]++;
                    sorted[kept++] = ((long) article << Integer.SIZE) | fingerprints;
                }
            }
            if (kept - first > 1) {
                fingerprints++;
            } else if (kept > first) {
                sharing[(int) (sorted[first] >> Integer.SIZE)]--;
                kept = first;
            }
        }
        int[] days = candidates.stream().mapToInt(Candidate::day).toArray();
        return new TextIndex(byArticle(sorted, kept, sharing), ends(sharing), owned, days, fingerprints);
    }

    /** Each article's fingerprints in a row, ascending. */
    private static int[] byArticle(long[] ascending, int size, int[] counts) {
        int[] next = ends(counts);
        for (int article = 0; article < next.length; article++) {
            next[article] -= counts[article];
        }
        int[] byArticle = new int[size];
        for (int i = 0; i < size; i++) {
            byArticle[next[(int) (ascending[i] >> Integer.SIZE)]++] = (int) ascending[i];
        }
        return byArticle;
    }

    /** Where each article's fingerprints end, exclusive. */
    private static int[] ends(int[] counts) {
        int[] ends = counts.clone();
        for (int article = 1; article < ends.length; article++) {
            ends[article] += ends[article - 1];
        }
        return ends;
    }

    /** Makes the article a text. */
    void enter(int article) {
        fingerprints(article).forEach(fingerprint -> {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size + size / 2);
                before = Arrays.copyOf(before, size + size / 2);
            }
            texts[size] = article;
            before[size] = latest[fingerprint];
            latest[fingerprint] = size++;
        });
    }

    /**
     * The texts of the days before the article that share enough fingerprints with it to be looked at, those with more of them
     * first.
     */
    int[] mostAlike(int article) {
        int[] found = new int[FIRST_CAPACITY];
        int distinct = 0;
        for (PrimitiveIterator.OfInt own = fingerprints(article).iterator(); own.hasNext(); ) {
            int entry = latest[own.nextInt()];
            for (int followed = 0;
                    entry != NONE && followed < MOST_TEXTS && days[article] - days[texts[entry]] <= SameText.MOST_DAYS;
                    followed++, entry = before[entry]) {
                if (counts[texts[entry]]++ == 0) {
                    found = distinct == found.length ? Arrays.copyOf(found, 2 * distinct) : found;
                    found[distinct++] = texts[entry];
                }
            }
        }
        int[] alike = Arrays.stream(found, 0, distinct)
                .filter(text -> counts[text] * FINGERPRINTS_TO_SHARED >= Math.min(owned[text], owned[article]))
                .boxed()
                .sorted((one, other) -> counts[one] != counts[other] ? counts[other] - counts[one] : one - other)
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.stream(found, 0, distinct).forEach(text -> counts[text] = 0);
        return alike;
    }

    private IntStream fingerprints(int article) {
        return Arrays.stream(shared, article == 0 ? 0 : ends[article - 1], ends[article]);
    }
}
