package org.lagebrief.store.transfer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the whole state to a file: every row of every table as it stood at one moment, whatever others write meanwhile.
 *
 * <p>The file is a ZIP archive of one entry a table, a row a line as a list in JSON, and of a manifest; its owner alone may
 * read it. Rows are passed on as they come, so that memory does not grow with their number.
 */
public final class StateExport {
    private static final int ROWS_AT_ONCE = 50;

    private final JdbcOperations jdbc;
    private final JdbcClient rows;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    public StateExport(JdbcOperations jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = JdbcClient.create(jdbc);
        this.snapshot = new TransactionTemplate(transactions);
        this.clock = clock;
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Writes it, as a whole or not at all.
     *
     * @throws InputFaultException if there is such a file, or none can be written there
     */
    public Carried write(Path file, Watcher watcher) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw fault(file, "a file that is not there yet", "one that is", "name another one", null);
        }
        try {
            Path part = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), ".part");
            try {
                Manifest manifest = writePart(part, watcher);
                Files.move(part, target);
                return new Carried(manifest.rows(), manifest.tables().size(), manifest.exportedAt());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw fault(file, "a file that is not there yet", "one that is", "name another one", e);
        } catch (IOException e) {
            throw unwritable(file, e);
        } catch (UncheckedIOException e) {
            throw unwritable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private Manifest writePart(Path part, Watcher watcher) throws IOException {
        try (FileOutputStream bytes = new FileOutputStream(part.toFile());
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Manifest manifest = Objects.requireNonNull(snapshot.execute(status -> {
                try {
                    return writeTables(zip, watcher);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(StateFile.JSON.writeValueAsBytes(manifest));
            zip.finish();
            bytes.getFD().sync();
            return manifest;
        }
    }

    private Manifest writeTables(ZipOutputStream zip, Watcher watcher) throws IOException {
        Instant at = clock.instant();
        Tables database = new Tables(jdbc);
        List<Table> tables = database.inOrder();
        watcher.begin(tables.stream().mapToLong(this::count).sum());
        List<Manifest.Content> contents = new ArrayList<>();
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(Manifest.Content.entry(table.name())));
            contents.add(writeRows(table, zip, watcher));
            zip.closeEntry();
        }
        // read last: numbers are given outside of transactions, and one that comes later is beyond all that rows have
        return new Manifest(Manifest.FORMAT, database.schemaVersion(), at, contents, new Positions(jdbc).of(tables));
    }

    private long count(Table table) {
        return rows.sql("SELECT COUNT(*) FROM " + table.name())
                .query(Long.class)
                .single();
    }

    private Manifest.Content writeRows(Table table, OutputStream to, Watcher watcher) {
        DigestOutputStream lines = new DigestOutputStream(to, StateFile.sha256());
        long[] count = {0};
        rows.sql(table.select()).withFetchSize(ROWS_AT_ONCE).query(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (Table.Column column : table.columns()) {
                values.add(column.kind().read(row, values.size() + 1));
            }
            try {
                lines.write(StateFile.JSON.writeValueAsBytes(values));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count[0]++;
            watcher.advance(1);
        });
        String digest = HexFormat.of().formatHex(lines.getMessageDigest().digest());
        return new Manifest.Content(table.name(), table.columnNames(), count[0], digest);
    }

    private static InputFaultException unwritable(Path file, IOException cause) {
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return fault(file, "a place where a file can be written", "none (" + why + ")", "name another one", cause);
    }

    private static InputFaultException fault(
            Path file, String expected, String found, String remedy, @Nullable Throwable cause) {
        InputFault fault = new InputFault(file.toString(), expected, found, remedy);
        return cause == null ? new InputFaultException(fault) : new InputFaultException(fault, cause);
    }
}
