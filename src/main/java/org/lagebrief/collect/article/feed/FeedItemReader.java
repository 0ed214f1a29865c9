package org.lagebrief.collect.article.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.page.HtmlText;
import org.lagebrief.collect.written.LanguageTag;
import org.lagebrief.collect.written.WebAddress;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.Language;

/**
 * Gathers what a feed says of one item.
 *
 * @param element the item as it stands in the feed; dates are taken from it, as the library drops their offsets
 * @param entry the same item as the library reads it
 */
record FeedItemReader(SyndFeed feed, Element root, Element element, SyndEntry entry) {
    private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    FeedItem item() {
        return new FeedItem(
                present(entry.getUri()),
                title(entry.getTitleEx()),
                link(),
                publisher(),
                author(),
                language(),
                published(),
                texts(),
                media());
    }

    private static @Nullable String title(@Nullable SyndContent title) {
        if (title == null || title.getValue() == null) {
            return null;
        }
        String words = "text".equals(title.getType()) ? title.getValue() : HtmlText.of(title.getValue());
        return present(words.replaceAll("\\s+", " "));
    }

    private @Nullable URI link() {
        return Stream.of(entry.getLink(), entry.getUri())
                .filter(Objects::nonNull)
                .flatMap(link -> WebAddress.of(link).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String publisher() {
        @Nullable SyndFeed source = entry.getSource();
        @Nullable String own = source == null ? null : title(source.getTitleEx());
        return own != null ? own : title(feed.getTitleEx());
    }

    private @Nullable String author() {
        String names = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .map(FeedItemReader::present)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        @Nullable String author = present(names.isEmpty() ? entry.getAuthor() : names);
        return author == null ? null : author.replaceAll("^\\S+@\\S+ \\((.+)\\)$", "$1");
    }

    /** The innermost that is declared. */
    private @Nullable Language language() {
        return Stream.of(
                        element.getAttributeValue("lang", Namespace.XML_NAMESPACE),
                        feed.getLanguage(),
                        root.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .filter(Objects::nonNull)
                .flatMap(tag -> LanguageTag.of(tag).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable WrittenMoment published() {
        return DATES.stream()
                .flatMap(name -> element.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .flatMap(child -> WrittenMoment.of(child.getText()).stream())
                .findFirst()
                .orElse(null);
    }

    private List<FeedText> texts() {
        List<FeedText> texts = new ArrayList<>();
        Optional.ofNullable(element.getChildText("encoded", CONTENT))
                .ifPresent(html -> texts.add(FeedText.of(html, "html", true)));
        entry.getContents().forEach(content -> text(content, true).ifPresent(texts::add));
        text(entry.getDescription(), false).ifPresent(texts::add);
        return List.copyOf(texts);
    }

    private static Optional<FeedText> text(@Nullable SyndContent content, boolean declaredFull) {
        if (content == null || content.getValue() == null) {
            return Optional.empty();
        }
        String type = content.getType() == null ? "html" : content.getType().toLowerCase(Locale.ROOT);
        return FeedText.isText(type)
                ? Optional.of(FeedText.of(content.getValue(), type, declaredFull))
                : Optional.empty();
    }

    private List<String> media() {
        return entry.getEnclosures().stream()
                .map(SyndEnclosure::getType)
                .map(type -> type == null || type.isBlank() ? "a file" : type.strip())
                .toList();
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
