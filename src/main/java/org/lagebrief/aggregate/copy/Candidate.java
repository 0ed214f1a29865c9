package org.lagebrief.aggregate.copy;

import java.time.LocalDate;
import java.util.Comparator;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;

/**
 * What is kept of an article while copies are looked for: all but its words.
 *
 * @param key by which the article itself is found again
 * @param day of its publication, counted as {@link LocalDate#toEpochDay} does
 * @param shingles how many its text has
 * @param outlet a hash of the publisher, or of the file if the article names none
 * @param headline a hash of the headline
 */
record Candidate<K>(K key, String file, ArticleId id, int day, int shingles, int outlet, int headline) {

    static <K> Candidate<K> of(K key, Article article, int shingles) {
        String publisher = article.publisher();
        return new Candidate<>(
                key,
                article.file(),
                article.id(),
                Math.toIntExact(article.publication().publishedOn().toEpochDay()),
                shingles,
                publisher == null ? article.file().hashCode() : publisher.hashCode(),
                article.headline().hashCode());
    }

    /** The order in which articles are taken for a text rather than its copy: the earliest, then the longest. */
    static <K> Comparator<Candidate<K>> textsFirst() {
        return Comparator.comparingInt((Candidate<K> candidate) -> candidate.day)
                .thenComparingInt(candidate -> -candidate.shingles)
                .thenComparing(candidate -> candidate.file)
                .thenComparing(candidate -> candidate.id);
    }

    /** Whether the later article may be a copy of this one, by date and length. */
    boolean maySpeakFor(Candidate<K> later) {
        int shorter = Math.min(shingles, later.shingles);
        int longer = Math.max(shingles, later.shingles);
        return later.day - day <= SameText.MOST_DAYS && longer <= (long) shorter * SameText.LONGEST_TO_SHORTEST;
    }
}
