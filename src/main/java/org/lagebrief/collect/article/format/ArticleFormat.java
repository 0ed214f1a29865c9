package org.lagebrief.collect.article.format;

/**
 * A way in which a content can hold articles; formats are asked in turn, and the first that recognises the content finds
 * them.
 *
 * <p>A further format is a class that implements this and a line in {@code ArticleFormats}.
 */
public interface ArticleFormat extends ArticleFinder {
    /** By its first bytes, {@link Content#head()}; by its name only where bytes cannot tell. */
    boolean recognises(Content content);
}
