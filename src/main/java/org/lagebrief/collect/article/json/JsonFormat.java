package org.lagebrief.collect.article.json;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * JSON that is one article, or an array of them, of any length, by itself or in the answer of a news service.
 *
 * <p>An article of an array is told from others by its JSON without the white space between its tokens.
 */
public final class JsonFormat implements ArticleFormat {
    private final ArticleFinder formats;

    public JsonFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        return JsonShape.of(content) != JsonShape.NONE;
    }

    @Override
    public Entries entries(Content content) {
        var articles = new JsonArticles(content.settings(), formats);
        return switch (JsonShape.of(content)) {
            case WIDE -> throw content.fault("JSON in UTF-8", "JSON in UTF-16 or UTF-32", "save it again in UTF-8");
            case ARRAY, ANSWER -> new Records(content, articles);
            default -> Entries.single(content, bytes -> articles.draft(content, bytes));
        };
    }

    /** The records of a list, each copied out of it as it comes. */
    private static final class Records implements Entries {
        private final Content content;
        private final JsonArticles articles;
        private final JsonParser parser;
        private long number;

        Records(Content content, JsonArticles articles) {
            this.content = content;
            this.articles = articles;
            this.parser = JsonRecord.json(content.settings().maxSize())
                    .createParser(ObjectReadContext.empty(), content.stream());
        }

        @Override
        public @Nullable Entry next() throws IOException {
            number++;
            try {
                return JsonAnswer.advance(parser) ? entry() : null;
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                throw JsonArticles.broken(part(), e);
            }
        }

        private Entry entry() {
            var copy = new BoundedBytes(content.settings().maxSize());
            try (JsonGenerator generator = JsonRecord.JSON.createGenerator(
                    ObjectWriteContext.empty(), new OutputStreamWriter(copy, StandardCharsets.UTF_8))) {
                generator.copyCurrentStructure(parser);
            }
            return copy.bytes()
                    .map(bytes -> articles.entry(content.part(label(), bytes), bytes))
                    .orElseGet(() -> Entry.refused(part(), part().tooLarge()));
        }

        private Content part() {
            return content.part(label(), new byte[0]);
        }

        private String label() {
            return "object " + number;
        }
    }
}
