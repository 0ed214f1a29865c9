package org.lagebrief.collect.article.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.written.WrittenMoment;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Publication;
import tools.jackson.databind.json.JsonMapper;

/**
 * RSS and Atom feeds; each item is an article, named by its number in the feed.
 *
 * <p>An item is told by what it says, not by where it stands: in a later snapshot of the feed it is the same article.
 */
public final class FeedFormat implements ArticleFormat {
    private static final Pattern PROLOGUE = Pattern.compile(
            "\\A(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\s[^\\[>]*+(?:\\[.*?\\]\\s*)?>)*", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");
    private static final Pattern ENCODING =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final List<String> FEEDS = List.of("rss", "feed", "RDF");

    private final JsonMapper json = new JsonMapper();

    @Override
    public boolean recognises(Content content) {
        String head = head(content);
        if (!head.stripLeading().startsWith("<")) {
            return false;
        }
        Matcher prologue = PROLOGUE.matcher(head);
        int end = prologue.find() ? prologue.end() : 0;
        Matcher root = ROOT.matcher(head).region(end, head.length());
        boolean isXml = head.stripLeading().startsWith("<?xml");
        return root.lookingAt()
                ? FEEDS.contains(root.group(1)) || (isXml && !root.group(1).equalsIgnoreCase("html"))
                : isXml;
    }

    @Override
    public Entries entries(Content content) {
        String xml = decoded(content);
        Feed feed = Feed.read(xml, content::fault);
        if (feed.items().isEmpty()) {
            throw content.fault("a feed with items", "none in it", "save it again or remove it");
        }
        Iterator<Entry> entries = IntStream.range(0, feed.items().size())
                .mapToObj(i -> entry(content, feed, i))
                .iterator();
        return () -> entries.hasNext() ? entries.next() : null;
    }

    /** The first characters as far as they are ASCII, which all that tells a feed is; UTF-16 only adds NULs. */
    private static String head(Content content) {
        String head = new String(content.head(), StandardCharsets.ISO_8859_1);
        return TextDecoder.withoutMark(head).replace("\0", "");
    }

    private static String decoded(Content content) {
        Matcher encoding = ENCODING.matcher(head(content));
        Optional<Charset> declared = encoding.find() ? TextDecoder.charset(encoding.group(1)) : Optional.empty();
        @Nullable Charset told = content.told().charset();
        return TextDecoder.decodeDeclared(content.bytes(), told != null ? told : declared.orElse(null))
                .orElseThrow(() -> content.fault(
                        "a feed in the encoding that it declares",
                        "bytes that do not fit it",
                        "save it again in UTF-8"));
    }

    private Entry entry(Content content, Feed feed, int index) {
        FeedItem item = feed.items().get(index);
        byte[] identity = json.writeValueAsBytes(
                Arrays.asList(item.guid(), item.link(), item.title(), item.published(), item.texts()));
        @Nullable WrittenMoment builtOn = feed.builtOn();
        @Nullable Instant builtAt = builtOn == null ? null : builtOn.instant();
        @Nullable Instant savedAt = builtAt != null ? builtAt : content.told().savedAt();
        Content place = content.part(
                "entry " + (index + 1),
                new ByteArrayInputStream(identity),
                new Content.Told(content.told().url(), null, savedAt));
        return new Entry(place, identity, () -> draft(place, item));
    }

    private static ArticleDraft draft(Content place, FeedItem item) {
        ItemWords words = item.words().orElseThrow(() -> withoutText(place, item));
        return new ArticleDraft(
                item.title(),
                item.publisher(),
                item.author(),
                item.link(),
                item.language(),
                item.published() == null ? null : item.published().publication(Publication.Evidence.DECLARED),
                words.text(),
                null,
                words.coverage());
    }

    private static InputFaultException withoutText(Content place, FeedItem item) {
        String media = item.media().isEmpty() ? "" : "media alone (" + String.join(", ", item.media()) + ")";
        String title = item.title() == null ? "none in it" : "only the title \"" + item.title() + "\"";
        return place.fault(
                "an item with a text", media.isEmpty() ? title : media, "remove it, or save the article itself");
    }
}
