package org.lagebrief.aggregate.copy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Map<Candidate<K>, long[]> remembered = new Remembered<>();
    private @Nullable Ranking<K> ranking;

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
        ranking = null;
    }

    /**
     * The articles that carry the same text, a list a text: first the text itself, which is the earliest of them, then the
     * longest, then its copies in the same order. Texts stand in that order too.
     *
     * @param articles reads an article that was added again
     */
    public List<List<K>> find(Function<? super K, Article> articles) {
        return find(articles, LocalDate.MIN, LocalDate.MAX);
    }

    /** As above, among the articles that appeared in these days, both inclusive, as if no others had been added. */
    public List<List<K>> find(Function<? super K, Article> articles, LocalDate first, LocalDate last) {
        Ranking<K> ranked = ranking == null ? Ranking.of(candidates, fingerprints) : ranking;
        ranking = ranked;
        int begin = ranked.from(first);
        int end = last.equals(LocalDate.MAX) ? candidates.size() : ranked.from(last.plusDays(1));
        return begin >= end ? List.of() : new Search<>(ranked, begin, end, whole(articles)).texts();
    }

    /** The shingles of a whole text. */
    private Function<Candidate<K>, long[]> whole(Function<? super K, Article> articles) {
        return candidate -> {
            long[] known = remembered.get(candidate);
            if (known == null) {
                known = Shingles.of(articles.apply(candidate.key()).text());
                remembered.put(candidate, known);
            }
            return known;
        };
    }

    /** One search through ranked candidates: each is a copy of a text before it, or a text itself. */
    private static final class Search<K> {
        private final Ranking<K> ranking;
        private final int begin;
        private final List<Candidate<K>> ranked;
        private final Boilerplate boilerplate;
        private final TextIndex index;
        private final Function<Candidate<K>, long[]> shingles;
        private final Map<Integer, long[]> remembered = new Remembered<>();

        /** @param shingles those of a candidate's whole text, in its order */
        Search(Ranking<K> ranking, int begin, int end, Function<Candidate<K>, long[]> shingles) {
            this.ranking = ranking;
            this.begin = begin;
            this.ranked = ranking.between(begin, end);
            this.shingles = shingles;
            long[] sorted = ranking.fingerprints(begin, end);
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
                    .filter(text -> isSame(text, article))
                    .findFirst()
                    .orElse(article);
        }

        private boolean isSame(int text, int article) {
            boolean cut = index.isCut(text) || index.isCut(article);
            return cut
                    ? areSame(text, article)
                    : ranking.isSame(begin + text, begin + article, () -> areSame(text, article));
        }

        private boolean areSame(int text, int article) {
            return SameText.isIn(shingles(text), shingles(article));
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
