package org.lagebrief.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store over a database of its own, made by the migrations. */
final class TestStore {
    static final Instant NOON = Instant.parse("2025-01-06T12:00:00Z");
    static final Path INPUT = Path.of("/desk/input");

    final Runs runs;
    final RunInputs inputs;
    final Articles articles;
    final Readings readings;
    final Claims claims;
    final TopicClaims topicClaims;
    final DecisionLog decisions;
    final Editions editions;
    final Ledger ledger;
    final JdbcClient jdbc;

    TestStore(TestDatabase kind) {
        DataSource database = TestDatabase.at(kind.migratedUrl());
        jdbc = JdbcClient.create(database);
        runs = new Runs(jdbc);
        inputs = new RunInputs(jdbc);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database);
        articles = new Articles(jdbc, batches);
        readings = new Readings(jdbc, batches);
        claims = new Claims(jdbc, batches);
        topicClaims = new TopicClaims(jdbc, batches);
        decisions = new DecisionLog(jdbc, batches);
        editions = new Editions(jdbc);
        ledger = new Ledger(jdbc, batches);
    }

    /** A run of 2024-W52 whose input folder holds the articles. */
    long runWith(Article... present) {
        RunKey first = RunKey.first(Week.parse("2024-W52"), null);
        long run = runs.open(first.withRequest(runs.lastRequest(first) + 1), NOON, INPUT);
        for (Article article : present) {
            articles.save(List.of(article));
            Reading reading = read(article.file(), article.id().sha256());
            readings.add(reading, List.of(article.id()), List.of(), 1);
            readings.complete(reading);
            inputs.add(run, reading);
        }
        return run;
    }

    /** The reading of a file with those bytes. */
    Reading read(String file, String sha256) {
        return readings.open("collect", new FileLook(file, sha256, 20, "by hand"));
    }

    /** Makes a figure table that states these claims an input of the run. */
    void addTable(long run, String file, List<Claim> stated) {
        Reading reading = readings.open("tables", new FileLook(file, "7".repeat(64), 20, "by hand"));
        claims.add(reading, stated, 0);
        readings.complete(reading);
        inputs.add(run, reading);
    }

    /** The run's reports that appeared in those days, all claims being taken for a topic's. */
    List<Report> reports(long run, LocalDate first, LocalDate last) {
        long seen = topicClaims.lookedUpTo("all", "");
        List<StoredReport> found = topicClaims.after(seen, 100);
        if (!found.isEmpty()) {
            topicClaims.found("all", found, found.get(found.size() - 1).claimId());
        }
        return topicClaims.reports(run, "all", first, last);
    }

    /** The articles of a run, in any order. */
    List<Article> articlesOf(long run) {
        return jdbc.sql("""
                SELECT a.* FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id WHERE n.run_id = :run
                """).param("run", run).query(Articles.MAPPER).list();
    }
}
