package org.lagebrief.store.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows in every table of a database of whatever version, made by what its metadata say: two a table, the second of which is
 * null wherever that may be.
 */
public final class FilledDatabase {
    /** Columns that a constraint wants to be null, beside others. */
    private static final Set<String> NULL =
            Set.of("claim.table_column", "decision.table_column", "edition_mail.held_for");

    /** Columns that a constraint wants not to be null, though they may be. */
    private static final Set<String> NOT_NULL = Set.of(
            "claim.start_index",
            "claim.end_index",
            "claim.paragraph",
            "decision.article_id",
            "decision.occurrence",
            "edition_mail.released_at",
            "edition_mail.released_by");

    /** Tables that hold one row at most. */
    private static final Set<String> SINGLE = Set.of("address_salt");

    private final JdbcTemplate jdbc;

    public FilledDatabase(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** Fills all tables, each of which must be empty. */
    public void fill() {
        for (Table table : new Tables(jdbc).inOrder()) {
            for (int row = 1; row <= (SINGLE.contains(table.name()) ? 1 : 2); row++) {
                insert(table, row);
            }
        }
    }

    /** The rows of each table, each as its columns and values, sorted. */
    public Map<String, List<Map<String, @Nullable Object>>> rows() {
        Map<String, List<Map<String, @Nullable Object>>> rows = new TreeMap<>();
        for (Table table : new Tables(jdbc).inOrder()) {
            rows.put(table.name(), jdbc.query(table.select(), (row, number) -> values(table, row)));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> values(Table table, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (Table.Column column : table.columns()) {
            values.put(column.name(), column.kind().read(row, values.size() + 1));
        }
        return values;
    }

    private void insert(Table table, int row) {
        Map<String, Object> values = new TreeMap<>();
        describe(table.name()).forEach((column, described) -> {
            boolean empty = row == 2 && described.nullable() && !NOT_NULL.contains(table.name() + "." + column);
            if (!empty && !NULL.contains(table.name() + "." + column)) {
                values.put(column, value(table, column, described.length(), row));
            }
        });
        values.putAll(referred(table.name(), row));
        table.columns().stream().filter(Table.Column::counted).forEach(column -> values.remove(column.name()));
        jdbc.update(
                "INSERT INTO " + table.name() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                        + "?, ".repeat(values.size() - 1) + "?)",
                statement -> {
                    int index = 0;
                    for (Object value : values.values()) {
                        statement.setObject(++index, value);
                    }
                });
    }

    private static Object value(Table table, String name, int length, int row) {
        ColumnKind kind = table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kind();
        return switch (kind) {
            case TEXT -> text(row + "-" + name + ": „Ä\", \\\n\t,;" + (length > 200 ? "\uD83D\uDE00" : ""), length);
            case WHOLE_NUMBER -> (long) row;
            case NUMBER -> row / 3.0;
            case FLAG -> row == 1;
            case DATE -> LocalDate.of(2024, 12, row);
            case LOCAL_TIME -> LocalDateTime.parse("2024-03-31T02:30:00.123456").plusNanos(1000L * row);
            case MOMENT ->
                OffsetDateTime.parse("2024-12-31T23:59:59.999999+05:30").plusSeconds(row);
            case TEXTS -> row == 1 ? new String[] {"a, \"b\"", "{c}", "", "NULL"} : new String[0];
        };
    }

    /** Of that length where it is bounded: fixed lengths then are met as well. */
    private static String text(String text, int length) {
        if (length >= text.length()) {
            return length > 200 ? text : text + "x".repeat(length - text.length());
        }
        return text.substring(0, length);
    }

    private record Described(boolean nullable, int length) {}

    private Map<String, Described> describe(String table) {
        Map<String, Described> described = new TreeMap<>();
        jdbc.query(
                """
                SELECT column_name, is_nullable, character_maximum_length FROM information_schema.columns
                WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = ?
                """,
                row -> {
                    long length = row.getLong(3);
                    described.put(
                            row.getString(1).toLowerCase(Locale.ROOT),
                            new Described(
                                    row.getString(2).equals("YES"),
                                    length == 0 ? Integer.MAX_VALUE : (int) Math.min(length, Integer.MAX_VALUE)));
                },
                table);
        return described;
    }

    /** The columns that refer to another table, with what its row of that number has there. */
    private Map<String, Object> referred(String table, int row) {
        Map<String, List<String[]>> keys = new HashMap<>();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            String name = upper ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet key = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
                while (key.next()) {
                    keys.computeIfAbsent(key.getString("FK_NAME"), any -> new ArrayList<>())
                            .add(new String[] {
                                key.getString("PKTABLE_NAME"),
                                key.getString("PKCOLUMN_NAME"),
                                key.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT)
                            });
                }
            }
            return true;
        });
        Map<String, Object> values = new TreeMap<>();
        for (List<String[]> key : keys.values()) {
            String columns =
                    String.join(", ", key.stream().map(column -> column[1]).toList());
            Map<String, Object> referredTo = jdbc.queryForList(
                            "SELECT " + columns + " FROM " + key.get(0)[0] + " ORDER BY " + columns)
                    .get(row - 1);
            key.forEach(column -> values.put(column[2], referredTo.get(column[1])));
        }
        return values;
    }
}
