package org.lagebrief.job;

import java.util.List;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;

/** What was found next in the article files: as much as one thread reads at a time, so that large articles do not pile up. */
record ArticleBundle(List<Piece> pieces) {
    ArticleBundle {
        pieces = List.copyOf(pieces);
    }

    /** One thing that was found. */
    sealed interface Piece {
        /** How many bytes of input were passed since the piece before. */
        long bytes();
    }

    /** A file that looks as it did when it was read. */
    record Known(Reading reading, long bytes) implements Piece {}

    /**
     * An article of a file.
     *
     * @param ordinal its place among the file's entries, from 1
     */
    record Found(FileLook look, long ordinal, ArticleEntry entry, long bytes) implements Piece {}

    /**
     * The end of a file.
     *
     * @param entries how many it has
     */
    record Ended(FileLook look, long entries, long bytes) implements Piece {}

    /** A file that could not be opened. */
    record Unreadable(Skipped skipped, long bytes) implements Piece {}
}
