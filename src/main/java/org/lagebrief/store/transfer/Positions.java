package org.lagebrief.store.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The next number of each sequence and of each column that is counted, such as {@code subscriber.id}: numbers that were given once
 * are never given again, not even those of rows that are gone.
 */
final class Positions {
    private final JdbcOperations jdbc;

    Positions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> of(List<Table> tables) {
        return isPostgres() ? ofPostgres(tables) : ofH2();
    }

    void set(Map<String, Long> positions) {
        positions.forEach((name, next) -> {
            String changed = name.contains(".") ? "TABLE " + name.replace(".", " ALTER COLUMN ") : "SEQUENCE " + name;
            jdbc.execute("ALTER " + changed + " RESTART WITH " + next);
        });
    }

    private boolean isPostgres() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private Map<String, Long> ofH2() {
        Map<String, Long> positions = new TreeMap<>();
        jdbc.query("""
                SELECT LOWER(sequence_name), base_value FROM information_schema.sequences
                WHERE sequence_schema = CURRENT_SCHEMA
                UNION ALL
                SELECT LOWER(table_name) || '.' || LOWER(column_name), identity_base FROM information_schema.columns
                WHERE table_schema = CURRENT_SCHEMA AND is_identity = 'YES'
                """, row -> {
            put(positions, row);
        });
        return positions;
    }

    private Map<String, Long> ofPostgres(List<Table> tables) {
        Map<String, Long> positions = new TreeMap<>();
        for (String sequence : jdbc.queryForList("""
                SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = CURRENT_SCHEMA
                """, String.class)) {
            positions.put(sequence, next(sequence));
        }
        for (Table table : tables) {
            table.columns().stream().filter(Table.Column::counted).forEach(column -> {
                String sequence = jdbc.queryForObject(
                        "SELECT pg_get_serial_sequence(?, ?)", String.class, table.name(), column.name());
                positions.put(table.name() + "." + column.name(), next(String.valueOf(sequence)));
            });
        }
        return positions;
    }

    private long next(String sequence) {
        return jdbc.queryForList(
                        "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM " + sequence,
                        Long.class)
                .get(0);
    }

    private static void put(Map<String, Long> positions, ResultSet row) throws SQLException {
        positions.put(row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2));
    }
}
