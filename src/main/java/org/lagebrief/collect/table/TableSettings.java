package org.lagebrief.collect.table;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How figure tables are read, and how large they may be; whatever exceeds a limit is refused with its reason.
 *
 * @param maxSize of one table's file
 * @param maxRows below the header
 * @param maxFieldLength in UTF-16 code units
 * @param maxRowLength in UTF-16 code units; a quote that is never closed ends here
 * @param maxBadShare of rows that do not fit the mapping, from 0 to 1; beyond it the mapping is taken to be wrong
 * @param nullValues cells that say nothing, compared without case and surrounding space; in the same order in every process,
 *     so that settings which say the same look the same
 */
public record TableSettings(
        @DefaultValue("8GB") DataSize maxSize,
        @DefaultValue("10000000") int maxRows,
        @DefaultValue("1000") int maxColumns,
        @DefaultValue("10000") int maxFieldLength,
        @DefaultValue("1000000") int maxRowLength,
        @DefaultValue("0.1") double maxBadShare,

        @DefaultValue({
            "",
            "-",
            "--",
            "–",
            "—",
            ".",
            "..",
            "...",
            "…",
            "?",
            "n/a",
            "#n/a",
            "na",
            "n.a.",
            "nan",
            "null",
            "none",
            "k. A.",
            "k.A.",
            "keine Angabe",
            "unbekannt",
            "unknown"
        })
        Set<String> nullValues) {
    public TableSettings {
        nullValues = Collections.unmodifiableSortedSet(new TreeSet<>(nullValues));
    }

    /** The settings of a desk that sets nothing. */
    public static TableSettings defaults() {
        return new Binder(List.of()).bindOrCreate("lagebrief.collect.tables", TableSettings.class);
    }
}
