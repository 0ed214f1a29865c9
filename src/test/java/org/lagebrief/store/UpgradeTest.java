package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.store.transfer.FilledDatabase;

/** Databases of every version that there was, with rows in every table that they had, brought up to date. */
class UpgradeTest {
    /** What became of these is told by the migration that dropped them, and by {@link MigrationTest}. */
    private static final Set<String> DROPPED = Set.of("known_file", "run_table", "run_article");

    static Stream<Arguments> versions() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(kind -> Arrays.stream(Flyway.configure()
                                .dataSource(TestDatabase.at(kind.newUrl()))
                                .load()
                                .info()
                                .all())
                        .map(migration -> Arguments.of(kind, version(migration))));
    }

    private static String version(MigrationInfo migration) {
        return migration.getVersion().getVersion();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("versions")
    void everyRowOfAnEarlierVersionIsStillThere(TestDatabase kind, String version) {
        DataSource database = TestDatabase.at(kind.newUrl());
        Flyway.configure().dataSource(database).target(version).load().migrate();
        FilledDatabase filled = new FilledDatabase(database);
        filled.fill();
        Map<String, List<Map<String, @Nullable Object>>> before = filled.rows();

        Flyway.configure().dataSource(database).load().migrate();

        Map<String, List<Map<String, @Nullable Object>>> after = filled.rows();
        assertThat(before).isNotEmpty();
        before.forEach((table, rows) -> {
            assertThat(rows).as(table).isNotEmpty();
            if (!DROPPED.contains(table)) {
                assertThat(after).containsKey(table);
                assertThat(cut(after.getOrDefault(table, List.of()), rows.get(0).keySet()))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(rows);
            }
        });
    }

    /** The rows with those columns alone. */
    private static List<Map<String, @Nullable Object>> cut(
            List<Map<String, @Nullable Object>> rows, Set<String> columns) {
        return rows.stream()
                .map(row -> {
                    Map<String, @Nullable Object> cut = new TreeMap<>(row);
                    cut.keySet().retainAll(columns);
                    return cut;
                })
                .toList();
    }
}
