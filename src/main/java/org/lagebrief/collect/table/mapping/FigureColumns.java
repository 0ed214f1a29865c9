package org.lagebrief.collect.table.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.TableMapping.Column;
import org.lagebrief.collect.yaml.LayoutException;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/**
 * One figure of a row: a {@code value}, or {@code low} and {@code high}, to which {@code best} may be added, or the {@code sum} of columns
 * that together are all of what it counts.
 *
 * @param measureIn the column that names each row's measure, by its code
 */
public record FigureColumns(
        @Nullable Measure measure,
        @Nullable Column measureIn,
        @Nullable Column value,
        @Nullable Column low,
        @Nullable Column high,
        @Nullable Column best,
        @Nullable TextCell bound,
        @Nullable Scope scope,
        List<Column> sum) {
    public FigureColumns {
        sum = LayoutException.orNone(sum);
        if (measure == null && measureIn == null) {
            throw new LayoutException("the key \"measure\"", "none", "add it");
        }
        Keys.oneOf("measure", measure != null, "measureIn", measureIn != null);
        boolean range = low != null && high != null;
        boolean anyEnd = low != null || high != null || best != null;
        boolean one = value != null ? !anyEnd && sum.isEmpty() : sum.isEmpty() ? range : !anyEnd;
        if (!one) {
            throw new LayoutException(
                    "either value, or low and high, or sum",
                    "another choice of keys",
                    "keep value alone, or low and high, or sum");
        }
        if (sum.size() == 1) {
            throw new LayoutException("a sum of two or more columns", "one", "add the others, or make it the value");
        }
        if (bound != null && value == null) {
            throw new LayoutException("bound beside value", "bound beside other keys", "remove bound");
        }
        if (bound != null && bound.value() != null) {
            singleNumbered(bound.value());
        }
    }

    /** A value of the measure, without bound. */
    public static FigureColumns value(Measure measure, String column, @Nullable Scope scope) {
        return new FigureColumns(measure, null, new Column(column), null, null, null, null, scope, List.of());
    }

    /** From low to high, with the best estimate between them. */
    public static FigureColumns range(Measure measure, String low, String high, String best, @Nullable Scope scope) {
        return new FigureColumns(
                measure, null, null, new Column(low), new Column(high), new Column(best), null, scope, List.of());
    }

    /** The columns that hold numbers, by key. */
    public Map<String, String> numbers() {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "value", value);
        put(columns, "low", low);
        put(columns, "high", high);
        put(columns, "best", best);
        for (int i = 0; i < sum.size(); i++) {
            put(columns, "sum/" + i, sum.get(i));
        }
        return columns;
    }

    /** @throws LayoutException if there is no such bound, or it takes more or less than one number */
    public static Bound singleNumbered(String code) {
        return BoundWords.SINGLE_NUMBERED.stream()
                .filter(bound -> bound.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new LayoutException("one of the bounds " + codes(), "\"" + code + "\"", "mend it"));
    }

    private static String codes() {
        List<Bound> bounds = BoundWords.SINGLE_NUMBERED;
        return bounds.stream().map(Bound::code).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> columns, String key, @Nullable Column column) {
        if (column != null) {
            columns.put(key, column.column());
        }
    }
}
