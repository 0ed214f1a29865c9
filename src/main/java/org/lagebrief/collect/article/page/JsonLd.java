package org.lagebrief.collect.article.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD by the words of schema.org; what is broken in it counts as absent. */
final class JsonLd {
    private static final int MAX_NODES = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final @Nullable JsonNode article;

    private JsonLd(List<JsonNode> objects) {
        objects.stream()
                .filter(object -> object.size() > 1)
                .forEach(object -> text(object.get("@id")).ifPresent(id -> byId.putIfAbsent(id, object)));
        article = objects.stream().filter(JsonLd::isArticle).findFirst().orElse(null);
    }

    static JsonLd of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : page.select("script[type^=application/ld+json]")) {
            try {
                collect(JSON.readTree(withoutWrapping(script.data())), objects);
            } catch (JacksonException e) {
                // the page is read without what it says in broken JSON
            }
        }
        return new JsonLd(objects);
    }

    Optional<String> headline() {
        return value("headline");
    }

    /** A value that is text, or names what it is by text. */
    Optional<String> value(String name) {
        return article == null ? Optional.empty() : name(article.get(name));
    }

    Optional<String> publisher() {
        return value("publisher");
    }

    /** The names of all authors, comma separated. */
    Optional<String> authors() {
        if (article == null) {
            return Optional.empty();
        }
        String names = each(article.get("author"))
                .flatMap(author -> name(author).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(found -> !found.isEmpty());
    }

    private Optional<String> name(@Nullable JsonNode node) {
        return each(node)
                .map(this::resolved)
                .flatMap(value -> (value.isObject() ? first(value, "name", "@id") : text(value)).stream())
                .findFirst();
    }

    private static Optional<String> first(JsonNode object, String name, String other) {
        return text(object.get(name)).or(() -> text(object.get(other)));
    }

    private JsonNode resolved(JsonNode node) {
        return text(node.get("@id")).map(id -> byId.getOrDefault(id, node)).orElse(node);
    }

    private static Stream<JsonNode> each(@Nullable JsonNode node) {
        if (node == null) {
            return Stream.empty();
        }
        return node.isArray() ? node.values().stream() : Stream.of(node);
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return Optional.ofNullable(node)
                .filter(JsonNode::isString)
                .map(value -> Parser.unescapeEntities(value.stringValue(), false)
                        .strip()
                        .replaceAll("\\s+", " "))
                .filter(value -> !value.isEmpty());
    }

    private static boolean isArticle(JsonNode object) {
        return each(object.get("@type"))
                .flatMap(type -> text(type).stream())
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
    }

    /** All objects at the top or in a graph, in their order. */
    private static void collect(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && objects.size() < MAX_NODES) {
            JsonNode node = open.pop();
            if (node.isObject()) {
                objects.add(node);
                Optional.ofNullable(node.get("@graph")).ifPresent(open::push);
            } else if (node.isArray()) {
                for (int i = node.size() - 1; i >= 0; i--) {
                    open.push(node.get(i));
                }
            }
        }
    }

    private static String withoutWrapping(String script) {
        String bare = script.strip();
        int start = bare.indexOf('{');
        int list = bare.indexOf('[');
        int begin = list >= 0 && (start < 0 || list < start) && !bare.startsWith("CDATA", list + 1) ? list : start;
        int end = Math.max(bare.lastIndexOf('}'), begin == list ? bare.lastIndexOf(']') : -1);
        return begin < 0 || end < begin ? bare : bare.substring(begin, end + 1);
    }
}
