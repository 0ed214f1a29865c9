package org.lagebrief.store.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Puts the state that a file holds into an empty database of the same version: all of it or nothing, checked against the
 * digests in the file's manifest.
 */
public final class StateImport {
    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 200;
    private static final String WAITED = """
             SET state = 'unknown', reply = 'it waited when the backup was made, and may have been sent since'
            WHERE state IN ('pending', 'claimed', 'sending', 'deferred')
            """;

    private final JdbcOperations jdbc;
    private final TransactionTemplate whole;

    public StateImport(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.whole = new TransactionTemplate(transactions);
    }

    /**
     * Reads it.
     *
     * @param afterLoss whether the lost database may have gone on after the file was written: what waited to be sent may have been sent
     *     since, and is taken for unknown, which is never sent again by itself
     * @throws InputFaultException if the database holds anything, or the file is not what was exported by this version;
     *     the database is as it was then
     */
    public Carried read(Path path, boolean afterLoss, Watcher watcher) {
        try (StateFile file = StateFile.open(path)) {
            Manifest manifest = file.manifest();
            Map<String, Table> tables = check(file, manifest);
            watcher.begin(manifest.rows());
            whole.executeWithoutResult(status -> {
                // first: H2 ends a transaction where a sequence is changed
                new Positions(jdbc).set(manifest.positions());
                for (Manifest.Content content : manifest.tables()) {
                    fill(Objects.requireNonNull(tables.get(content.table())), content, file, watcher);
                }
                if (afterLoss) {
                    jdbc.update("UPDATE sending" + WAITED);
                    jdbc.update("UPDATE consent_request" + WAITED);
                }
            });
            return new Carried(manifest.rows(), manifest.tables().size(), manifest.exportedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Table> check(StateFile file, Manifest manifest) {
        Tables database = new Tables(jdbc);
        if (!database.schemaVersion().equals(manifest.schema())) {
            throw file.refused(
                    "a state of the schema's version " + database.schemaVersion(),
                    "one of version " + manifest.schema(),
                    "import it with the version of lagebrief that has written it; a newer one brings its database up to"
                            + " date");
        }
        List<Table> tables = database.inOrder();
        Map<String, List<String>> columns = manifest.tables().stream()
                .collect(Collectors.toMap(Manifest.Content::table, Manifest.Content::columns, (one, other) -> one));
        Map<String, List<String>> here = tables.stream().collect(Collectors.toMap(Table::name, Table::columnNames));
        if (!columns.equals(here)
                || manifest.tables().size() != here.size()
                || !manifest.positions()
                        .keySet()
                        .equals(new Positions(jdbc).of(tables).keySet())) {
            throw file.broken(Manifest.ENTRY, null);
        }
        tables.forEach(this::checkEmpty);
        return tables.stream().collect(Collectors.toMap(Table::name, table -> table));
    }

    private void checkEmpty(Table table) {
        if (!jdbc.queryForList("SELECT 1 FROM " + table.name() + " FETCH FIRST 1 ROW ONLY")
                .isEmpty()) {
            throw new InputFaultException(new InputFault(
                    "database",
                    "an empty one",
                    "one with rows in " + table.name(),
                    "name a data folder or a database in which nothing has been made yet"));
        }
    }

    private void fill(Table table, Manifest.Content content, StateFile file, Watcher watcher) {
        MessageDigest digest = StateFile.sha256();
        long count = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new DigestInputStream(file.entry(content.entry()), digest), StandardCharsets.US_ASCII))) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(values(table, line));
                count++;
                if (rows.size() == ROWS_AT_ONCE) {
                    insert(table, rows, watcher);
                }
            }
            insert(table, rows, watcher);
        } catch (IOException
                | JacksonException
                | ClassCastException
                | DateTimeException
                | DataIntegrityViolationException e) {
            throw file.broken(content.entry() + ", at or before line " + (count + 1), e);
        }
        if (count != content.rows()
                || !HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
            throw file.broken(content.entry(), null);
        }
    }

    private static @Nullable Object[] values(Table table, String line) {
        List<@Nullable Object> written = StateFile.JSON.readValue(line, ROW);
        List<Table.Column> columns = table.columns();
        if (written.size() != columns.size()) {
            throw new ClassCastException("a row of another table");
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = written.get(i);
            values[i] = value == null ? null : columns.get(i).kind().parse(value);
        }
        return values;
    }

    private void insert(Table table, List<@Nullable Object[]> rows, Watcher watcher) {
        jdbc.batchUpdate(table.insert(), rows, ROWS_AT_ONCE, (statement, values) -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
        watcher.advance(rows.size());
        rows.clear();
    }
}
