package org.lagebrief.job;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.store.Articles;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the run's articles that this version of the extractor has not read yet.
 *
 * <p>It saves no state of its own: what is written is no longer pending, so a restart begins where the last commit ended.
 */
class PendingArticleReader implements ItemStreamReader<Article> {
    private final Articles articles;
    private final ClaimExtractor extractor;
    private final RunContext run;
    private final Progress progress;
    private Iterator<String> files = List.<String>of().iterator();

    PendingArticleReader(Articles articles, ClaimExtractor extractor, RunContext run, Progress progress) {
        this.articles = articles;
        this.extractor = extractor;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext executionContext) {
        List<String> pending = extractor.languages().stream()
                .sorted(Comparator.comparing(Language::code))
                .flatMap(language -> articles.pending(run.run(), language, extractor.version(language)).stream())
                .toList();
        progress.begin(run.label("extract"), pending.size());
        files = pending.iterator();
    }

    @Override
    public @Nullable Article read() {
        return files.hasNext() ? articles.ofRun(run.run(), files.next()) : null;
    }
}
