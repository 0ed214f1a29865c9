package org.lagebrief.collect.article;

import java.io.IOException;
import org.lagebrief.model.InputFaultException;

/**
 * A way in which a content can hold articles; formats are asked in turn, and the first that recognises the content finds
 * them.
 *
 * <p>A further format is a class that implements this and a line in {@link ArticleFormats}.
 */
interface ArticleFormat {
    /** By its first bytes, {@link Content#head()}; by its name only where bytes cannot tell. */
    boolean recognises(Content content);

    /**
     * The articles in the content, found but not read.
     *
     * @throws InputFaultException if the content is damaged, or holds no article
     * @throws IOException if it cannot be read
     */
    Entries entries(Content content) throws IOException;
}
