package org.lagebrief.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One collected text with what is known of its publication.
 *
 * @param file path below the input folder, with {@code /} between names
 * @param entry where in the file it stands if the file can hold several, such as {@code pages/toll.html} or
 *     {@code line 12}; null if the article is the file
 * @param headline never blank; the declared title, else the text's first line
 * @param publisher the outlet's name, or null if the article does not say
 * @param text the article's words, decoded; offsets of claims count its UTF-16 code units
 * @param firstLine 1-based line of the file on which {@code text} begins, or null if the file's lines are not the text's
 * @param coverage how much of what was published it is
 */
public record Article(
        ArticleId id,
        String file,
        @Nullable String entry,
        String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable URI url,
        Language language,
        Publication publication,
        String text,
        @Nullable Integer firstLine,
        Coverage coverage) {

    /** How much of what was published the text holds. */
    public enum Coverage {
        /** All of it, as far as its format tells. */
        FULL,
        /** A summary that its publisher gives in place of it, as feeds do. */
        SUMMARY
    }

    /** @throws IllegalArgumentException if the text or the headline is blank, or the first line is below 1 */
    public Article {
        if (text.isBlank() || headline.isBlank()) {
            throw new IllegalArgumentException(file + ": expected a text, found none");
        }
        if (firstLine != null && firstLine < 1) {
            throw new IllegalArgumentException("first line: expected 1 or more, found " + firstLine);
        }
    }

    /** By what tells it from other articles: sets of articles are asked often. */
    @Override
    public int hashCode() {
        return 31 * file.hashCode() + id.hashCode();
    }

    /** The publisher, else the file's name without folders: who a reader is told has published this. */
    public String publisherOrFile() {
        return publisher != null ? publisher : file.substring(file.lastIndexOf('/') + 1);
    }

    /** The same article in another language than was declared or detected. */
    public Article in(Language other) {
        return new Article(
                id, file, entry, headline, publisher, author, url, other, publication, text, firstLine, coverage);
    }
}
