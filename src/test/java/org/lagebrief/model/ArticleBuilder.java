package org.lagebrief.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Builds articles for tests: {@code anArticle("Text.").in(GERMAN)}; the id follows from the text and the file. */
public final class ArticleBuilder {
    private final String text;
    private String file = "articles/test.md";
    private String headline = "Headline";
    private @Nullable String publisher = "The Daily Test";
    private Language language = Language.ENGLISH;
    private @Nullable OffsetDateTime publishedAt;
    private LocalDate publishedOn = LocalDate.of(2024, 12, 23);

    private ArticleBuilder(String text) {
        this.text = text;
    }

    /** An English article of Monday 23 December 2024 in The Daily Test. */
    public static ArticleBuilder anArticle(String text) {
        return new ArticleBuilder(text);
    }

    public ArticleBuilder file(String file) {
        this.file = file;
        return this;
    }

    public ArticleBuilder headline(String headline) {
        this.headline = headline;
        return this;
    }

    public ArticleBuilder publisher(@Nullable String publisher) {
        this.publisher = publisher;
        return this;
    }

    public ArticleBuilder in(Language language) {
        this.language = language;
        return this;
    }

    public ArticleBuilder publishedOn(String date) {
        publishedOn = LocalDate.parse(date);
        return this;
    }

    /** @param moment with its offset, such as {@code 2024-12-23T20:00:00+01:00} */
    public ArticleBuilder publishedAt(String moment) {
        publishedAt = OffsetDateTime.parse(moment);
        publishedOn = publishedAt.toLocalDate();
        return this;
    }

    public Article build() {
        return new Article(
                new ArticleId(sha256(file + "\n" + text)),
                file,
                null,
                headline,
                publisher,
                null,
                null,
                language,
                new Publication(publishedOn, publishedAt, Publication.Evidence.DECLARED),
                text,
                1,
                Article.Coverage.FULL);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
