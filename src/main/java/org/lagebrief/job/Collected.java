package org.lagebrief.job;

import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.KnownFile;

/** What came of an article's file. */
sealed interface Collected {
    /** It looks as it did when it was last read. */
    record Known(String file, ArticleId article) implements Collected {}

    /** It was read. */
    record Read(Article article, KnownFile.Look look) implements Collected {}

    /** It is left out of the run. */
    record Unreadable(Skipped skipped) implements Collected {}
}
