package org.lagebrief.store;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lagebrief.model.Article;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The store over a database of its own in memory, made by the migrations. */
final class TestStore {
    static final Instant NOON = Instant.parse("2025-01-06T12:00:00Z");
    private static final KnownFile.Look LOOK = new KnownFile.Look(10, 20, "by hand");

    final Runs runs;
    final RunInputs inputs;
    final Articles articles;
    final Claims claims;
    final Editions editions;
    final JdbcClient jdbc;

    TestStore() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        runs = new Runs(jdbc);
        inputs = new RunInputs(jdbc);
        articles = new Articles(jdbc);
        claims = new Claims(jdbc, new NamedParameterJdbcTemplate(database));
        editions = new Editions(jdbc);
    }

    /** A run of 2024-W52 whose input folder holds the articles. */
    long runWith(Article... present) {
        RunKey first = RunKey.first(Week.parse("2024-W52"), null);
        long run = runs.open(first.withRequest(runs.lastRequest(first) + 1), NOON);
        for (Article article : present) {
            articles.save(article, LOOK);
            inputs.addArticle(run, article.file(), article.id());
        }
        return run;
    }
}
