package org.lagebrief.collect.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** Turns a row of a figure table into claims, one for each figure of the mapping whose cells say something. */
final class FigureReader {
    private final TableMapping mapping;
    private final DateTimeFormatter asOfFormat;
    private final DateTimeFormatter publishedFormat;

    FigureReader(TableMapping mapping) {
        this.mapping = mapping;
        TableMapping.DateCell published = mapping.row().published();
        asOfFormat = mapping.row().asOf().formatter();
        publishedFormat = published == null ? asOfFormat : published.formatter();
    }

    /** @throws InputFaultException if a cell of the row does not fit the mapping */
    List<Claim> claims(TableRow row) {
        return mapping.figures().stream()
                .flatMap(figure -> quantity(figure, row).map(quantity -> claim(figure, quantity, row)).stream())
                .toList();
    }

    private Claim claim(TableMapping.Figure figure, Quantity quantity, TableRow row) {
        TableMapping.Row keys = mapping.row();
        LocalDate asOf = row.date(keys.asOf(), asOfFormat);
        return new Claim(
                quantity,
                figure.measure(),
                row.text(keys.subject()).orElse(null),
                row.text(keys.place()).orElse(null),
                new AsOf(asOf, AsOf.Evidence.TABLE),
                keys.published() == null ? asOf : row.date(keys.published(), publishedFormat),
                row.text(keys.origin())
                        .map(name -> new Origin(name, name, false))
                        .orElse(null),
                List.of(),
                Stream.of(figure.scope(), keys.scope())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Scope.UNKNOWN),
                Modality.ASSERTED,
                Extent.TOTAL,
                Confidence.STATED,
                new Provenance.TableRow(
                        row.file().name(),
                        row.line().number(),
                        String.join(", ", TableMapping.numbers(figure).values()),
                        row.line().words()));
    }

    private static Optional<Quantity> quantity(TableMapping.Figure figure, TableRow row) {
        if (figure.value() != null) {
            return single(figure, figure.value().column(), row);
        }
        return range(figure, row);
    }

    private static Optional<Quantity> single(TableMapping.Figure figure, String column, TableRow row) {
        OptionalLong number = row.number(column);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String words = cell(figure.boundColumn(), row).map(text -> text + " ").orElse("");
        Bound bound = bound(figure.bound(), row);
        return Optional.of(Quantity.bounded(
                bound, number.getAsLong(), words + row.text(column).orElseThrow()));
    }

    private static Bound bound(TableMapping.@Nullable Cell cell, TableRow row) {
        if (cell == null) {
            return Bound.EXACT;
        }
        if (cell.value() != null) {
            return TableMapping.Figure.singleNumbered(cell.value());
        }
        return row.text(cell)
                .map(words -> BoundWords.bound(words)
                        .orElseThrow(() -> row.fault(
                                cell.column(),
                                "words that bound a number, such as \"at least\"",
                                words,
                                Nearest.remedy(words, BoundWords.known(), "mend the cell"))))
                .orElse(Bound.EXACT);
    }

    /**
     * From low to high; an end whose cell says nothing is open. A best estimate stands in the wording, and alone for
     * the range where both ends are empty, as an "about".
     */
    private static Optional<Quantity> range(TableMapping.Figure figure, TableRow row) {
        Long low = number(figure.low(), row);
        Long high = number(figure.high(), row);
        Long best = number(figure.best(), row);
        check(figure, row, low, high, best);
        if (low == null && high == null) {
            return Optional.ofNullable(best).map(number -> Quantity.bounded(Bound.ABOUT, number, wording(figure, row)));
        }
        String wording = wording(figure, row);
        if (low == null) {
            return Optional.of(Quantity.bounded(Bound.AT_MOST, Objects.requireNonNull(high), wording));
        }
        if (high == null) {
            return Optional.of(Quantity.bounded(Bound.AT_LEAST, low, wording));
        }
        return Optional.of(low.equals(high) ? Quantity.exactly(low, wording) : Quantity.between(low, high, wording));
    }

    private static void check(
            TableMapping.Figure figure, TableRow row, @Nullable Long low, @Nullable Long high, @Nullable Long best) {
        boolean crossed = low != null && high != null && low > high;
        boolean outside = best != null && ((low != null && best < low) || (high != null && best > high));
        if (crossed || outside) {
            String columns = String.join(", ", TableMapping.numbers(figure).values());
            String order = best == null ? "low up to high" : "low, best and high in this order of size";
            throw row.fault(columns, order, wording(figure, row), "mend the cells, or the mapping");
        }
    }

    private static @Nullable Long number(TableMapping.@Nullable Column column, TableRow row) {
        OptionalLong number = column == null ? OptionalLong.empty() : row.number(column.column());
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** The cells' own texts: "10–15", "10–15, best 12". */
    private static String wording(TableMapping.Figure figure, TableRow row) {
        String ends = Stream.of(figure.low(), figure.high())
                .flatMap(column -> cell(column, row).stream())
                .distinct()
                .collect(Collectors.joining("–"));
        String best = cell(figure.best(), row).map(text -> "best " + text).orElse("");
        return Stream.of(ends, best).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Optional<String> cell(TableMapping.@Nullable Column column, TableRow row) {
        return cell(column == null ? null : column.column(), row);
    }

    private static Optional<String> cell(@Nullable String column, TableRow row) {
        return column == null ? Optional.empty() : row.text(column);
    }
}
