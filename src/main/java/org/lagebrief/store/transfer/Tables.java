package org.lagebrief.store.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lagebrief.store.transfer.Table.Column;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The tables of a database as its own metadata tell them, so that none which a migration adds is forgotten: each after
 * those it refers to. What the migrations keep of themselves is not one of them.
 */
final class Tables {
    private final JdbcOperations jdbc;

    Tables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Table> inOrder() {
        Map<String, List<Column>> columns = columns();
        Map<String, Set<String>> waiting = references(columns.keySet());
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.entrySet().stream()
                    .filter(table -> table.getValue().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"))
                    .getKey();
            waiting.remove(next);
            waiting.values().forEach(references -> references.remove(next));
            ordered.add(new Table(next, columns.getOrDefault(next, List.of())));
        }
        return ordered;
    }

    /** The last migration that this database went through. */
    String schemaVersion() {
        return jdbc.queryForList("""
                SELECT "version" FROM "flyway_schema_history" WHERE "version" IS NOT NULL ORDER BY "installed_rank" DESC
                """, String.class).get(0);
    }

    private Map<String, List<Column>> columns() {
        Map<String, List<Column>> columns = new TreeMap<>();
        jdbc.query("""
                SELECT c.table_name, c.column_name, c.data_type, c.is_identity
                FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = CURRENT_SCHEMA AND t.table_type = 'BASE TABLE' AND t.table_name <> 'flyway_schema_history'
                ORDER BY c.table_name, c.ordinal_position
                """, row -> {
            columns.computeIfAbsent(lower(row.getString(1)), name -> new ArrayList<>())
                    .add(new Column(
                            lower(row.getString(2)),
                            ColumnKind.of(row.getString(3)),
                            row.getString(4).equals("YES")));
        });
        return columns;
    }

    private Map<String, Set<String>> references(Set<String> tables) {
        Map<String, Set<String>> references = new TreeMap<>();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            String schema = connection.getSchema();
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            for (String table : tables) {
                String name = upper ? table.toUpperCase(Locale.ROOT) : table;
                references.put(table, referredToBy(connection, schema, name));
            }
            return true;
        });
        return references;
    }

    private static Set<String> referredToBy(Connection connection, String schema, String table) throws SQLException {
        Set<String> referredTo = new HashSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                referredTo.add(lower(keys.getString("PKTABLE_NAME")));
            }
        }
        return referredTo;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
