package org.lagebrief.collect.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.collect.table.mapping.BoundWords;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping.Column;
import org.lagebrief.collect.table.mapping.TextCell;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.model.Bound;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Quantity;

/** Reads one figure of the mapping from each row: its quantity and its measure. */
final class FigureReader {
    private static final Map<String, Measure> MEASURES =
            Arrays.stream(Measure.values()).collect(Collectors.toUnmodifiableMap(Measure::code, measure -> measure));

    private final @Nullable Measure measure;
    private final int measureIn;
    private final int value;
    private final int low;
    private final int high;
    private final int best;
    private final int[] sum;
    private final int bound;
    private final Bound boundOfAll;
    private final String columns;

    FigureReader(FigureColumns figure, TableHeader header) {
        measure = figure.measure();
        measureIn = index(figure.measureIn(), header);
        value = index(figure.value(), header);
        low = index(figure.low(), header);
        high = index(figure.high(), header);
        best = index(figure.best(), header);
        sum = figure.sum().stream().mapToInt(part -> index(part, header)).toArray();
        TextCell boundCell = figure.bound();
        bound = boundCell == null || boundCell.columns().isEmpty()
                ? -1
                : header.index(boundCell.columns().get(0));
        boundOfAll = boundCell == null || boundCell.value() == null
                ? Bound.EXACT
                : FigureColumns.singleNumbered(boundCell.value());
        columns = String.join(isSum() ? " + " : ", ", figure.numbers().values());
    }

    /** The headers of the columns that state it. */
    String columns() {
        return columns;
    }

    /** @throws InputFaultException if the cell names no measure */
    Measure measure(TableRow row) {
        if (measure != null) {
            return measure;
        }
        String code = row.raw(measureIn);
        Measure named = MEASURES.get(code);
        if (named == null) {
            throw row.fault(
                    measureIn,
                    "one of " + MEASURES.keySet().stream().sorted().collect(Collectors.joining(", ")),
                    code,
                    Nearest.remedy(code, MEASURES.keySet(), "mend the cell"));
        }
        return named;
    }

    /**
     * What the cells state, or null if they say nothing.
     *
     * @throws InputFaultException if they do not fit the mapping
     */
    @Nullable
    Quantity quantity(TableRow row) {
        if (isSum()) {
            return sum(row);
        }
        return value >= 0 ? single(row) : range(row);
    }

    /** Whether the figure stands in no cell and is the sum of several. */
    boolean isSum() {
        return sum.length > 0;
    }

    /** Their parts are complete only where each says something. */
    private @Nullable Quantity sum(TableRow row) {
        List<String> parts = new ArrayList<>(sum.length);
        long total = 0;
        for (int part : sum) {
            String text = row.text(part);
            if (text == null) {
                return null;
            }
            total += row.number(part, text);
            parts.add(text);
        }
        return Quantity.exactly(total, String.join(" + ", parts));
    }

    private @Nullable Quantity single(TableRow row) {
        String text = row.text(value);
        if (text == null) {
            return null;
        }
        long number = row.number(value, text);
        String words = bound < 0 ? null : row.text(bound);
        return words == null
                ? Quantity.bounded(boundOfAll, number, text)
                : Quantity.bounded(bound(row, words), number, words + " " + text);
    }

    private Bound bound(TableRow row, String words) {
        return BoundWords.bound(words)
                .orElseThrow(() -> row.fault(
                        bound,
                        "words that bound a number, such as \"at least\"",
                        words,
                        Nearest.remedy(words, BoundWords.known(), "mend the cell")));
    }

    /**
     * From low to high; an end whose cell says nothing is open. A best estimate stands in the wording, and alone for
     * the range where both ends are empty, as an "about".
     */
    private @Nullable Quantity range(TableRow row) {
        Long lowEnd = number(low, row);
        Long highEnd = number(high, row);
        Long bestNumber = number(best, row);
        if (lowEnd == null && highEnd == null) {
            return bestNumber == null ? null : Quantity.bounded(Bound.ABOUT, bestNumber, wording(row));
        }
        String wording = wording(row);
        check(row, lowEnd, highEnd, bestNumber, wording);
        if (lowEnd == null) {
            return Quantity.bounded(Bound.AT_MOST, Objects.requireNonNull(highEnd), wording);
        }
        if (highEnd == null) {
            return Quantity.bounded(Bound.AT_LEAST, lowEnd, wording);
        }
        return lowEnd.equals(highEnd) ? Quantity.exactly(lowEnd, wording) : Quantity.between(lowEnd, highEnd, wording);
    }

    private void check(
            TableRow row, @Nullable Long lowEnd, @Nullable Long highEnd, @Nullable Long bestNumber, String wording) {
        boolean crossed = lowEnd != null && highEnd != null && lowEnd > highEnd;
        boolean outside = bestNumber != null
                && ((lowEnd != null && bestNumber < lowEnd) || (highEnd != null && bestNumber > highEnd));
        if (crossed || outside) {
            String order = bestNumber == null ? "low up to high" : "low, best and high in this order of size";
            throw row.fault(columns, order, wording, "mend the cells, or the mapping");
        }
    }

    private static @Nullable Long number(int column, TableRow row) {
        String text = column < 0 ? null : row.text(column);
        return text == null ? null : Long.valueOf(row.number(column, text));
    }

    /** The cells' own texts: "10–15", "10–15, best 12". */
    private String wording(TableRow row) {
        String lowText = low < 0 ? null : row.text(low);
        String highText = high < 0 ? null : row.text(high);
        String bestText = best < 0 ? null : row.text(best);
        String ends = joined(lowText, highText);
        if (bestText == null) {
            return ends;
        }
        return ends.isEmpty() ? "best " + bestText : ends + ", best " + bestText;
    }

    private static String joined(@Nullable String lowText, @Nullable String highText) {
        if (lowText == null || highText == null) {
            return lowText != null ? lowText : highText == null ? "" : highText;
        }
        return lowText.equals(highText) ? lowText : lowText + "–" + highText;
    }

    private static int index(@Nullable Column column, TableHeader header) {
        return column == null ? -1 : header.index(column.column());
    }
}
