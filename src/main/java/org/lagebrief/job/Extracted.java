package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Skipped;

/** What came of an article's text. */
sealed interface Extracted {
    /** Its claims, and the version of the extractor that found them. */
    record Found(Article article, String version, List<Claim> claims) implements Extracted {}

    /** It made the extractor fail; the next run tries again. */
    record Failed(Skipped skipped) implements Extracted {}
}
