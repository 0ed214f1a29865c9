package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.store.TestDatabase;
import org.springframework.util.FileSystemUtils;

/** The store in a PostgreSQL database that {@code application.yml} names. */
class PostgresIT {
    @TempDir
    Path folder;

    /** Has the application in that working directory use the database. */
    static void use(String url, Path folder) throws IOException {
        Files.writeString(folder.resolve("application.yml"), """
                spring:
                  datasource:
                    url: "%s"
                    username: postgres
                """.formatted(url));
    }

    @BeforeEach
    void fillDesk() {
        Desk.withTwoWeeks(folder);
    }

    @Test
    void runIsKeptThereAndKnownAfterwards() throws Exception {
        use(TestDatabase.POSTGRESQL.newUrl(), folder);

        End run = lagebrief("run", "--week", "2024-W52", "--quiet");
        End again = lagebrief("run", "--week", "2024-W52", "--quiet");
        End past = lagebrief("run", "--week", "2024-W51", "--quiet", "--as-known-on", "2100-01-01");
        End review = lagebrief("review", "list", "--all");
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        End history = lagebrief("history");
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        End elsewhere = lagebrief("review", "list", "--all");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("1 (unchanged)");
        assertThat(past.out()).contains("there was none");
        assertThat(review.out()).contains("3000 North Korean soldiers");
        assertThat(history.out()).contains("2024-W52");
        assertThat(elsewhere.out()).isEqualTo(review.out());
        assertThat(folder.resolve("data/lagebrief.mv.db")).doesNotExist();
    }

    @Test
    void databaseIsForOneProcessAtATime() throws Exception {
        String url = TestDatabase.POSTGRESQL.newUrl();
        use(url, folder);
        try (Connection other = DriverManager.getConnection(url);
                Statement lock = other.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(7809636913978173797)");

            End refused = lagebrief("run", "--week", "2024-W52", "--quiet");

            assertThat(refused.exitCode()).isEqualTo(Exit.FAILED);
            assertThat(refused.err())
                    .isEqualTo("spring.datasource.url: expected no other run at work on it, found one that still is;"
                            + " wait for it to end, or name another database");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgres://localhost/lagebrief | expected the address of a PostgreSQL database, such as"
                        + " jdbc:postgresql://localhost/lagebrief, found \"jdbc:postgres://localhost/lagebrief\"; mend it,"
                        + " or leave it out for a database in the data folder",
                "jdbc:postgresql://localhost:1/lagebrief | expected a database that can be reached, found one that cannot"
                        + " (Connection to localhost:1 refused. Check that the hostname and port are correct and that the"
                        + " postmaster is accepting TCP/IP connections); check the address, spring.datasource.username and"
                        + " .password, and whether the server runs"
            })
    void addressThatLeadsNowhereIsNamed(String url, String told) throws Exception {
        use(url, folder);

        End refused = lagebrief("run", "--week", "2024-W52", "--quiet");

        assertThat(refused.exitCode()).isEqualTo(Exit.FAILED);
        assertThat(refused.err()).isEqualTo("spring.datasource.url: " + told);
    }

    @Test
    void databaseThatIsMissingIsNamed() throws Exception {
        use(TestDatabase.POSTGRESQL.newUrl().replaceAll("/t[0-9a-f]+", "/elsewhere"), folder);

        assertThat(lagebrief("run", "--week", "2024-W52", "--quiet").err())
                .contains("one that cannot (FATAL: database \"elsewhere\" does not exist)");
    }

    private End lagebrief(String... arguments) throws Exception {
        return LagebriefProcess.start(folder, arguments).end(folder);
    }
}
