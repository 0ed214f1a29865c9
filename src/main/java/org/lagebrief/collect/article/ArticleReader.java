package org.lagebrief.collect.article;

import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.CountingStream;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFaultException;

/** Opens files that hold articles, in whatever format their content shows. */
public final class ArticleReader {
    private final ArticleSettings settings;
    private final ArticleFormats formats = new ArticleFormats();
    private final ArticleCompletion completion;

    public ArticleReader(ArticleSettings settings) {
        this.settings = settings;
        this.completion = new ArticleCompletion(settings);
    }

    /** @throws InputFaultException if there is no such file, or it may not be read */
    public ArticleEntries open(InputFile file) {
        CountingStream bytes = new CountingStream(file.stream());
        return new ArticleEntries(Content.of(file, bytes, settings), bytes, formats, completion);
    }
}
