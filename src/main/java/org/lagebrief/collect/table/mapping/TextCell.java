package org.lagebrief.collect.table.mapping;

import static org.lagebrief.collect.yaml.LayoutException.orNone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or more columns whose cells say it, joined by commas, or a value that holds for every row. */
public record TextCell(List<String> column, @Nullable String value) {
    public TextCell {
        column = orNone(column);
        Keys.oneOf("column", !column.isEmpty(), "value", value != null);
    }

    public static TextCell of(String value) {
        return new TextCell(List.of(), value);
    }

    public static TextCell in(List<String> columns) {
        return new TextCell(columns, null);
    }

    public List<String> columns() {
        return column;
    }
}
