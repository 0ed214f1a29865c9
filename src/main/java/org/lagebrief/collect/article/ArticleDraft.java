package org.lagebrief.collect.article;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;

/**
 * What a format finds in a file: the text, and whatever else the file itself declares.
 *
 * @param text the article's words as they stand in the file, line breaks included; may be blank
 * @param firstLine 1-based line of the file on which the text begins
 */
record ArticleDraft(
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable URI url,
        @Nullable Language language,
        @Nullable LocalDate publishedOn,
        String text,
        int firstLine) {}
