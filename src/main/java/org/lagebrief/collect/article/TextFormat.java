package org.lagebrief.collect.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.Lines;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.Language;

/** Plain text and Markdown, with or without YAML front matter between two lines of three hyphens. */
final class TextFormat implements ArticleFormat {
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
    public boolean recognises(InputFile file, byte[] bytes) {
        return true;
    }

    @Override
    public ArticleDraft read(InputFile file, byte[] bytes) {
        String text = TextDecoder.decode(bytes)
                .orElseThrow(() -> file.fault(
                        "text in Unicode or Windows-1252",
                        "bytes that are neither",
                        "save it as text in UTF-8, or move the file elsewhere"));
        Matcher opening = OPENING.matcher(text);
        return opening.lookingAt()
                ? withFrontMatter(file, text, opening.end())
                : new ArticleDraft(null, null, null, null, null, null, text, 1);
    }

    private static ArticleDraft withFrontMatter(InputFile file, String text, int start) {
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(start)) {
            throw file.fault("front matter that ends with a line ---", "no such line", "add it below the last key");
        }
        String yaml = text.substring(start, closing.start());
        FrontMatter head = new YamlDocument(file, yaml, 2).bindKnownKeys(FrontMatter.class);
        return new ArticleDraft(
                stripped(head.title()),
                stripped(head.publisher()),
                stripped(head.author()),
                head.url(),
                head.language(),
                head.published(),
                text.substring(closing.end()),
                Lines.at(text, closing.end()));
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
