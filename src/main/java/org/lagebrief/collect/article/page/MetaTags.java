package org.lagebrief.collect.article.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by their name or property, the first of each; blank ones count as absent. */
final class MetaTags {
    private final Map<String, String> contents = new HashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                Stream.of("property", "name", "http-equiv", "itemprop")
                        .map(meta::attr)
                        .filter(key -> !key.isEmpty())
                        .forEach(key -> contents.putIfAbsent(key.toLowerCase(Locale.ROOT), content));
            }
        }
    }

    /** What the first of the names says that is there. */
    Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    Stream<String> all(String... names) {
        return Arrays.stream(names).flatMap(name -> Optional.ofNullable(contents.get(name)).stream());
    }
}
