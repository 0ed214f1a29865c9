package org.lagebrief.collect.table;

import static org.lagebrief.collect.yaml.LayoutException.atLeastOne;
import static org.lagebrief.collect.yaml.LayoutException.orNone;
import static org.lagebrief.collect.yaml.LayoutException.required;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.yaml.LayoutException;
import org.lagebrief.collect.yaml.YamlScalars;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/** What the rows and columns of a figure table mean, as the YAML file beside it says; every component is one of its keys. */
record TableMapping(@Nullable Dialect dialect, Row row, List<Figure> figures, List<Skip> skip) {
    TableMapping {
        required("row", row);
        figures = atLeastOne("figures", figures);
        skip = orNone(skip);
    }

    /** How the file is written; whatever is absent is detected. */
    record Dialect(
            @Nullable String delimiter,
            @Nullable String decimal,
            @Nullable String encoding) {
        Dialect {
            if (delimiter != null && !delimiter.equals("tab") && delimiter.length() != 1) {
                throw new LayoutException("one character, or tab, as delimiter", quoted(delimiter), "mend it");
            }
            if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
                throw new LayoutException("\".\" or \",\" as decimal", quoted(decimal), "mend it");
            }
            if (encoding != null && !isCharset(encoding)) {
                throw new LayoutException("an encoding such as utf-8 or windows-1252", quoted(encoding), "mend it");
            }
        }

        private static boolean isCharset(String name) {
            try {
                return Charset.isSupported(name);
            } catch (IllegalCharsetNameException e) {
                return false;
            }
        }
    }

    /** What every figure of a row shares; {@code published} is the as-of date where absent. */
    record Row(
            Cell origin,
            DateCell asOf,
            @Nullable Cell subject,
            @Nullable Cell place,
            @Nullable DateCell published,
            @Nullable Scope scope) {
        Row {
            required("origin", origin);
            required("asOf", asOf);
        }
    }

    /** A column whose cells say it, or a value that holds for every row. */
    record Cell(@Nullable String column, @Nullable String value) {
        Cell {
            checkOneOf(column, value);
        }
    }

    /** A date by column or value, ISO 8601 unless {@code format} says otherwise. */
    record DateCell(
            @Nullable String column,
            @Nullable String value,
            @Nullable String format) {
        DateCell {
            checkOneOf(column, value);
            formatter(format);
        }

        DateTimeFormatter formatter() {
            return formatter(format);
        }

        /** Reads only days that exist; for that, a year must be a year and not one of an era. */
        private static DateTimeFormatter strict(String format) {
            String withPlainYear = format.replaceAll("y(?=(?:[^']*'[^']*')*[^']*$)", "u");
            return DateTimeFormatter.ofPattern(withPlainYear, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        }

        private static DateTimeFormatter formatter(@Nullable String format) {
            try {
                return format == null ? YamlScalars.ISO_DATE : strict(format);
            } catch (IllegalArgumentException e) {
                throw new LayoutException(
                        "a date format such as dd.MM.yyyy", quoted(String.valueOf(format)), "mend it");
            }
        }
    }

    /** A column whose cells hold numbers. */
    record Column(String column) {
        Column {
            required("column", column);
        }
    }

    /** One figure of a row: a {@code value}, or {@code low} and {@code high}, to which {@code best} may be added. */
    record Figure(
            Measure measure,
            @Nullable Column value,
            @Nullable Column low,
            @Nullable Column high,
            @Nullable Column best,
            @Nullable Cell bound,
            @Nullable Scope scope) {
        Figure {
            required("measure", measure);
            boolean range = low != null && high != null;
            if (value != null ? low != null || high != null || best != null : !range) {
                throw new LayoutException(
                        "either value, or low and high", "another choice of keys", "keep value alone, or low and high");
            }
            if (bound != null && value == null) {
                throw new LayoutException("bound beside value", "bound beside low and high", "remove bound");
            }
            if (bound != null && bound.value() != null) {
                singleNumbered(bound.value());
            }
        }

        @Nullable
        String boundColumn() {
            return bound == null ? null : bound.column();
        }

        /** @throws LayoutException if there is no such bound, or it takes more or less than one number */
        static Bound singleNumbered(String code) {
            return BoundWords.SINGLE_NUMBERED.stream()
                    .filter(bound -> bound.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new LayoutException(
                            "one of the bounds "
                                    + String.join(
                                            ", ",
                                            BoundWords.SINGLE_NUMBERED.stream()
                                                    .map(Bound::code)
                                                    .toList()),
                            quoted(code),
                            "mend it"));
        }
    }

    /** Rows to leave out: those whose cell in the column says exactly this. */
    record Skip(String column, String equals) {
        Skip {
            required("column", column);
            equals = equals == null ? "" : equals.strip();
        }
    }

    /** A column the mapping names, and the JSON pointer that leads to its name. */
    record Use(String pointer, String column) {}

    /** Every column the mapping names, in the order of its keys. */
    List<Use> columns() {
        List<Use> uses = new ArrayList<>();
        add(uses, "/row/origin", row.origin().column());
        add(uses, "/row/asOf", row.asOf().column());
        add(uses, "/row/subject", row.subject() == null ? null : row.subject().column());
        add(uses, "/row/place", row.place() == null ? null : row.place().column());
        add(
                uses,
                "/row/published",
                row.published() == null ? null : row.published().column());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String pointer = "/figures/" + i;
            numbers(figure).forEach((key, column) -> add(uses, pointer + "/" + key, column));
            add(uses, pointer + "/bound", figure.boundColumn());
        }
        for (int i = 0; i < skip.size(); i++) {
            add(uses, "/skip/" + i, skip.get(i).column());
        }
        return uses;
    }

    /** The columns of a figure that hold numbers, by key. */
    static Map<String, String> numbers(Figure figure) {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "value", figure.value());
        put(columns, "low", figure.low());
        put(columns, "high", figure.high());
        put(columns, "best", figure.best());
        return columns;
    }

    private static void put(Map<String, String> columns, String key, @Nullable Column column) {
        if (column != null) {
            columns.put(key, column.column());
        }
    }

    private static void add(List<Use> uses, String pointer, @Nullable String column) {
        if (column != null) {
            uses.add(new Use(pointer + "/column", column));
        }
    }

    private static void checkOneOf(@Nullable String column, @Nullable String value) {
        if ((column == null) == (value == null)) {
            throw new LayoutException(
                    "either column or value", column == null ? "neither" : "both", "keep one of the two keys");
        }
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
