package org.lagebrief.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
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
        insert(claims);
    }

    /** Makes these the figure table's claims. */
    public void replace(String tableFile, List<Claim> claims) {
        jdbc.sql("DELETE FROM claim WHERE file = :file AND article_id IS NULL")
                .param("file", tableFile)
                .update();
        insert(claims);
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
        Map<String, Article> articles = new HashMap<>();
        jdbc.sql("""
                SELECT a.* FROM run_article r JOIN article a ON a.file = r.file AND a.id = r.article_id
                WHERE r.run_id = :run AND a.published_on <= :lastDay AND EXISTS (
                    SELECT 1 FROM claim c
                    WHERE c.file = a.file AND c.article_id = a.id AND c.measure IN (:measures))
                """)
                .params(asked)
                .query(Articles.MAPPER)
                .list()
                .forEach(article -> articles.put(article.file(), article));
        List<Report> reports = new ArrayList<>();
        claims(asked)
                .forEach(claim -> reports.add(
                        new Report(claim, articles.get(claim.provenance().file()))));
        return reports;
    }

    private List<Claim> claims(Map<String, Object> asked) {
        return jdbc.sql("""
                SELECT c.* FROM claim c
                JOIN run_article r ON r.file = c.file AND r.article_id = c.article_id
                WHERE r.run_id = :run AND c.measure IN (:measures) AND c.published_on <= :lastDay
                UNION ALL
                SELECT c.* FROM claim c JOIN run_table r ON r.file = c.file
                WHERE c.article_id IS NULL AND r.run_id = :run AND c.measure IN (:measures) AND c.as_of <= :lastDay
                ORDER BY published_on, file, ordinal
                """).params(asked).query(ClaimRow::claim).list();
    }

    private void insert(List<Claim> claims) {
        batches.batchUpdate(
                ClaimRow.INSERT,
                IntStream.range(0, claims.size())
                        .mapToObj(i -> ClaimRow.parameters(claims.get(i), i))
                        .toArray(SqlParameterSource[]::new));
    }
}
