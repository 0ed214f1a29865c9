package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migrations on a database that a kill has left half made. */
class MigrationTest {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:half-made;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void migrationCutOffBeforeItWasNotedIsFinished() {
        migrate();
        List<String> whole = tables();
        jdbc.sql("DROP TABLE run_topic").update();
        jdbc.sql("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" > 0")
                .update();

        assertThat(migrate()).isEqualTo(3);
        assertThat(tables()).isEqualTo(whole).contains("RUN_TOPIC");
    }

    private int migrate() {
        return Flyway.configure().dataSource(database).load().migrate().migrationsExecuted;
    }

    private List<String> tables() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1")
                .query(String.class)
                .list();
    }
}
