package org.lagebrief.collect.article.page;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.written.LanguageTag;
import org.lagebrief.collect.written.WebAddress;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Reads a page once: its metadata, best evidence first, and then its text; nothing else is looked at, nor fetched. */
final class PageReader {
    private static final Pattern SAVED_FROM =
            Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->", Pattern.CASE_INSENSITIVE);
    private static final int MAX_HEADLINES = 5;
    private static final int MAX_TIMES = 20;
    private static final int SAVED_FROM_WITHIN = 2048;
    /** A title's last part, which names the outlet. */
    private static final Pattern OUTLET = Pattern.compile("\\s+[|–—·•-]\\s+[^|–—·•]{1,40}$");

    private static final String[] DATE_NAMES = {
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created", "pubdate", "publishdate",
        "publication_date", "parsely-pub-date", "citation_publication_date"
    };

    private final String html;
    private final Document page;
    private final JsonLd jsonLd;
    private final MetaTags meta;

    private PageReader(String html) {
        this.html = html;
        this.page = HtmlText.parser().parseInput(html, "");
        this.jsonLd = JsonLd.of(page);
        this.meta = new MetaTags(page);
    }

    /** The article on the page, without its headline in the text; empty if there is none. */
    static Optional<ArticleDraft> read(String html) {
        return new PageReader(html).draft();
    }

    private Optional<ArticleDraft> draft() {
        Optional<String> headline = headline();
        return text(headline)
                .map(text -> new ArticleDraft(
                        headline.orElse(null),
                        publisher().orElse(null),
                        author().orElse(null),
                        url().orElse(null),
                        language().orElse(null),
                        publication().orElse(null),
                        text,
                        null,
                        Article.Coverage.FULL));
    }

    private Optional<String> publisher() {
        return jsonLd.publisher()
                .or(() -> meta.first("og:site_name", "dc.publisher", "citation_publisher"))
                .filter(PageReader::isNoAddress);
    }

    private Optional<String> text(Optional<String> headline) {
        Set<String> headlines = page.selectStream("h1")
                .limit(MAX_HEADLINES)
                .map(Element::text)
                .collect(Collectors.toCollection(HashSet::new));
        headline.ifPresent(headlines::add);
        return MainText.of(page, headlines);
    }

    private Optional<String> headline() {
        return jsonLd.headline()
                .or(() -> Optional.ofNullable(page.selectFirst("article h1, main h1, [itemprop=headline]"))
                        .or(() -> Optional.ofNullable(page.selectFirst("h1")))
                        .map(Element::text)
                        .filter(text -> !text.isBlank()))
                .or(() -> meta.first("og:title", "dc.title", "twitter:title"))
                .or(() -> Optional.of(withoutOutlet(page.title())).filter(title -> !title.isBlank()));
    }

    private static String withoutOutlet(String title) {
        String bare = OUTLET.matcher(title).replaceFirst("");
        return bare.length() * 2 > title.length() ? bare : title;
    }

    private Optional<String> author() {
        return jsonLd.authors()
                .or(() -> meta.first("author", "article:author", "dc.creator", "parsely-author", "citation_author"))
                .filter(PageReader::isNoAddress)
                .or(() -> Optional.ofNullable(page.selectFirst("[itemprop=author], [rel=author]"))
                        .map(Element::text)
                        .filter(text -> !text.isBlank()));
    }

    private Optional<URI> url() {
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(SAVED_FROM_WITHIN, html.length())));
        return Stream.of(
                        Stream.of(page.head().select("link[rel=canonical]").attr("href")),
                        meta.all("og:url"),
                        Stream.of("url", "mainEntityOfPage").flatMap(name -> jsonLd.value(name).stream()),
                        saved.find() ? Stream.of(saved.group(1)) : Stream.<String>empty())
                .flatMap(addresses -> addresses)
                .flatMap(address -> WebAddress.of(address).stream())
                .findFirst();
    }

    private Optional<Language> language() {
        Element root = page.selectFirst("html");
        return Stream.of(
                        Stream.of(root == null ? "" : root.attr("lang")),
                        Stream.of(root == null ? "" : root.attr("xml:lang")),
                        jsonLd.value("inLanguage").stream(),
                        meta.all("content-language", "dc.language", "language"))
                .flatMap(codes -> codes)
                .flatMap(tag -> LanguageTag.of(tag).stream())
                .findFirst();
    }

    private Optional<Publication> publication() {
        return Stream.of(
                        jsonLd.value("datePublished").stream(),
                        meta.all(DATE_NAMES),
                        jsonLd.value("dateCreated").stream())
                .flatMap(dates -> dates)
                .flatMap(date -> WrittenMoment.of(date).stream())
                .findFirst()
                .map(moment -> moment.publication(Publication.Evidence.METADATA))
                .or(this::timeElement);
    }

    private Optional<Publication> timeElement() {
        return Stream.of(
                        "time[itemprop=datePublished], [itemprop=datePublished], time[pubdate]",
                        "article time",
                        "main time",
                        "time")
                .flatMap(query -> page.selectStream(query).limit(MAX_TIMES))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()))
                .filter(date -> !date.isBlank())
                .flatMap(date -> WrittenMoment.of(date).stream())
                .findFirst()
                .map(moment -> moment.publication(Publication.Evidence.TIME_ELEMENT));
    }

    private static boolean isNoAddress(String name) {
        return !name.startsWith("http://") && !name.startsWith("https://");
    }
}
