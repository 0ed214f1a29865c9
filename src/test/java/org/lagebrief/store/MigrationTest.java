package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migrations on a database that a kill has left half made. */
class MigrationTest {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void migrationCutOffBeforeItWasNotedIsFinished() {
        migrate();
        List<String> whole = tables();
        jdbc.sql("DROP TABLE run_topic").update();
        jdbc.sql("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" > 0")
                .update();

        assertThat(migrate()).isEqualTo(5);
        assertThat(tables()).isEqualTo(whole).contains("RUN_TOPIC");
    }

    @Test
    void pastRunsKeepTheArticlesTheySaw() {
        Flyway.configure().dataSource(database).target("2").load().migrate();
        String id = "a".repeat(64);
        jdbc.sql("INSERT INTO run (week, topic, request, started_at) VALUES ('2024-W52', '*', 1, CURRENT_TIMESTAMP)")
                .update();
        jdbc.sql("""
                INSERT INTO article (file, id, headline, language, published_on, published_evidence, text, first_line)
                VALUES ('articles/a.md', :id, 'Headline', 'en', DATE '2024-12-23', 'declared', 'Text.', 6)
                """).param("id", id).update();
        jdbc.sql("INSERT INTO run_article (run_id, file, article_id) VALUES (1, 'articles/a.md', :id)")
                .param("id", id)
                .update();

        migrate();

        RunInputs inputs = new RunInputs(jdbc);
        assertThat(inputs.articles(1)).isEqualTo(1);
        assertThat(inputs.weeks(1)).containsExactly(Week.parse("2024-W52"));
        assertThat(tables()).doesNotContain("RUN_ARTICLE", "KNOWN_FILE", "RUN_TABLE");
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
