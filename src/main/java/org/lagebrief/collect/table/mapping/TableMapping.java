package org.lagebrief.collect.table.mapping;

import static org.lagebrief.collect.yaml.LayoutException.atLeastOne;
import static org.lagebrief.collect.yaml.LayoutException.orNone;
import static org.lagebrief.collect.yaml.LayoutException.required;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.yaml.LayoutException;
import org.lagebrief.model.Scope;

/**
 * What the rows and columns of a figure table mean; every component is one of the keys of the YAML file beside it.
 *
 * @param skip rows that meet any of these are left out
 * @param only rows that do not meet all of these are left out
 * @param sumOfRows the rows that are added up; each row speaks for itself where absent
 */
public record TableMapping(
        @Nullable DeclaredDialect dialect,
        Row row,
        List<FigureColumns> figures,
        List<RowCondition> skip,
        List<RowCondition> only,
        @Nullable CompleteRows sumOfRows) {
    public TableMapping {
        required("row", row);
        figures = atLeastOne("figures", figures);
        skip = orNone(skip);
        only = orNone(only);
        if (sumOfRows != null && sumOfRows.place() == null && placeIsIn(row, sumOfRows.by())) {
            throw new LayoutException(
                    "the key \"place\" in sumOfRows, since its parts are places", "none", "add where all of them are");
        }
    }

    private static boolean placeIsIn(Row row, Column column) {
        return row.place() != null && row.place().columns().contains(column.column());
    }

    /** The mapping of a known layout, of which every row counts. */
    public static TableMapping ofLayout(Row row, List<FigureColumns> figures) {
        return new TableMapping(null, row, figures, List.of(), List.of(), null);
    }

    /**
     * What every figure of a row shares.
     *
     * @param published the as-of date where absent
     * @param scopeIn the column that names each row's scope, by its code
     */
    public record Row(
            TextCell origin,
            DateCell asOf,
            @Nullable TextCell subject,
            @Nullable TextCell place,
            @Nullable DateCell published,
            @Nullable Scope scope,
            @Nullable Column scopeIn) {
        public Row {
            required("origin", origin);
            required("asOf", asOf);
        }
    }

    /** A column whose cells hold numbers, or the code of a measure or scope. */
    public record Column(String column) {
        public Column {
            required("column", column);
        }
    }

    /** A column the mapping names, and the JSON pointer that leads to its name. */
    public record Use(String pointer, String column) {}

    /** The declared dialect, in which nothing is declared if the mapping has none. */
    public DeclaredDialect declared() {
        return dialect == null ? DeclaredDialect.NOTHING : dialect;
    }

    /** Every column the mapping names, in the order of its keys. */
    public List<Use> columns() {
        List<Use> uses = new ArrayList<>();
        add(uses, "/row/origin", row.origin().columns());
        add(uses, "/row/asOf", row.asOf().columns());
        add(
                uses,
                "/row/subject",
                row.subject() == null ? List.of() : row.subject().columns());
        add(uses, "/row/place", row.place() == null ? List.of() : row.place().columns());
        add(
                uses,
                "/row/published",
                row.published() == null ? List.of() : row.published().columns());
        add(uses, "/row/scopeIn", names(row.scopeIn()));
        for (int i = 0; i < figures.size(); i++) {
            FigureColumns figure = figures.get(i);
            String pointer = "/figures/" + i;
            add(uses, pointer + "/measureIn", names(figure.measureIn()));
            figure.numbers().forEach((key, column) -> add(uses, pointer + "/" + key, List.of(column)));
            add(
                    uses,
                    pointer + "/bound",
                    figure.bound() == null ? List.of() : figure.bound().columns());
        }
        addAll(uses, "/skip/", skip);
        addAll(uses, "/only/", only);
        add(uses, "/sumOfRows/by", names(sumOfRows == null ? null : sumOfRows.by()));
        return uses;
    }

    private static void addAll(List<Use> uses, String pointer, List<RowCondition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            add(uses, pointer + i, List.of(conditions.get(i).column()));
        }
    }

    private static List<String> names(@Nullable Column column) {
        return column == null ? List.of() : List.of(column.column());
    }

    private static void add(List<Use> uses, String pointer, List<String> columns) {
        columns.forEach(column -> uses.add(new Use(pointer + "/column", column)));
    }
}
