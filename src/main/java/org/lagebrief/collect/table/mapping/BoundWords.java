package org.lagebrief.collect.table.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebrief.model.Bound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words by which a table's cell bounds the number beside it; the vocabulary is {@code bound-words.yml}. */
public final class BoundWords {
    /** Bounds that take exactly one number. */
    static final List<Bound> SINGLE_NUMBERED =
            List.of(Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN);

    private static final Map<String, Bound> BY_WORDS = byWords();

    private BoundWords() {}

    /** The bound that the words mean, or empty if they are not known. */
    public static Optional<Bound> bound(String words) {
        return Optional.ofNullable(
                BY_WORDS.get(words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
    }

    public static Set<String> known() {
        return BY_WORDS.keySet();
    }

    private static Map<String, Bound> byWords() {
        var mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream stream = BoundWords.class.getResourceAsStream("bound-words.yml")) {
            EnumMap<Bound, List<String>> words = mapper.readValue(stream, new TypeReference<>() {});
            return words.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
