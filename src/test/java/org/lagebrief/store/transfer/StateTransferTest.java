package org.lagebrief.store.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The state of one database in another, of the same kind and of the other. */
class StateTransferTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-01-06T12:00:00Z"), ZoneOffset.UTC);
    private static final Watcher NOBODY = new Watcher() {
        @Override
        public void begin(long rows) {}

        @Override
        public void advance(long rows) {}
    };

    @TempDir
    Path folder;

    static Stream<Arguments> ways() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(from -> Arrays.stream(TestDatabase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("ways")
    void everyValueOfEveryTableArrives(TestDatabase from, TestDatabase to) {
        DataSource source = filled(from);
        DataSource target = TestDatabase.at(to.migratedUrl());
        Path file = folder.resolve("state.zip");

        Carried written = export(source, file);
        Carried read = importer(target).read(file, false, NOBODY);

        Map<String, List<Map<String, @Nullable Object>>> rows = new FilledDatabase(source).rows();
        Map<String, List<Map<String, @Nullable Object>>> arrived = new FilledDatabase(target).rows();
        assertThat(arrived).containsOnlyKeys(rows.keySet());
        rows.forEach(
                (table, expected) -> assertThat(arrived.get(table)).as(table).isEqualTo(expected));
        assertThat(read)
                .isEqualTo(written)
                .isEqualTo(
                        new Carried(rows.values().stream().mapToLong(List::size).sum(), rows.size(), NOON.instant()));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("ways")
    void numbersThatWereGivenAreNotGivenAgain(TestDatabase from, TestDatabase to) {
        DataSource source = filled(from);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("DELETE FROM consent_request");
        jdbc.update("DELETE FROM subscriber WHERE id = 2");
        jdbc.execute("ALTER SEQUENCE batch_job_instance_seq RESTART WITH 4711");
        Path file = folder.resolve("state.zip");
        export(source, file);
        DataSource target = TestDatabase.at(to.migratedUrl());

        importer(target).read(file, false, NOBODY);

        JdbcTemplate there = new JdbcTemplate(target);
        there.update("INSERT INTO subscriber (address, address_hash, language, topics, state, changed_at)"
                + " SELECT 'new@example.org', '', language, topics, state, changed_at FROM subscriber");
        assertThat(there.queryForList("SELECT id FROM subscriber ORDER BY id", Long.class))
                .first()
                .isEqualTo(1L);
        assertThat(there.queryForObject("SELECT MAX(id) FROM subscriber", Long.class))
                .isGreaterThan(2);
        assertThat(there.queryForObject("SELECT NEXTVAL('batch_job_instance_seq')", Long.class))
                .isEqualTo(4711);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWaitedToBeSentIsUnknownAfterALoss(TestDatabase kind) {
        DataSource source = filled(kind);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("UPDATE sending SET state = CASE WHEN id = 1 THEN 'deferred' ELSE 'accepted' END");
        jdbc.update("UPDATE consent_request SET state = 'pending'");
        Path file = folder.resolve("state.zip");
        export(source, file);
        DataSource target = TestDatabase.at(kind.migratedUrl());

        importer(target).read(file, true, NOBODY);

        JdbcTemplate there = new JdbcTemplate(target);
        assertThat(there.queryForList("SELECT state FROM sending ORDER BY id", String.class))
                .containsExactly("unknown", "accepted");
        assertThat(there.queryForList("SELECT state FROM consent_request", String.class))
                .containsExactly("unknown", "unknown");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void databaseThatHoldsAnythingIsLeftAlone(TestDatabase kind) {
        Path file = folder.resolve("state.zip");
        export(filled(kind), file);
        DataSource target = filled(kind);
        Map<String, List<Map<String, @Nullable Object>>> before = new FilledDatabase(target).rows();

        assertThatThrownBy(() -> importer(target).read(file, false, NOBODY))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(
                        "database: expected an empty one, found one with rows in address_salt; name a data folder or"
                                + " a database in which nothing has been made yet");
        assertThat(new FilledDatabase(target).rows()).isEqualTo(before);
    }

    static Stream<Arguments> damages() {
        UnaryOperator<String> other = text -> text.replace("1-name", "3-name");
        UnaryOperator<String> lost = text -> text.replaceFirst("(?s)\n.*", "\n");
        UnaryOperator<String> halved = text -> text.substring(0, text.length() / 2);
        UnaryOperator<String> doubled = text -> text + text;
        UnaryOperator<String> earlier = text -> text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"3\"");
        UnaryOperator<String> foreign = text -> text.replace("lagebrief/state/1", "lagebrief/state/2");
        String again = " expected what lagebrief export has written, found something else; export it again";
        return Stream.of(TestDatabase.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "tables/subscriber.jsonl", other, ", tables/subscriber.jsonl:" + again),
                        Arguments.of(kind, "tables/sending.jsonl", lost, ", tables/sending.jsonl:" + again),
                        Arguments.of(
                                kind,
                                "tables/sending.jsonl",
                                halved,
                                ", tables/sending.jsonl, at or before line 1:" + again),
                        Arguments.of(
                                kind, "tables/run.jsonl", doubled, ", tables/run.jsonl, at or before line 5:" + again),
                        Arguments.of(
                                kind,
                                "manifest.json",
                                foreign,
                                ": expected a file of the format lagebrief/state/1, found \"lagebrief/state/2\"; export"
                                        + " it again with this version"),
                        Arguments.of(
                                kind,
                                "manifest.json",
                                earlier,
                                ": expected a state of the schema's version " + latest()
                                        + ", found one of version 3; import it with"
                                        + " the version of lagebrief that has written it; a newer one brings its database"
                                        + " up to date")));
    }

    @ParameterizedTest(name = "{0}: {1} {3}")
    @MethodSource("damages")
    void fileThatIsNotWhatWasExportedChangesNothing(
            TestDatabase kind, String entry, UnaryOperator<String> change, String told) throws IOException {
        Path file = folder.resolve("state.zip");
        export(filled(kind), file);
        change(file, entry, change);
        DataSource target = TestDatabase.at(kind.migratedUrl());

        assertThatThrownBy(() -> importer(target).read(file, false, NOBODY))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(file + told);
        assertThat(new FilledDatabase(target).rows().values()).allMatch(List::isEmpty);
    }

    @Test
    void fileThatIsCutOffIsRefused() throws IOException {
        Path file = folder.resolve("state.zip");
        export(filled(TestDatabase.H2), file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        DataSource target = TestDatabase.at(TestDatabase.H2.migratedUrl());

        assertThatThrownBy(() -> importer(target).read(file, false, NOBODY))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(file + ": expected what lagebrief export has written, found one that is cut off, or none at"
                        + " all; export it again");
    }

    @Test
    void fileIsForItsOwnerAloneAndReplacesNone() throws IOException {
        Path file = folder.resolve("state.zip");
        DataSource source = filled(TestDatabase.H2);
        export(source, file);
        byte[] first = Files.readAllBytes(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> export(source, file))
                .hasMessage(file + ": expected a file that is not there yet, found one that is; name another one");
        assertThat(file).hasBinaryContent(first);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream rows = zip.getInputStream(zip.getEntry("tables/address_salt.jsonl"))) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("[1,\"1-salt: \\u201E\\u00C4\\\", \\\\\\n\\t,;xxx");
        }
    }

    /** The last migration that there is. */
    private static String latest() {
        MigrationInfo[] all = Flyway.configure()
                .dataSource(TestDatabase.at(TestDatabase.H2.newUrl()))
                .load()
                .info()
                .all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private static DataSource filled(TestDatabase kind) {
        DataSource database = TestDatabase.at(kind.migratedUrl());
        new FilledDatabase(database).fill();
        return database;
    }

    private static Carried export(DataSource source, Path file) {
        return new StateExport(new JdbcTemplate(source), new DataSourceTransactionManager(source), NOON)
                .write(file, NOBODY);
    }

    private static StateImport importer(DataSource target) {
        return new StateImport(new JdbcTemplate(target), new DataSourceTransactionManager(target));
    }

    private static void change(Path file, String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Path changed = zip.getPath(entry);
            Files.writeString(changed, change.apply(Files.readString(changed)));
        }
    }
}
