package org.lagebrief.collect.article.json;

import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;

/** JSON lines: one article a line, each an object; a broken line is refused by itself. */
public final class JsonLinesFormat implements ArticleFormat {
    private final ArticleFinder formats;

    public JsonLinesFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        return JsonShape.of(content) == JsonShape.LINES;
    }

    @Override
    public Entries entries(Content content) {
        var articles = new JsonArticles(content.settings(), formats);
        var lines = new LineSplitter(content.stream(), content.settings().maxSize());
        return () -> lines.advance() ? entry(content, lines, articles) : null;
    }

    private static Entry entry(Content content, LineSplitter lines, JsonArticles articles) {
        String label = "line " + lines.number();
        return lines.bytes()
                .map(bytes -> articles.entry(content.part(label, bytes), bytes))
                .orElseGet(() -> {
                    Content part = content.part(label, new byte[0]);
                    return Entry.refused(part, part.tooLarge());
                });
    }
}
