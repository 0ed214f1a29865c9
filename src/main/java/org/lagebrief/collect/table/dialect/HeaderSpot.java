package org.lagebrief.collect.table.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.DeclaredDialect;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.collect.table.sheet.CsvSheet.Signs;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.collect.table.sheet.TableSample;
import org.lagebrief.model.InputFaultException;

/**
 * Where a table's header most likely stands, and by which signs its cells are parted.
 *
 * @param fit how well its names fit what is sought; 0 if not at all
 * @param evenRows how many of the first rows below it have its width
 */
public record HeaderSpot(Signs signs, TableHeader header, int fit, int evenRows) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** So many lines at most may stand before a header, as in the Humanitarian Exchange Language. */
    private static final int CANDIDATE_LINES = 25;

    private static final int EVEN_ROWS = 20;
    private static final int QUOTED_CELLS = 2;
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(?m)(?:^|[,;\t|])'[^'\r\n]*'(?=[,;\t|]|$)");

    /**
     * The header whose names fit best, then that with most rows of its width below it, then the widest; where the mapping
     * declares its line or its signs, these count. Null if the sample has no row, or ends before the declared line.
     */
    public static @Nullable HeaderSpot find(
            TableSample sample, DeclaredDialect declared, ToIntFunction<List<String>> fit) {
        char quote = declared.quote() == null
                ? quote(sample.text())
                : declared.quote().charAt(0);
        Stream<HeaderSpot> spots = delimiters(declared)
                .map(delimiter -> new Signs(delimiter, quote))
                .flatMap(signs -> best(sample, signs, declared, fit).stream());
        return spots.max(Comparator.comparingInt(HeaderSpot::fit)
                        .thenComparingInt(HeaderSpot::evenRows)
                        .thenComparingInt(spot -> spot.header.names().size()))
                .orElse(null);
    }

    private static Stream<Character> delimiters(DeclaredDialect declared) {
        String delimiter = declared.delimiter();
        if (delimiter == null) {
            return DELIMITERS.stream();
        }
        return Stream.of(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
    }

    /** The apostrophe if cells stand in it and no double quote is there at all. */
    private static char quote(String text) {
        boolean single = text.indexOf('"') < 0
                && SINGLE_QUOTED.matcher(text).results().limit(QUOTED_CELLS).count() == QUOTED_CELLS;
        return single ? '\'' : '"';
    }

    private static Optional<HeaderSpot> best(
            TableSample sample, Signs signs, DeclaredDialect declared, ToIntFunction<List<String>> fit) {
        Integer line = declared.header();
        int lines = sample.lines(line == null ? CANDIDATE_LINES : line);
        IntStream candidates = line == null
                ? IntStream.rangeClosed(1, lines)
                : IntStream.of(line).filter(l -> l <= lines);
        return candidates
                .boxed()
                .flatMap(candidate -> Stream.ofNullable(at(sample, signs, candidate, fit)))
                .reduce((first, second) -> second.fit > first.fit ? second : first)
                .map(spot -> new HeaderSpot(signs, spot.header, spot.fit, evenRows(sample, spot)));
    }

    private static @Nullable HeaderSpot at(TableSample sample, Signs signs, int line, ToIntFunction<List<String>> fit) {
        try {
            CsvSheet.Line row = sample.sheet(signs, line).next();
            if (row == null || row.line() != line) {
                return null;
            }
            TableHeader header = TableHeader.of(row);
            return new HeaderSpot(signs, header, fit.applyAsInt(header.names()), 0);
        } catch (InputFaultException e) {
            return null;
        }
    }

    /** Those before a broken quote count. */
    private static int evenRows(TableSample sample, HeaderSpot spot) {
        int width = spot.header.names().size();
        int even = 0;
        try {
            CsvSheet sheet = sample.sheet(spot.signs, spot.header.line());
            CsvSheet.Line row = sheet.next();
            for (int i = 0; width > 1 && row != null && i <= EVEN_ROWS; i++) {
                even += row.cells().size() == width ? 1 : 0;
                row = sheet.next();
            }
            return even;
        } catch (InputFaultException e) {
            return even;
        }
    }
}
