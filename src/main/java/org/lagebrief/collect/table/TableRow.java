package org.lagebrief.collect.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/**
 * A row of a figure table, its cells by column; a cell that does not fit is told with file, line and column.
 *
 * @param nullValues cells that say nothing, in lower case
 */
record TableRow(InputFile file, CsvSheet.Line line, TableHeader header, WholeNumbers numbers, Set<String> nullValues) {
    /** @throws InputFaultException if the row has fewer cells than the header, or more that say something */
    TableRow {
        int width = header.names().size();
        boolean more = line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (line.cells().size() < width || more) {
            throw new InputFaultException(new InputFault(
                    file.place(line.number()),
                    width + " cells as in the header",
                    String.valueOf(line.cells().size()),
                    "mend the row, or put quotes around a cell that holds the delimiter"));
        }
    }

    /** The cell's text, or empty if it says nothing. */
    Optional<String> text(String column) {
        String cell = raw(column);
        return nullValues.contains(cell.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(cell);
    }

    /** The mapped text, or empty if the mapping has none or the cell says nothing. */
    Optional<String> text(TableMapping.@Nullable Cell cell) {
        if (cell == null) {
            return Optional.empty();
        }
        return cell.column() != null ? text(cell.column()) : Optional.ofNullable(cell.value());
    }

    boolean says(TableMapping.Skip skip) {
        return raw(skip.column()).equals(skip.equals());
    }

    /** @throws InputFaultException if the cell holds no date in the formatter's form */
    LocalDate date(TableMapping.DateCell cell, DateTimeFormatter formatter) {
        String text = cell.column() != null ? raw(cell.column()) : String.valueOf(cell.value());
        try {
            return Dates.plausible(formatter.parse(text, LocalDate::from));
        } catch (DateTimeException e) {
            String format = cell.format() == null ? "2024-12-23" : cell.format();
            throw fault(cell.column(), "a date written as " + format, text, "mend the cell, or the mapping's format");
        }
    }

    /** The number, or empty if the cell says nothing. */
    OptionalLong number(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong number = numbers.parse(text.get());
        if (number.isEmpty()) {
            throw fault(column, "a whole number of people", text.get(), "mend the cell or add it to nullValues");
        }
        return number;
    }

    InputFaultException fault(@Nullable String column, String expected, String found, String remedy) {
        String place = column == null ? file.place(line.number()) : file.place(line.number(), column);
        return new InputFaultException(new InputFault(place, expected, "\"" + found + "\"", remedy));
    }

    private String raw(String column) {
        Integer index = header.indices().get(column);
        if (index == null) {
            throw new IllegalStateException(file.place() + " has no column " + column);
        }
        return line.cells().get(index).strip();
    }
}
