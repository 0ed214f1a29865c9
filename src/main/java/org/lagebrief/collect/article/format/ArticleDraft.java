package org.lagebrief.collect.article.format;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.DoubleEncoding;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/**
 * What a format finds in a content: the text, and whatever else the content itself declares.
 *
 * @param publication null if the content does not say when it appeared
 * @param text the article's words, line breaks between its paragraphs; may be blank
 * @param firstLine 1-based line of the file on which the text begins, or null if the file's lines are not the text's
 */
public record ArticleDraft(
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable URI url,
        @Nullable Language language,
        @Nullable Publication publication,
        String text,
        @Nullable Integer firstLine,
        Article.Coverage coverage) {
    /** With words that were encoded twice as they were. */
    public ArticleDraft mended() {
        return new ArticleDraft(
                mended(headline),
                mended(publisher),
                mended(author),
                url,
                language,
                publication,
                DoubleEncoding.mended(text),
                firstLine,
                coverage);
    }

    private static @Nullable String mended(@Nullable String words) {
        return words == null ? null : DoubleEncoding.mended(words);
    }
}
