package org.lagebrief.collect.table;

import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.table.dialect.WholeNumbers;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** A row of a figure table, its cells by their place; a cell that does not fit is told with file, line and column. */
record TableRow(InputFile file, CsvSheet.Line line, TableHeader header, WholeNumbers numbers, NullValues nullValues) {
    /** @throws InputFaultException if the row has fewer cells than the header, or more that say something */
    TableRow {
        int width = header.names().size();
        int size = line.cells().size();
        boolean fits = size >= width;
        for (int i = width; i < size; i++) {
            fits &= line.cells().get(i).isBlank();
        }
        if (!fits) {
            throw new InputFaultException(new InputFault(
                    file.place(line.line()),
                    width + " cells as in the header",
                    String.valueOf(size),
                    "mend the row, or put quotes around a cell that holds the delimiter"));
        }
    }

    /** The cell without surrounding space. */
    String raw(int column) {
        return line.cells().get(column).strip();
    }

    /** The cell's text, or null if it says nothing. */
    @Nullable
    String text(int column) {
        String cell = raw(column);
        return nullValues.contains(cell) ? null : cell;
    }

    /** The number that the cell's text is. */
    long number(int column, String text) {
        long number = numbers.parse(text);
        if (number == WholeNumbers.NONE) {
            throw fault(column, "a whole number of people", text, "mend the cell or add it to nullValues");
        }
        return number;
    }

    InputFaultException fault(int column, String expected, String found, String remedy) {
        return fault(header.names().get(column), expected, found, remedy);
    }

    /** @param columns null for a fault of no column */
    InputFaultException fault(@Nullable String columns, String expected, String found, String remedy) {
        String place = columns == null ? file.place(line.line()) : file.place(line.line(), columns);
        return new InputFaultException(new InputFault(place, expected, "\"" + found + "\"", remedy));
    }
}
