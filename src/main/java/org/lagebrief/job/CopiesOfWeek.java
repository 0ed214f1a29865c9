package org.lagebrief.job;

import java.util.List;
import org.lagebrief.aggregate.copy.CopyFinder;
import org.lagebrief.model.Article;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;
import org.lagebrief.store.ArticleKey;
import org.lagebrief.store.Articles;
import org.lagebrief.store.RunInputs;

/** Finds the copies that appeared in a week among all articles of a run, whatever they are about. */
final class CopiesOfWeek {
    private final RunInputs inputs;
    private final Articles articles;

    CopiesOfWeek(RunInputs inputs, Articles articles) {
        this.inputs = inputs;
        this.articles = articles;
    }

    /** The texts of which a copy appeared in the week; the text itself may have appeared some days before it. */
    List<WireText> of(long run, Week week) {
        CopyFinder<ArticleKey> finder = new CopyFinder<>();
        inputs.published(run, week.monday().minusDays(CopyFinder.MOST_DAYS), week.sunday())
                .forEach(key -> finder.add(key, article(key)));
        return finder.find(this::article).stream()
                .map(carriers ->
                        WireText.of(carriers.stream().map(this::article).toList()))
                .filter(text -> text.copies().stream().anyMatch(copy -> week.contains(copy.publishedOn())))
                .toList();
    }

    private Article article(ArticleKey key) {
        return articles.find(key.file(), key.id())
                .orElseThrow(() -> new IllegalStateException("article: expected " + key + ", found none"));
    }
}
