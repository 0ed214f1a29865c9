package org.lagebrief.collect.article.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/**
 * What a web page tells: the article's text, and what its metadata say.
 *
 * @param text without the headline, or null if there is no article on the page
 */
public record Page(
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable URI url,
        @Nullable Language language,
        @Nullable Publication publication,
        @Nullable String text) {
    /** The page that the HTML shows; nothing else is looked at, and nothing fetched. */
    public static Page of(String html) {
        return PageReader.read(html);
    }
}
