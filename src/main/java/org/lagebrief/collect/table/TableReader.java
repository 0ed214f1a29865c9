package org.lagebrief.collect.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.springframework.util.unit.DataSize;

/** Reads a figure table by the mapping beside it; a row that does not fit is left out and told, the others count. */
public final class TableReader {
    private final DataSize maxSettingSize;
    private final TableSettings limits;
    private final Set<String> nullValues;

    public TableReader(TableSettings limits, DataSize maxSettingSize) {
        this.maxSettingSize = maxSettingSize;
        this.limits = limits;
        this.nullValues = limits.nullValues().stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws InputFaultException if the table or its mapping cannot be read as a whole */
    public TableReading read(InputFile file) {
        if (file.path().toString().endsWith(".csv.yml")) {
            throw file.fault(
                    "the table " + file.place().replaceFirst("\\.yml$", "") + " beside its mapping",
                    "none",
                    "put the table there or remove the mapping");
        }
        if (!file.ending().equals("csv")) {
            throw file.fault(
                    "a figure table, which ends in .csv", "another file", "export it as CSV or move it elsewhere");
        }
        InputFile mappingFile = file.beside(".yml");
        if (!mappingFile.exists()) {
            throw file.fault(
                    "its mapping " + mappingFile.place() + " beside it", "none", "write one that names its columns");
        }
        YamlDocument document = YamlDocument.read(mappingFile, maxSettingSize);
        TableMapping mapping = document.bind(TableMapping.class);
        String text = text(file, mapping.dialect());
        CsvSheet sheet = new CsvSheet(text, DialectDetector.delimiter(text, mapping));
        try {
            return read(file, document, mapping, sheet);
        } catch (CsvSheet.BrokenQuoteException e) {
            throw new InputFaultException(
                    new InputFault(
                            file.place(e.line()),
                            "cells in whole quotes",
                            "a quote that is not closed, or closed within its cell",
                            "double the quotes within a cell, or remove them"),
                    e);
        }
    }

    private String text(InputFile file, TableMapping.@Nullable Dialect dialect) {
        byte[] bytes = file.bytes(limits.maxSize(), "tables.maxSize");
        String encoding = dialect == null ? null : dialect.encoding();
        Optional<String> text =
                encoding == null ? TextDecoder.decode(bytes) : TextDecoder.decode(bytes, Charset.forName(encoding));
        return text.filter(t -> !t.isBlank())
                .orElseThrow(() -> file.fault(
                        "a table in " + (encoding == null ? "Unicode or Windows-1252" : encoding),
                        "bytes that are none",
                        "save it as UTF-8, or name its encoding in the mapping's dialect"));
    }

    private TableReading read(InputFile file, YamlDocument document, TableMapping mapping, CsvSheet sheet) {
        Iterator<CsvSheet.Line> lines = sheet.iterator();
        TableHeader header = TableHeader.of(lines.next());
        checkColumns(file, document, mapping, header);
        var figures = new FigureReader(mapping);
        WholeNumbers numbers = DialectDetector.numbers(sheet, mapping, header);
        List<Claim> claims = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>();
        for (int count = 1; lines.hasNext(); count++) {
            CsvSheet.Line line = lines.next();
            checkLimits(file, line, count);
            try {
                var row = new TableRow(file, line, header, numbers, nullValues);
                if (mapping.skip().stream().noneMatch(row::says)) {
                    claims.addAll(figures.claims(row));
                }
            } catch (InputFaultException e) {
                faults.add(e.fault());
            }
        }
        return new TableReading(claims, faults);
    }

    private static void checkColumns(InputFile file, YamlDocument document, TableMapping mapping, TableHeader header) {
        for (TableMapping.Use use : mapping.columns()) {
            int found = Collections.frequency(header.names(), use.column());
            if (found == 0) {
                throw new InputFaultException(document.fault(
                        use.pointer(),
                        "a column of " + file.place() + " (" + String.join(", ", header.names()) + ")",
                        "\"" + use.column() + "\"",
                        Nearest.remedy(use.column(), header.names(), "name one of these")));
            }
            if (found > 1) {
                throw new InputFaultException(new InputFault(
                        file.place(header.line()),
                        "the column \"" + use.column() + "\" once",
                        found + " of that name",
                        "rename one of them"));
            }
        }
    }

    private void checkLimits(InputFile file, CsvSheet.Line line, int count) {
        check(file, line, "at most " + limits.maxRows() + " rows", count, limits.maxRows(), "maxRows");
        check(
                file,
                line,
                "at most " + limits.maxColumns() + " columns",
                line.cells().size(),
                limits.maxColumns(),
                "maxColumns");
        int longest = line.cells().stream().mapToInt(String::length).max().orElse(0);
        check(
                file,
                line,
                "at most " + limits.maxFieldLength() + " characters in a cell",
                longest,
                limits.maxFieldLength(),
                "maxFieldLength");
    }

    private static void check(
            InputFile file, CsvSheet.Line line, String expected, int found, int most, String setting) {
        if (found > most) {
            throw new InputFaultException(new InputFault(
                    file.place(line.number()),
                    expected,
                    String.valueOf(found),
                    "split the table or raise lagebrief.collect.tables." + setting));
        }
    }
}
