package org.lagebrief.collect.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.DateCell;
import org.lagebrief.collect.table.mapping.FigureColumns;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.mapping.TableMapping.Column;
import org.lagebrief.collect.table.mapping.TextCell;

/**
 * Our own layout, one figure a row, its columns named as a claim's fields: {@code origin asOf measure}, and {@code value}
 * or {@code low} and {@code high}; {@code best bound subject place published scope} may be added. Case does not matter.
 */
final class PlainFigures implements KnownLayout {
    @Override
    public String name() {
        return "plain figures";
    }

    @Override
    public Optional<TableMapping> mapping(List<String> header) {
        var columns = new Columns(header.stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), Function.identity(), (first, second) -> first)));
        if (!columns.has("origin", "asof", "measure") || !(columns.has("value") || columns.has("low", "high"))) {
            return Optional.empty();
        }
        var row = new TableMapping.Row(
                TextCell.in(List.of(columns.name("origin"))),
                DateCell.in(columns.name("asof")),
                columns.text("subject"),
                columns.text("place"),
                columns.has("published") ? DateCell.in(columns.name("published")) : null,
                null,
                columns.number("scope"));
        return Optional.of(TableMapping.ofLayout(row, figures(columns)));
    }

    private static List<FigureColumns> figures(Columns columns) {
        List<FigureColumns> figures = new ArrayList<>();
        Column measure = columns.number("measure");
        if (columns.has("value")) {
            figures.add(new FigureColumns(
                    null, measure, columns.number("value"), null, null, null, columns.text("bound"), null, List.of()));
        }
        if (columns.has("low", "high")) {
            figures.add(new FigureColumns(
                    null,
                    measure,
                    null,
                    columns.number("low"),
                    columns.number("high"),
                    columns.number("best"),
                    null,
                    null,
                    List.of()));
        }
        return figures;
    }

    /** The header's names by their lower case. */
    private record Columns(Map<String, String> names) {
        boolean has(String... wanted) {
            return names.keySet().containsAll(List.of(wanted));
        }

        String name(String wanted) {
            return names.getOrDefault(wanted, wanted);
        }

        @Nullable
        TextCell text(String wanted) {
            return has(wanted) ? TextCell.in(List.of(name(wanted))) : null;
        }

        @Nullable
        Column number(String wanted) {
            return has(wanted) ? new Column(name(wanted)) : null;
        }
    }
}
