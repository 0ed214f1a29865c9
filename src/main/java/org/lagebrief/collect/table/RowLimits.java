package org.lagebrief.collect.table;

import org.apache.commons.csv.CSVRecord;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** How many rows and columns a table may have, and how long its cells may be. */
final class RowLimits {
    private RowLimits() {}

    /**
     * @param count of rows up to this one
     * @throws InputFaultException if the row goes beyond a limit
     */
    static void check(InputFile file, CsvSheet.Line line, int count, TableSettings settings) {
        CSVRecord cells = line.cells();
        if (count > settings.maxRows()) {
            throw fault(file, line, "rows", count, settings.maxRows(), "maxRows");
        }
        if (cells.size() > settings.maxColumns()) {
            throw fault(file, line, "columns", cells.size(), settings.maxColumns(), "maxColumns");
        }
        for (int i = 0; i < cells.size(); i++) {
            int length = cells.get(i).length();
            if (length > settings.maxFieldLength()) {
                throw fault(file, line, "characters in a cell", length, settings.maxFieldLength(), "maxFieldLength");
            }
        }
    }

    private static InputFaultException fault(
            InputFile file, CsvSheet.Line line, String what, int found, int most, String setting) {
        return new InputFaultException(new InputFault(
                file.place(line.line()),
                "at most " + most + " " + what,
                String.valueOf(found),
                "split the table or raise lagebrief.collect.tables." + setting));
    }
}
