package org.lagebrief.collect.table.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.DateFormat;
import org.lagebrief.collect.table.mapping.DeclaredDialect;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.collect.table.sheet.TableSample;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Finds out from a table's first rows how its cells are written, as far as its mapping does not declare it. */
public final class DialectDetector {
    private static final int SAMPLE_ROWS = 1000;
    /** So many cells that need be no numbers must agree to decide which is the decimal sign. */
    private static final int AGREEING_CELLS = 3;

    private final TableSample sample;
    private final TableMapping mapping;
    private final DeclaredDialect declared;
    private final HeaderSpot spot;
    private final TableHeader header;
    private final List<CsvSheet.Line> rows;

    private DialectDetector(TableSample sample, TableMapping mapping, HeaderSpot spot) {
        this.sample = sample;
        this.mapping = mapping;
        this.declared = mapping.declared();
        this.spot = spot;
        this.header = spot.header();
        this.rows = rows(sample, spot);
    }

    /**
     * The dialect of a table whose header has all columns of the mapping.
     *
     * @throws InputFaultException if a column of dates leaves it open which number is the day, or if the units under the
     *     header say that a column of figures counts thousands
     */
    public static Dialect detect(TableSample sample, TableMapping mapping, HeaderSpot spot) {
        return new DialectDetector(sample, mapping, spot).dialect();
    }

    private Dialect dialect() {
        int unitsLine = unitsLine();
        List<String> figures = cells(figureColumns());
        DateFormat asOf = format(mapping.row().asOf(), "asOf");
        DateCell published = mapping.row().published();
        return new Dialect(
                spot.signs(),
                sample.encoding(),
                numbers(figures),
                thousandsSeen(figures),
                asOf,
                published == null ? asOf : format(published, "published"),
                header.line(),
                unitsLine);
    }

    /** By the cells of figures; where these do not tell, by all others but dates. */
    private WholeNumbers numbers(Collection<String> figures) {
        WholeNumbers shown = WholeNumbers.detect(figures);
        if (shown.equals(WholeNumbers.UNDECIDED)) {
            shown = WholeNumbers.detect(cells(otherColumns()), AGREEING_CELLS);
        }
        return shown.with(declared.decimal(), declared.thousands());
    }

    private char thousandsSeen(Collection<String> figures) {
        WholeNumbers numbers = numbers(figures);
        return (char) figures.stream()
                .filter(cell -> numbers.parse(cell) != WholeNumbers.NONE)
                .flatMapToInt(String::chars)
                .filter(c -> !Character.isDigit(c) && c != numbers.decimal())
                .findFirst()
                .orElse(0);
    }

    private DateFormat format(DateCell cell, String key) {
        String column = cell.column();
        return cell.declaredFormat().orElseGet(() -> column == null ? DateFormat.ISO : detected(column, key));
    }

    private DateFormat detected(String column, String key) {
        List<String> texts = cells(Set.of(header.index(column)));
        return DateFormats.detect(texts).orElseThrow(() -> openDay(column, key, texts));
    }

    private InputFaultException openDay(String column, String key, List<String> texts) {
        return new InputFaultException(new InputFault(
                sample.file().place() + ", column " + column,
                "dates that tell the day from the month",
                "\"" + texts.get(0) + "\"",
                "name the format of " + key + " in a mapping, such as dd/MM/yyyy or MM/dd/yyyy"));
    }

    /** The line under the header if it is declared or looks like one of units; 0 if there is none. */
    private int unitsLine() {
        if (rows.isEmpty() || Boolean.FALSE.equals(declared.units())) {
            return 0;
        }
        CsvSheet.Line first = rows.get(0);
        if (declared.units() == null && !areUnits(first)) {
            return 0;
        }
        for (int column : figureColumns()) {
            String unit = cell(first, column);
            if (unit != null && UnitWords.KNOWN.isScaled(unit)) {
                throw new InputFaultException(new InputFault(
                        sample.file().place(first.line(), header.names().get(column)),
                        "a unit that counts people",
                        "\"" + unit + "\"",
                        "name another column, or export the table with whole numbers"));
            }
        }
        rows.remove(0);
        return first.line();
    }

    private boolean areUnits(CsvSheet.Line row) {
        List<String> units = figureColumns().stream()
                .map(column -> cell(row, column))
                .filter(cell -> cell != null && !cell.isEmpty())
                .toList();
        String asOf = mapping.row().asOf().column();
        String date = asOf == null ? null : cell(row, header.index(asOf));
        boolean dated = date != null && date.chars().anyMatch(Character::isDigit);
        return !dated && !units.isEmpty() && units.stream().allMatch(UnitWords.KNOWN::isUnit);
    }

    private Set<Integer> figureColumns() {
        return mapping.figures().stream()
                .flatMap(figure -> figure.numbers().values().stream())
                .map(header::index)
                .collect(Collectors.toSet());
    }

    private Set<Integer> otherColumns() {
        Set<Integer> mapped = mapping.columns().stream()
                .map(use -> header.index(use.column()))
                .collect(Collectors.toSet());
        return IntStream.range(0, header.names().size())
                .filter(column -> !mapped.contains(column))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What the sample's rows say in the columns. */
    private List<String> cells(Set<Integer> columns) {
        List<String> cells = new ArrayList<>();
        for (CsvSheet.Line row : rows) {
            for (int column : columns) {
                String cell = cell(row, column);
                if (cell != null && !cell.isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static @Nullable String cell(CsvSheet.Line row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : null;
    }

    /** Those before a row that cannot be read. */
    private static List<CsvSheet.Line> rows(TableSample sample, HeaderSpot spot) {
        List<CsvSheet.Line> rows = new ArrayList<>();
        CsvSheet sheet = sample.sheet(spot.signs(), spot.header().line());
        try {
            sheet.next();
            CsvSheet.Line row = sheet.next();
            while (row != null && rows.size() < SAMPLE_ROWS) {
                rows.add(row);
                row = sheet.next();
            }
            return rows;
        } catch (InputFaultException e) {
            return rows;
        }
    }
}
