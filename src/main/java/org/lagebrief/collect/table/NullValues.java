package org.lagebrief.collect.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells that say nothing, compared without case and surrounding space. */
final class NullValues {
    private final Set<String> values;
    /** With which characters they begin: most cells begin with another, and need no further look. */
    private final String beginnings;

    NullValues(Collection<String> values) {
        this.values = values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.beginnings = this.values.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> value.substring(0, 1))
                .map(beginning -> beginning + beginning.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** @param cell without surrounding space */
    boolean contains(String cell) {
        boolean possible = cell.isEmpty() || beginnings.indexOf(cell.charAt(0)) >= 0;
        return possible && values.contains(cell.toLowerCase(Locale.ROOT));
    }
}
