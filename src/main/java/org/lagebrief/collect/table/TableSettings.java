package org.lagebrief.collect.table;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How figure tables are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxSize of one table's file
 * @param maxRows below the header
 * @param maxFieldLength in UTF-16 code units
 * @param nullValues cells that say nothing, compared without case and surrounding space; in the same order in every process,
 *     so that settings which say the same look the same
 */
public record TableSettings(
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("1000000") int maxRows,
        @DefaultValue("1000") int maxColumns,
        @DefaultValue("10000") int maxFieldLength,
        @DefaultValue({"", "-", "–", "n/a", "k. A."}) Set<String> nullValues) {
    public TableSettings {
        nullValues = Collections.unmodifiableSortedSet(new TreeSet<>(nullValues));
    }

    /** The settings of a desk that sets nothing. */
    public static TableSettings defaults() {
        return new TableSettings(
                DataSize.ofMegabytes(64), 1_000_000, 1000, 10_000, Set.of("", "-", "–", "n/a", "k. A."));
    }
}
