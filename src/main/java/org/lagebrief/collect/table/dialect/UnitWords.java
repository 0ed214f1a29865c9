package org.lagebrief.collect.table.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of a row of units; the vocabulary is {@code unit-words.yml}.
 *
 * @param people units of a count of people
 * @param scaled units in which a cell is no such count
 */
record UnitWords(Set<String> people, Set<String> scaled) {
    static final UnitWords KNOWN = known();

    /** Whether the cell names a unit: by such a word, in brackets, or as a hashtag. */
    boolean isUnit(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        boolean bracketed = text.matches("\\(.*\\)|\\[.*]");
        return bracketed || text.matches("#\\p{L}.*") || people.contains(text) || isScaled(text);
    }

    /** Whether the unit is thousands, or a share: then the cells below do not count people. */
    boolean isScaled(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]()]", "").strip();
        return scaled.contains(text) || Arrays.stream(text.split("\\s+")).anyMatch(scaled::contains);
    }

    private static UnitWords known() {
        try (InputStream stream = UnitWords.class.getResourceAsStream("unit-words.yml")) {
            return new YAMLMapper().readValue(stream, UnitWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
