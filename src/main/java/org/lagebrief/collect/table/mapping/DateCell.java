package org.lagebrief.collect.table.mapping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date by column or value; its format is detected where {@code format} does not name it. */
public record DateCell(
        @Nullable String column,
        @Nullable String value,
        @Nullable String format) {
    public DateCell {
        Keys.oneOf("column", column != null, "value", value != null);
        if (format != null) {
            DateFormat.of(format);
        }
    }

    public static DateCell in(String column) {
        return new DateCell(column, null, null);
    }

    public List<String> columns() {
        return column == null ? List.of() : List.of(column);
    }

    /** The format that the mapping names. */
    public Optional<DateFormat> declaredFormat() {
        return Optional.ofNullable(format).map(DateFormat::of);
    }
}
