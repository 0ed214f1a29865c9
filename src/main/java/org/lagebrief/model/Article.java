package org.lagebrief.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One collected text with what is known of its publication.
 *
 * @param file path below the input folder, with {@code /} between names
 * @param headline never blank; the declared title, else the text's first line
 * @param publisher the outlet's name, or null if the article does not say
 * @param text the article's words, decoded; offsets of claims count its UTF-16 code units
 * @param firstLine 1-based line of the file on which {@code text} begins
 */
public record Article(
        ArticleId id,
        String file,
        String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable URI url,
        Language language,
        Publication publication,
        String text,
        int firstLine) {

    /** @throws IllegalArgumentException if the text or the headline is blank, or the first line is below 1 */
    public Article {
        if (text.isBlank() || headline.isBlank()) {
            throw new IllegalArgumentException(file + ": expected a text, found none");
        }
        if (firstLine < 1) {
            throw new IllegalArgumentException("first line: expected 1 or more, found " + firstLine);
        }
    }

    /** The publisher, else the file's name without folders: who a reader is told has published this. */
    public String publisherOrFile() {
        return publisher != null ? publisher : file.substring(file.lastIndexOf('/') + 1);
    }
}
