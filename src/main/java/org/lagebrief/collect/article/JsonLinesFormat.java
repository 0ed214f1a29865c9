package org.lagebrief.collect.article;

/** JSON lines: one article a line, each an object; a broken line is refused by itself. */
final class JsonLinesFormat implements ArticleFormat {
    private final ArticleFormats formats;

    JsonLinesFormat(ArticleFormats formats) {
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
