package org.lagebrief.collect.article.json;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleField;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleSettings;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.article.format.Headlines;
import org.lagebrief.collect.article.page.HtmlText;
import org.lagebrief.collect.written.LanguageTag;
import org.lagebrief.collect.written.WebAddress;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Makes articles of JSON objects as scrapers write them: trafilatura, newspaper and others, by the names they use. */
final class JsonArticles {
    private static final Pattern MARKUP = Pattern.compile(
            "\\s*+<(?:!doctype|html|body|main|article|section|div|p|h[1-6]|figure|ul|blockquote|table)\\b[^>]*+>"
                    + "|</(?:p|div|article)>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("\\s*+<(?:!doctype|html)\\b", Pattern.CASE_INSENSITIVE);

    private final JsonNames names;
    private final ArticleFinder formats;
    private final ZoneId zone;

    JsonArticles(ArticleSettings settings, ArticleFinder formats) {
        this.names = new JsonNames(settings.fields());
        this.formats = formats;
        this.zone = settings.fileTimeZone();
    }

    /** The object as an article that is read when asked for. */
    Entry entry(Content content, byte[] json) {
        return new Entry(content, json, () -> draft(content, json));
    }

    /** @throws InputFaultException if the bytes are no JSON object, or hold no text or no date that can be read */
    ArticleDraft draft(Content content, byte[] json) {
        JsonRecord object = record(content, json);
        Optional<String> text = words(content, object, ArticleField.TEXT, "\n\n");
        Optional<String> markup = text.filter(JsonArticles::isMarkup);
        Article.Coverage coverage = text.isPresent() ? Article.Coverage.FULL : Article.Coverage.SUMMARY;
        return new ArticleDraft(
                words(content, object, ArticleField.HEADLINE, " ").orElse(null),
                publisher(object),
                words(content, object, ArticleField.AUTHOR, ", ").orElse(null),
                url(object),
                language(object),
                publication(content, object),
                markup.isPresent()
                        ? plain(content, markup.get())
                        : text.or(() -> words(content, object, ArticleField.SUMMARY, "\n\n"))
                                .orElseThrow(() -> withoutText(content)),
                null,
                coverage);
    }

    static InputFaultException broken(Content content, JacksonException cause) {
        return content.fault("one JSON object in UTF-8", reason(cause) + spot(cause), "mend or remove it");
    }

    private static String reason(JacksonException cause) {
        String message = String.valueOf(cause.getOriginalMessage());
        int end = message.indexOf(": ");
        String reason = end < 0 ? message : message.substring(0, end);
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + Headlines.shortened(reason.substring(1));
    }

    private static String spot(JacksonException cause) {
        TokenStreamLocation location = cause.getLocation();
        if (location == null || location.getColumnNr() < 1) {
            return "";
        }
        String line = location.getLineNr() > 1 ? " in line " + location.getLineNr() + "," : " in";
        return line + " column " + location.getColumnNr();
    }

    private JsonRecord record(Content content, byte[] json) {
        try {
            return JsonRecord.read(json, names);
        } catch (JacksonException e) {
            throw broken(content, e);
        }
    }

    private @Nullable String publisher(JsonRecord object) {
        return single(object, ArticleField.PUBLISHER)
                .filter(name -> WebAddress.of(name).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable URI url(JsonRecord object) {
        return single(object, ArticleField.URL)
                .flatMap(text -> WebAddress.of(text).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Language language(JsonRecord object) {
        return single(object, ArticleField.LANGUAGE)
                .flatMap(tag -> LanguageTag.of(tag).stream())
                .findFirst()
                .orElse(null);
    }

    /** Null if no date is there; one that is there and cannot be read is a fault, since another would be invented. */
    private @Nullable Publication publication(Content content, JsonRecord object) {
        List<String> written = single(object, ArticleField.PUBLISHED).toList();
        Optional<Publication> first = written.stream()
                .flatMap(text -> WrittenMoment.of(text, zone).stream())
                .findFirst()
                .map(moment -> moment.publication(Publication.Evidence.DECLARED));
        if (first.isEmpty() && !written.isEmpty()) {
            throw content.fault(
                    "a date such as 2024-12-23 or 2024-12-23T18:00:00+01:00",
                    "\"" + Headlines.shortened(written.get(0)) + "\"",
                    "write it so or leave it out");
        }
        return first.orElse(null);
    }

    private static Stream<String> single(JsonRecord object, ArticleField field) {
        return object.values(field).map(values -> values.get(0));
    }

    private static Optional<String> words(Content content, JsonRecord object, ArticleField field, String between) {
        Optional<String> words = object.values(field).findFirst().map(values -> String.join(between, values));
        if (words.filter(JsonArticles::isBinary).isPresent()) {
            throw content.fault("a text", "control characters in it", "mend or remove it");
        }
        return words;
    }

    /** Looks for a sign first: the pattern alone would take most of the time that reading takes. */
    private static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    /** Whether it holds what no text does: control characters other than white space, or half a surrogate pair. */
    private static boolean isBinary(String text) {
        return text.codePoints()
                .anyMatch(c -> (c < ' ' && !Character.isWhitespace(c))
                        || (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)));
    }

    /** The words of a text that is a web page, which has more than the article, or a piece of one, which is kept whole. */
    private String plain(Content content, String markup) {
        if (!PAGE.matcher(markup).lookingAt()) {
            return HtmlText.of(markup);
        }
        try {
            Entry only = formats.entries(content.part("its text", markup.getBytes(StandardCharsets.UTF_8)))
                    .next();
            return only == null ? "" : only.draft().text();
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    private InputFaultException withoutText(Content content) {
        String some = names.of(ArticleField.TEXT).stream().limit(3).collect(Collectors.joining(", "));
        return content.fault(
                "an article's text under a name such as " + some,
                "none",
                "name its field in lagebrief.collect.articles.fields.text");
    }
}
