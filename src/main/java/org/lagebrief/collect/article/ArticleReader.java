package org.lagebrief.collect.article;

import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.file.CountingStream;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFaultException;

/** Opens files that hold articles, in whatever format their content shows. */
public final class ArticleReader {
    private final ArticleSettings settings;
    private final ArticleFinder formats;
    private final ArticleCompletion completion;

    public ArticleReader(ArticleSettings settings) {
        this(settings, new ArticleFormats());
    }

    /** Reads other formats than those that are known. */
    public ArticleReader(ArticleSettings settings, ArticleFinder formats) {
        this.settings = settings;
        this.formats = formats;
        this.completion = new ArticleCompletion(settings);
    }

    /** @throws InputFaultException if there is no such file, or it may not be read */
    public ArticleEntries open(InputFile file) {
        CountingStream bytes = new CountingStream(file.stream());
        return new ArticleEntries(Content.of(file, bytes, settings), bytes, formats, completion);
    }
}
