package org.lagebrief.aggregate.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;

/**
 * Finds the articles among many that carry the same text, as a news agency's report stands in several outlets under other
 * heads and with other tails.
 *
 * <p>Keeps some hundred bytes an article, and reads an article a second time only if it has much in common with another.
 * What it finds does not depend on the order in which articles are added. Articles of the same bytes are one article.
 *
 * @param <K> by which the caller finds an article again
 */
public final class CopyFinder<K> {
    /** The share of the shorter article that must stand in the longer one, in percent. */
    public static final int SHARED_PERCENT = SameText.SHARED_PERCENT;

    /** Days that may lie between a text and its copy. */
    public static final int MOST_DAYS = SameText.MOST_DAYS;

    private static final int REMEMBERED_TEXTS = 512;

    private final List<Candidate<K>> candidates = new ArrayList<>();
    private final Fingerprints fingerprints = new Fingerprints();

    /** @throws IllegalStateException if there are more articles than can be told apart, some 16 million */
    public void add(K key, Article article) {
        long[] shingles = Shingles.of(article.text());
        if (shingles.length < SameText.FEWEST_SHINGLES) {
            return;
        }
        if (candidates.size() == Fingerprints.MOST_ARTICLES) {
            throw new IllegalStateException("articles: expected at most " + Fingerprints.MOST_ARTICLES);
        }
        for (int place : Winnowing.places(shingles)) {
            fingerprints.add(candidates.size(), shingles[place]);
        }
        candidates.add(Candidate.of(key, article, shingles.length));
    }

    /**
     * The articles that carry the same text, a list a text: first the text itself, which is the earliest of them, then the
     * longest, then its copies in the same order. Texts stand in that order too.
     *
     * @param articles reads an article that was added again
     */
    public List<List<K>> find(Function<? super K, Article> articles) {
        int[] order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted((one, other) -> Candidate.<K>textsFirst().compare(candidates.get(one), candidates.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[order.length];
        IntStream.range(0, order.length).forEach(rank -> ranks[order[rank]] = rank);
        List<Candidate<K>> ranked =
                IntStream.of(order).mapToObj(candidates::get).toList();
        return new Search<>(ranked, fingerprints.sorted(ranks), whole(articles)).texts();
    }

    /** The shingles of a whole text. */
    private static <K> Function<Candidate<K>, long[]> whole(Function<? super K, Article> articles) {
        return candidate -> Shingles.of(articles.apply(candidate.key()).text());
    }

    /** One search through ranked candidates: each is a copy of a text before it, or a text itself. */
    private static final class Search<K> {
        private final List<Candidate<K>> ranked;
        private final Boilerplate boilerplate;
        private final TextIndex index;
        private final Function<Candidate<K>, long[]> shingles;
        private final Map<Integer, long[]> remembered = new Remembered<>();

        /** @param shingles those of a candidate's whole text, in its order */
        Search(List<Candidate<K>> ranked, long[] sorted, Function<Candidate<K>, long[]> shingles) {
            this.ranked = ranked;
            this.shingles = shingles;
            this.boilerplate = Boilerplate.in(sorted, ranked);
            this.index = TextIndex.over(sorted, ranked, boilerplate);
        }

        List<List<K>> texts() {
            Map<Integer, List<K>> carriers = new TreeMap<>();
            Set<ArticleId> seen = new HashSet<>();
            for (int article = 0; article < ranked.size(); article++) {
                if (seen.add(ranked.get(article).id())) {
                    int text = textOf(article);
                    if (text == article) {
                        index.enter(article);
                    } else {
                        carriers.computeIfAbsent(
                                        text,
                                        t -> new ArrayList<>(
                                                List.of(ranked.get(t).key())))
                                .add(ranked.get(article).key());
                    }
                }
            }
            return carriers.values().stream().map(List::copyOf).toList();
        }

        private int textOf(int article) {
            return Arrays.stream(index.mostAlike(article))
                    .filter(text -> ranked.get(text).maySpeakFor(ranked.get(article)))
                    .limit(TextIndex.MOST_COMPARED)
                    .filter(text -> SameText.isIn(shingles(text), shingles(article)))
                    .findFirst()
                    .orElse(article);
        }

        private long[] shingles(int article) {
            long[] known = remembered.get(article);
            if (known == null) {
                Candidate<K> candidate = ranked.get(article);
                known = Shingles.distinct(boilerplate.removedFrom(shingles.apply(candidate), candidate.outlet()));
                remembered.put(article, known);
            }
            return known;
        }
    }

    /** The shingles of the texts that were asked for last. */
    private static final class Remembered<T> extends LinkedHashMap<T, long[]> {
        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<T, long[]> eldest) {
            return size() > REMEMBERED_TEXTS;
        }
    }
}
