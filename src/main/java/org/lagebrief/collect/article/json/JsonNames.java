package org.lagebrief.collect.article.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.collect.article.format.ArticleField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The names under which a JSON record may hold what an article has: a desk's own before the known ones, which are
 * {@code json-fields.yml}.
 */
final class JsonNames {
    private static final Map<String, List<String>> KNOWN = known();
    private static final Set<String> ABSENT_WORDS = Set.copyOf(KNOWN.getOrDefault("absent", List.of()));
    private static final Set<String> AROUND = Set.copyOf(KNOWN.getOrDefault("around", List.of()));

    private final Map<ArticleField, List<String>> names = new EnumMap<>(ArticleField.class);
    private final Set<String> paths;
    private final Set<String> parents = new HashSet<>();

    JsonNames(Map<ArticleField, List<String>> own) {
        for (ArticleField field : ArticleField.values()) {
            String key = field.name().toLowerCase(Locale.ROOT);
            names.put(
                    field,
                    Stream.of(own.getOrDefault(field, List.of()), KNOWN.getOrDefault(key, List.of()))
                            .flatMap(List::stream)
                            .distinct()
                            .toList());
        }
        paths = names.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        paths.forEach(this::addParents);
    }

    List<String> of(ArticleField field) {
        return names.getOrDefault(field, List.of());
    }

    /** Whether records may lie under the name, in a list or an object with one. */
    static boolean isAround(String name) {
        return AROUND.contains(name);
    }

    /** Whether the value of that name may be the field's, or hold it. */
    boolean leadFrom(String name, ArticleField field) {
        return of(field).stream().anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
    }

    /** Whether an article may need the value at this path. */
    boolean hold(String path) {
        return paths.contains(path);
    }

    /** Whether an article may need a value in the object at this path. */
    boolean leadThrough(String path) {
        return parents.contains(path);
    }

    /** Whether a value says no more than that nothing is known. */
    static boolean isAbsent(String value) {
        return value.isBlank() || ABSENT_WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private void addParents(String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            parents.add(path.substring(0, dot));
        }
    }

    private static Map<String, List<String>> known() {
        try (InputStream stream = JsonNames.class.getResourceAsStream("json-fields.yml")) {
            return YAMLMapper.shared().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
