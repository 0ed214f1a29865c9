package org.lagebrief.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that several articles carry, each under its own head or with its own tail.
 *
 * @param text the article taken for the text itself: the earliest, then the longest
 * @param copies the others, at least one, in that same order
 */
public record WireText(Carrier text, List<Carrier> copies) {
    /**
     * An article as far as a list of copies names it.
     *
     * @param entry where in the file it stands if the file can hold several, else null
     * @param publisher the outlet's name, or null if the article does not say
     */
    public record Carrier(
            String file, @Nullable String entry, @Nullable String publisher, String headline, LocalDate publishedOn) {
        public static Carrier of(Article article) {
            return new Carrier(
                    article.file(),
                    article.entry(),
                    article.publisher(),
                    article.headline(),
                    article.publication().publishedOn());
        }
    }

    /** @throws IllegalArgumentException if there is no copy */
    public WireText {
        copies = List.copyOf(copies);
        if (copies.isEmpty()) {
            throw new IllegalArgumentException(text.file() + ": expected at least one copy, found none");
        }
    }

    /** @param carriers the text itself, then its copies */
    public static WireText of(List<Article> carriers) {
        List<Carrier> all = carriers.stream().map(Carrier::of).toList();
        return new WireText(all.get(0), all.subList(1, all.size()));
    }
}
