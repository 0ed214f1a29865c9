package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.DateFormat;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.model.InputFaultException;

/** Reads a mapped date from each row; remembers the days it has read, since many rows of a table share them. */
final class DateReader {
    private static final int REMEMBERED = 10_000;

    private final int column;
    private final String value;
    private final DateFormat format;
    private final Map<String, LocalDate> days = new HashMap<>();
    private @Nullable String lastText;
    private LocalDate lastDay = LocalDate.EPOCH;

    DateReader(DateCell cell, DateFormat format, TableHeader header) {
        this.column = cell.column() == null ? -1 : header.index(cell.column());
        this.value = cell.value() == null ? "" : cell.value();
        this.format = format;
    }

    /** @throws InputFaultException if the cell holds no date in the format */
    LocalDate date(TableRow row) {
        String text = column < 0 ? value : row.raw(column);
        if (!text.equals(lastText)) {
            LocalDate known = days.get(text);
            lastDay = known == null ? read(row, text) : known;
            lastText = text;
        }
        return lastDay;
    }

    private LocalDate read(TableRow row, String text) {
        Optional<LocalDate> date = format.date(text);
        if (date.isEmpty()) {
            throw fault(row, text);
        }
        if (days.size() < REMEMBERED) {
            days.put(text, date.get());
        }
        return date.get();
    }

    private InputFaultException fault(TableRow row, String text) {
        String expected = "a date written as " + format.name();
        String remedy = "mend the cell, or the mapping's format";
        return row.fault(column < 0 ? null : row.header().names().get(column), expected, text, remedy);
    }
}
