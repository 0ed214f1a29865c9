package org.lagebrief.job;

import java.util.List;
import java.util.function.Function;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Finds an article's claims; an article that makes the extractor fail is left out, and stops nothing. */
final class ClaimProcessor implements ItemProcessor<Article, Extracted> {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimProcessor.class);

    private final Function<Article, List<Claim>> extractor;
    private final Function<Language, String> version;

    ClaimProcessor(Function<Article, List<Claim>> extractor, Function<Language, String> version) {
        this.extractor = extractor;
        this.version = version;
    }

    @Override
    public Extracted process(Article article) {
        try {
            return new Extracted.Found(article, version.apply(article.language()), extractor.apply(article));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} is left out", article.file(), e);
            return new Extracted.Failed(Skips.ofFailure(article.file(), e));
        }
    }
}
