package org.lagebrief.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of articles and figure tables, replaced as a whole whenever their file is read again. */
public final class Claims {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public Claims(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes these the article's claims, as that version of the extractor finds them. */
    public void replace(Article article, String version, List<Claim> claims) {
        Map<String, Object> key =
                Map.of("file", article.file(), "article", article.id().sha256());
        jdbc.sql("DELETE FROM claim WHERE file = :file AND article_id = :article")
                .params(key)
                .update();
        jdbc.sql("DELETE FROM extraction WHERE file = :file AND article_id = :article")
                .params(key)
                .update();
        jdbc.sql("INSERT INTO extraction (file, article_id, version) VALUES (:file, :article, :version)")
                .params(key)
                .param("version", version)
                .update();
        insert(claims, 0, null);
    }

    /**
     * Adds claims of a figure table.
     *
     * @param first how many claims the reading has already
     */
    public void add(Reading table, List<Claim> claims, long first) {
        insert(claims, first, table.id());
    }

    /** Forgets what the reading of a figure table said. */
    public void forget(Reading table) {
        jdbc.sql("DELETE FROM claim WHERE reading_id = :id")
                .param("id", table.id())
                .update();
    }

    /** Forgets what earlier readings of the figure table said. */
    public void forgetEarlier(Reading table) {
        jdbc.sql("""
                DELETE FROM claim WHERE reading_id IN (
                    SELECT id FROM reading WHERE file = :file AND id <> :id)
                """).param("file", table.look().file()).param("id", table.id()).update();
    }

    /**
     * The run's claims that may bear on a briefing: of these measures, in articles published and table rows as of that
     * day or before; by publication date, then file. Only articles that carry one are loaded.
     *
     * @param lastDay inclusive
     */
    public List<Report> reports(long run, Collection<Measure> measures, LocalDate lastDay) {
        Map<String, Object> asked = Map.of(
                "run", run, "measures", measures.stream().map(Codes::code).toList(), "lastDay", lastDay);
        Map<Key, Article> articles = new HashMap<>();
        jdbc.sql("""
                SELECT a.* FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                WHERE n.run_id = :run AND a.published_on <= :lastDay AND EXISTS (
                    SELECT 1 FROM claim c
                    WHERE c.file = a.file AND c.article_id = a.id AND c.measure IN (:measures))
                """)
                .params(asked)
                .query(Articles.MAPPER)
                .list()
                .forEach(article -> articles.put(Key.of(article), article));
        List<Report> reports = new ArrayList<>();
        claims(asked).forEach(claim -> reports.add(new Report(claim, articles.get(Key.of(claim.provenance())))));
        return reports;
    }

    private List<Claim> claims(Map<String, Object> asked) {
        return jdbc.sql("""
                SELECT c.* FROM claim c
                JOIN reading_article r ON r.file = c.file AND r.article_id = c.article_id
                JOIN run_reading n ON n.reading_id = r.reading_id
                WHERE n.run_id = :run AND c.measure IN (:measures) AND c.published_on <= :lastDay
                UNION ALL
                SELECT c.* FROM claim c JOIN run_reading n ON n.reading_id = c.reading_id
                WHERE n.run_id = :run AND c.measure IN (:measures) AND c.as_of <= :lastDay
                ORDER BY published_on, file, ordinal
                """).params(asked).query(ClaimRow::claim).list();
    }

    private void insert(List<Claim> claims, long first, @Nullable Long reading) {
        batches.batchUpdate(
                ClaimRow.INSERT,
                IntStream.range(0, claims.size())
                        .mapToObj(i -> ClaimRow.parameters(claims.get(i), first + i, reading))
                        .toArray(SqlParameterSource[]::new));
    }

    /** What tells an article from all others; the row of a table has none. */
    private record Key(String file, @Nullable ArticleId id) {
        static Key of(Article article) {
            return new Key(article.file(), article.id());
        }

        static Key of(Provenance place) {
            return new Key(place.file(), place instanceof Provenance.Passage passage ? passage.article() : null);
        }
    }
}
