package org.lagebrief.collect.article.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.file.Lines;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Plain text and Markdown, with or without YAML front matter between two lines of three hyphens. */
public final class TextFormat implements ArticleFormat {
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);

    /** The keys of front matter; others that a desk's own tools write there are left alone. */
    record FrontMatter(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable URI url,
            @Nullable LocalDate published,
            @Nullable Language language,
            @Nullable String author) {}

    @Override
    public boolean recognises(Content content) {
        return true;
    }

    @Override
    public Entries entries(Content content) {
        return Entries.single(content, bytes -> draft(content, bytes));
    }

    private static ArticleDraft draft(Content content, byte[] bytes) {
        String text = TextDecoder.decode(bytes)
                .orElseThrow(() -> content.fault(
                        "text in Unicode or Windows-1252",
                        "bytes that are neither",
                        "save it as text in UTF-8, or move the file elsewhere"));
        Matcher opening = OPENING.matcher(text);
        return opening.lookingAt()
                ? withFrontMatter(content, text, opening.end())
                : new ArticleDraft(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        text,
                        content.entry() == null ? 1 : null,
                        Article.Coverage.FULL);
    }

    private static ArticleDraft withFrontMatter(Content content, String text, int start) {
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(start)) {
            throw content.fault("front matter that ends with a line ---", "no such line", "add it below the last key");
        }
        String yaml = text.substring(start, closing.start());
        FrontMatter head = new YamlDocument(content.file(), yaml, 2).bindKnownKeys(FrontMatter.class);
        return new ArticleDraft(
                stripped(head.title()),
                stripped(head.publisher()),
                stripped(head.author()),
                head.url(),
                head.language(),
                head.published() == null ? null : Publication.on(head.published(), Publication.Evidence.DECLARED),
                text.substring(closing.end()),
                content.entry() == null ? Lines.at(text, closing.end()) : null,
                Article.Coverage.FULL);
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
