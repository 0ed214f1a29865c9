package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Article;
import org.lagebrief.store.Articles;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the articles, and which of them stood in which file at this run. */
class CollectedWriter implements ItemWriter<Collected>, StepExecutionListener {
    private final Articles articles;
    private final RunInputs inputs;
    private final RunContext run;

    CollectedWriter(Articles articles, RunInputs inputs, RunContext run) {
        this.articles = articles;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        inputs.forgetArticles(run.run(), Skips.COLLECT);
    }

    @Override
    public void write(Chunk<? extends Collected> chunk) {
        for (Collected collected : chunk) {
            if (collected instanceof Collected.Known known) {
                inputs.addArticle(run.run(), known.file(), known.article());
            } else if (collected instanceof Collected.Read read) {
                Article article = read.article();
                articles.save(article, read.look());
                inputs.addArticle(run.run(), article.file(), article.id());
            } else if (collected instanceof Collected.Unreadable unreadable) {
                inputs.addSkipped(run.run(), Skips.COLLECT, List.of(unreadable.skipped()));
            }
        }
    }
}
