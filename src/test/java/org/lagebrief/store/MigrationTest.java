package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrations on a database that a kill has left half made. */
@OnEachDatabase
class MigrationTest {
    private static final int MIGRATIONS = 16;

    private final DataSource database;
    private final JdbcClient jdbc;

    MigrationTest(TestDatabase kind) {
        database = TestDatabase.at(kind.newUrl());
        jdbc = JdbcClient.create(database);
    }

    @Test
    void migrationCutOffBeforeItWasNotedIsFinished() {
        migrate();
        List<String> whole = tables();
        jdbc.sql("DROP TABLE run_topic").update();
        jdbc.sql("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" > 0")
                .update();

        assertThat(migrate()).isEqualTo(MIGRATIONS);
        assertThat(tables()).isEqualTo(whole).contains("run_topic");
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
        assertThat(tables()).doesNotContain("run_article", "known_file", "run_table");
    }

    private int migrate() {
        return Flyway.configure().dataSource(database).load().migrate().migrationsExecuted;
    }

    private List<String> tables() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema IN ('PUBLIC', 'public')")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
