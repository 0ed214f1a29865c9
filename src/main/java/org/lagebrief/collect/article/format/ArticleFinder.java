package org.lagebrief.collect.article.format;

import java.io.IOException;
import org.lagebrief.model.InputFaultException;

/** Finds the articles in a content, whatever it turns out to be. */
@FunctionalInterface
public interface ArticleFinder {
    /**
     * The articles in the content, found but not read.
     *
     * @throws InputFaultException if the content is damaged, or holds no article
     * @throws IOException if it cannot be read
     */
    Entries entries(Content content) throws IOException;
}
