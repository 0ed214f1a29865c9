package org.lagebrief.collect.table;

import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.TextCell;
import org.lagebrief.collect.table.sheet.TableHeader;

/** Reads a mapped text from each row: its cells joined by commas, or the value that holds for all. */
final class TextReader {
    private final int[] columns;
    private final @Nullable String value;

    /** @param cell null if the mapping has none */
    TextReader(@Nullable TextCell cell, TableHeader header) {
        columns = cell == null
                ? new int[0]
                : cell.columns().stream().mapToInt(header::index).toArray();
        value = cell == null || cell.value() == null || cell.value().isBlank() ? null : cell.value();
    }

    /** Null if the mapping has none, or the cells say nothing. */
    @Nullable
    String text(TableRow row) {
        String joined = value;
        for (int column : columns) {
            String text = row.text(column);
            if (text != null) {
                joined = joined == null ? text : joined + ", " + text;
            }
        }
        return joined;
    }
}
