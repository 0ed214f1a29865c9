package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Article;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;

/**
 * What came of a bundle, by file.
 *
 * @param bytes of input that are done with
 */
record Collected(List<Part> parts, long bytes) {
    Collected {
        parts = List.copyOf(parts);
    }

    /** What came of a file, or of some of its entries. */
    sealed interface Part {}

    /** It looks as it did when it was read. */
    record Known(Reading reading) implements Part {}

    /** It cannot be opened. */
    record Unreadable(Skipped skipped) implements Part {}

    /**
     * Entries of a file.
     *
     * @param skipped those that could not be read
     * @param entries how many of the file's entries are done, from its first on
     * @param ended whether these are all
     * @param doubtful whether one of them made the program fail
     */
    record Read(
            FileLook look, List<Article> articles, List<Skipped> skipped, long entries, boolean ended, boolean doubtful)
            implements Part {
        public Read {
            articles = List.copyOf(articles);
            skipped = List.copyOf(skipped);
        }
    }
}
