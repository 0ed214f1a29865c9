package org.lagebrief.collect.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds out how a figure table is written where its mapping does not say. */
final class DialectDetector {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE_ROWS = 1000;
    private static final int DELIMITER_SAMPLE_ROWS = 20;

    /** How well a delimiter fits a text. */
    private record Fit(char delimiter, long mappedColumns, long evenRows, int width) {}

    private DialectDetector() {}

    /** The declared delimiter, else that whose header has most of the mapped columns, then most rows of its width. */
    static char delimiter(String text, TableMapping mapping) {
        String declared = mapping.dialect() == null ? null : mapping.dialect().delimiter();
        if (declared != null) {
            return declared.equals("tab") ? '\t' : declared.charAt(0);
        }
        Set<String> mapped =
                mapping.columns().stream().map(TableMapping.Use::column).collect(Collectors.toSet());
        return DELIMITERS.stream()
                .map(delimiter -> fit(text, delimiter, mapped))
                .max(Comparator.comparingLong(Fit::mappedColumns)
                        .thenComparingLong(Fit::evenRows)
                        .thenComparingInt(Fit::width))
                .orElseThrow()
                .delimiter();
    }

    private static Fit fit(String text, char delimiter, Set<String> mapped) {
        try {
            Iterator<CsvSheet.Line> lines = new CsvSheet(text, delimiter).iterator();
            List<String> names = TableHeader.of(lines.next()).names();
            long mappedColumns = mapped.stream().filter(names::contains).count();
            return new Fit(delimiter, mappedColumns, evenRows(lines, names.size()), names.size());
        } catch (CsvSheet.BrokenQuoteException e) {
            return new Fit(delimiter, 0, 0, 0);
        }
    }

    /** How many of the first rows have the header's width; those before a broken quote count. */
    private static long evenRows(Iterator<CsvSheet.Line> lines, int width) {
        long even = 0;
        try {
            for (int i = 0; width > 1 && i < DELIMITER_SAMPLE_ROWS && lines.hasNext(); i++) {
                even += lines.next().cells().size() == width ? 1 : 0;
            }
            return even;
        } catch (CsvSheet.BrokenQuoteException e) {
            return even;
        }
    }

    /** By the declared decimal sign, else by what the cells of the mapped figures show. */
    static WholeNumbers numbers(CsvSheet sheet, TableMapping mapping, TableHeader header) {
        String declared = mapping.dialect() == null ? null : mapping.dialect().decimal();
        if (declared != null) {
            return WholeNumbers.of(declared);
        }
        List<Integer> indices = mapping.figures().stream()
                .map(TableMapping::numbers)
                .flatMap(columns -> columns.values().stream())
                .map(header.indices()::get)
                .filter(Objects::nonNull)
                .toList();
        Collection<String> cells = StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .limit(SAMPLE_ROWS)
                .flatMap(line -> cells(line, indices))
                .toList();
        return WholeNumbers.detect(cells);
    }

    private static Stream<String> cells(CsvSheet.Line line, List<Integer> indices) {
        return indices.stream()
                .filter(index -> index < line.cells().size())
                .map(index -> line.cells().get(index));
    }
}
