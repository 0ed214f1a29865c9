package org.lagebrief.collect.article.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Refusal;
import org.lagebrief.collect.written.WrittenMoment;

/**
 * An RSS or Atom feed of any version.
 *
 * @param items in the order of the feed
 * @param builtOn when the feed itself was last changed, or null if it does not say
 */
record Feed(List<FeedItem> items, @Nullable WrittenMoment builtOn) {
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    /**
     * Reads the whole of a feed.
     *
     * @throws org.lagebrief.model.InputFaultException if it is broken XML, has a document type, or is no feed
     */
    static Feed read(String xml, Refusal refusal) {
        Document document = FeedXml.read(xml, refusal);
        Element root = document.getRootElement();
        if (!ROOTS.contains(root.getName())) {
            throw noFeed(root, refusal);
        }
        List<Element> elements = items(root);
        SyndFeed feed = parsed(document, refusal);
        List<SyndEntry> entries = feed.getEntries();
        if (entries.size() != elements.size()) {
            throw noFeed(root, refusal);
        }
        List<FeedItem> items = IntStream.range(0, elements.size())
                .mapToObj(i -> new FeedItemReader(feed, root, elements.get(i), entries.get(i)).item())
                .toList();
        return new Feed(items, builtOn(root));
    }

    private static SyndFeed parsed(Document document, Refusal refusal) {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw noFeed(document.getRootElement(), refusal);
        }
    }

    private static RuntimeException noFeed(Element root, Refusal refusal) {
        return refusal.of(
                "an RSS or Atom feed",
                "an XML document that is no feed (<" + root.getQualifiedName() + ">)",
                "save its text as .txt or .md, or move the file elsewhere");
    }

    /** RSS 2.0 has its items in the channel, RSS 1.0 beside it, Atom in the root. */
    private static List<Element> items(Element root) {
        String name = root.getName().equals("feed") ? "entry" : "item";
        return Stream.concat(root.getChildren().stream(), channel(root))
                .filter(element -> element.getName().equals(name))
                .toList();
    }

    private static Stream<Element> channel(Element root) {
        return root.getChildren().stream()
                .filter(element -> element.getName().equals("channel"))
                .flatMap(channel -> channel.getChildren().stream());
    }

    private static @Nullable WrittenMoment builtOn(Element root) {
        List<Element> elements =
                Stream.concat(root.getChildren().stream(), channel(root)).toList();
        return Stream.of("lastBuildDate", "updated", "pubDate", "date", "modified")
                .flatMap(name ->
                        elements.stream().filter(element -> element.getName().equals(name)))
                .map(element -> WrittenMoment.of(element.getText()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
