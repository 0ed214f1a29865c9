package org.lagebrief.collect.article;

import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFaultException;

/** An article that was found in a file and is read when asked for, on any thread. */
public final class ArticleEntry {
    private final Entry entry;
    private final ArticleCompletion completion;

    ArticleEntry(Entry entry, ArticleCompletion completion) {
        this.entry = entry;
        this.completion = completion;
    }

    /** How many bytes it has, as far as they are known before it is read. */
    public int size() {
        return entry.identity().length;
    }

    /** @throws InputFaultException if it is damaged, too large, or holds no text */
    public Article read() {
        return completion.article(entry);
    }
}
