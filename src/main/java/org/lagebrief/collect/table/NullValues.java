package org.lagebrief.collect.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells that say nothing, compared without case and surrounding space. */
final class NullValues {
    private final Set<String> values;
    private final int longest;

    NullValues(Collection<String> values) {
        this.values = values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.longest = this.values.stream().mapToInt(String::length).max().orElse(-1);
    }

    /** @param cell without surrounding space */
    boolean contains(String cell) {
        return cell.length() <= longest && values.contains(cell.toLowerCase(Locale.ROOT));
    }
}
