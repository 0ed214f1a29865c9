package org.lagebrief.collect.article.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;

/**
 * What a feed says of one of its items; everything may be missing.
 *
 * @param guid by which the publisher knows it
 * @param title in plain text
 * @param publisher of the item's own source, else of the feed
 * @param published when it first appeared, else when it was last changed
 * @param texts in the order in which the feed is trusted to hold the whole of it
 * @param media kinds of the files it links to, such as {@code audio/mpeg}
 */
record FeedItem(
        @Nullable String guid,
        @Nullable String title,
        @Nullable URI link,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Language language,
        @Nullable WrittenMoment published,
        List<FeedText> texts,
        List<String> media) {
    private static final int FEWEST_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*+");

    /**
     * The item's words: the longest of its texts, since a feed may hold a picture where another holds the article.
     *
     * <p>An item whose texts are no longer than "Read more" gives its title as a summary if that is a sentence of four
     * words at least.
     *
     * @return empty if neither says anything
     */
    Optional<ItemWords> words() {
        return texts.stream()
                .map(FeedText::words)
                .filter(words -> isSentence(words.text()))
                .reduce((first, second) -> second.text().length() > first.text().length() ? second : first)
                .or(() -> Optional.ofNullable(title)
                        .filter(FeedItem::isSentence)
                        .map(words -> new ItemWords(words, Article.Coverage.SUMMARY)));
    }

    private static boolean isSentence(String text) {
        return WORD.matcher(text).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS;
    }
}
