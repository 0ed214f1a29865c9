package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Report;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of articles and figure tables, replaced as a whole whenever their file is read again. */
public final class Claims {
    private static final LocalDate BEFORE_ANY = LocalDate.of(1, 1, 1);

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

    /**
     * The run's claims that may bear on a briefing, one after the other: of these measures, in articles published and table
     * rows as of that day or before, and those of any source on which an editor has decided, since he may have given them
     * another measure or date. The stream is to be closed, within the transaction.
     *
     * @param lastDay inclusive
     */
    public Stream<Report> reports(long run, Collection<Measure> measures, LocalDate lastDay) {
        Stream<Report> decided = decidedOn(run)
                .filter(report -> !(measures.contains(report.claim().measure()) && isKnownBy(lastDay, report)));
        return Stream.concat(published(run, measures, BEFORE_ANY, lastDay), decided);
    }

    /**
     * Those of them that were published in these days, both inclusive. The stream is to be closed, within the transaction.
     */
    public Stream<Report> published(long run, Collection<Measure> measures, LocalDate firstDay, LocalDate lastDay) {
        Map<String, Object> asked = Map.of(
                "run",
                run,
                "measures",
                measures.stream().map(Codes::code).toList(),
                "firstDay",
                firstDay,
                "lastDay",
                lastDay);
        return Stream.concat(inArticles(asked), inTables(asked));
    }

    private static boolean isKnownBy(LocalDate lastDay, Report report) {
        Claim claim = report.claim();
        LocalDate known = report.article() == null ? claim.asOf().date() : claim.publishedOn();
        return !known.isAfter(lastDay);
    }

    /** The run's claims in any article or table of which an editor has decided on something; to be closed as above. */
    public Stream<Report> decidedOn(long run) {
        Stream<Report> passages =
                jdbc.sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM (SELECT DISTINCT article_id FROM decision WHERE article_id IS NOT NULL) d
                JOIN reading_article r ON r.article_id = d.article_id
                JOIN run_reading n ON n.reading_id = r.reading_id AND n.run_id = :run
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                ORDER BY a.file, a.id, c.ordinal
                """).param("run", run).query(new ReportRow()).stream();
        Stream<Report> rows = jdbc.sql("""
                SELECT c.* FROM (SELECT DISTINCT file FROM decision WHERE article_id IS NULL) d
                JOIN reading k ON k.file = d.file
                JOIN run_reading n ON n.reading_id = k.id AND n.run_id = :run
                JOIN claim c ON c.reading_id = k.id
                ORDER BY c.file, c.ordinal
                """).param("run", run).query(Claims::ofTable).stream();
        return Stream.concat(passages, rows);
    }

    /** The run's claims in articles whose id begins with these digits; to be closed as above. */
    public Stream<Report> inArticles(long run, String idPrefix) {
        return jdbc
                .sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                WHERE n.run_id = :run AND r.article_id LIKE :digits
                ORDER BY a.file, a.id, c.ordinal
                """)
                .param("run", run)
                .param("digits", idPrefix + "%")
                .query(new ReportRow())
                .stream();
    }

    /** The run's claims in rows of these figure tables; to be closed as above. */
    public Stream<Report> inTables(long run, Collection<String> files) {
        return jdbc.sql("""
                SELECT c.* FROM run_reading n JOIN reading k ON k.id = n.reading_id
                JOIN claim c ON c.reading_id = k.id
                WHERE n.run_id = :run AND k.file IN (:files) ORDER BY c.file, c.ordinal
                """).param("run", run).param("files", files).query(Claims::ofTable).stream();
    }

    /** The run's claims in articles in which the figure stands in just this sentence; to be closed as above. */
    public Stream<Report> withWords(long run, String sentence) {
        return jdbc
                .sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                WHERE n.run_id = :run AND c.words = :sentence
                ORDER BY a.file, a.id, c.ordinal
                """)
                .param("run", run)
                .param("sentence", sentence)
                .query(new ReportRow())
                .stream();
    }

    private Stream<Report> inArticles(Map<String, Object> asked) {
        return jdbc.sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                WHERE n.run_id = :run AND a.published_on BETWEEN :firstDay AND :lastDay AND c.measure IN (:measures)
                ORDER BY a.file, a.id, c.ordinal
                """).params(asked).query(new ReportRow()).stream();
    }

    private Stream<Report> inTables(Map<String, Object> asked) {
        return jdbc.sql("""
                SELECT c.* FROM claim c JOIN run_reading n ON n.reading_id = c.reading_id
                WHERE n.run_id = :run AND c.measure IN (:measures) AND c.published_on >= :firstDay AND c.as_of <= :lastDay
                ORDER BY c.file, c.ordinal
                """).params(asked).query(Claims::ofTable).stream();
    }

    private static Report ofTable(ResultSet row, int number) throws SQLException {
        return new Report(ClaimRow.claim(row, number), null);
    }

    /** Reads claims together with their article, and that once for all claims that follow each other. */
    private static final class ReportRow implements RowMapper<Report> {
        private @Nullable Article article;

        @Override
        public Report mapRow(ResultSet row, int number) throws SQLException {
            Article current = article;
            if (current == null
                    || !current.file().equals(row.getString("file"))
                    || !current.id().sha256().equals(row.getString("id"))) {
                current = Objects.requireNonNull(Articles.MAPPER.mapRow(row, number));
                article = current;
            }
            return new Report(ClaimRow.claim(row, number), current);
        }
    }

    private void insert(List<Claim> claims, long first, @Nullable Long reading) {
        batches.batchUpdate(
                ClaimRow.INSERT,
                IntStream.range(0, claims.size())
                        .mapToObj(i -> ClaimRow.parameters(claims.get(i), first + i, reading))
                        .toArray(SqlParameterSource[]::new));
    }
}
