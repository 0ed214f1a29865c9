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
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Report;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of articles and figure tables, replaced as a whole whenever their file is read again. */
public final class Claims {
    /** Follows the columns of claims c and their articles a. */
    static final String PASSAGES_OF_DAYS = """
             FROM article a JOIN claim c ON c.file = a.file AND c.article_id = a.id
            WHERE a.published_on BETWEEN :first AND :last AND EXISTS (
                SELECT 1 FROM reading_article r JOIN run_reading n ON n.reading_id = r.reading_id AND n.run_id = :run
                WHERE r.article_id = a.id AND r.file = a.file)
            ORDER BY a.file, a.id, c.ordinal
            """;

    private static final int ROWS_AT_ONCE = 500;

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
        jdbc.sql("DELETE FROM claim WHERE file = :file AND article_id = CAST(:article AS CHAR(64))")
                .params(key)
                .update();
        jdbc.sql("DELETE FROM extraction WHERE file = :file AND article_id = CAST(:article AS CHAR(64))")
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
     * The run's claims in any article or row on which an editor has decided; to be closed as above.
     *
     * @param bearing the decisions as they bear on the run
     */
    public Stream<Report> decidedOn(long run, Collection<Decision> bearing) {
        Stream<Report> passages = keys(bearing, ClaimKey.InSentence.class)
                .map(key -> key.article().sha256())
                .distinct()
                .flatMap(article -> inArticles(run, article));
        Stream<Report> rows = keys(bearing, ClaimKey.InRow.class)
                .map(key -> new ClaimKey.InRow(key.file(), key.row(), "", ""))
                .distinct()
                .flatMap(key -> inRow(run, key));
        return Stream.concat(passages, rows);
    }

    private static <K extends ClaimKey> Stream<K> keys(Collection<Decision> decisions, Class<K> kind) {
        return decisions.stream().map(Decision::key).filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Report> inRow(long run, ClaimKey.InRow row) {
        return jdbc
                .sql("""
                SELECT c.* FROM claim c JOIN run_reading n ON n.reading_id = c.reading_id AND n.run_id = :run
                WHERE c.opening = :opening AND c.words = :words AND c.file = :file ORDER BY c.ordinal
                """)
                .param("run", run)
                .param("file", row.file())
                .param("opening", ClaimRow.opening(row.row()))
                .param("words", row.row())
                .query(Claims::ofTable)
                .stream();
    }

    /** The run's claims in articles whose id begins with these digits; to be closed as above. */
    public Stream<Report> inArticles(long run, String idPrefix) {
        return jdbc
                .sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                WHERE n.run_id = :run AND r.article_id BETWEEN CAST(:first AS CHAR(64)) AND CAST(:last AS CHAR(64))
                ORDER BY a.file, a.id, c.ordinal
                """)
                .param("run", run)
                .param("first", idPrefix + "0".repeat(64 - idPrefix.length()))
                .param("last", idPrefix + "f".repeat(64 - idPrefix.length()))
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

    /** The run's claims that were published in these days, both inclusive: those of articles, then rows; to be closed as above. */
    public Stream<Report> published(long run, LocalDate first, LocalDate last) {
        Map<String, Object> asked = Map.of("run", run, "first", first, "last", last);
        Stream<Report> passages = jdbc
                .sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + PASSAGES_OF_DAYS)
                .withFetchSize(ROWS_AT_ONCE)
                .params(asked)
                .query(new ReportRow())
                .stream();
        Stream<Report> rows = jdbc.sql("""
                SELECT c.* FROM run_reading n JOIN claim c ON c.reading_id = n.reading_id
                WHERE n.run_id = :run AND c.published_on BETWEEN :first AND :last ORDER BY c.file, c.ordinal
                """).withFetchSize(ROWS_AT_ONCE).params(asked).query(Claims::ofTable).stream();
        return Stream.concat(passages, rows);
    }

    /** The run's claims in articles in which the figure stands in just this sentence; to be closed as above. */
    public Stream<Report> withWords(long run, String sentence) {
        return jdbc
                .sql("SELECT a.*, " + ClaimRow.OWN_COLUMNS + """
                 FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                JOIN claim c ON c.file = a.file AND c.article_id = a.id
                WHERE n.run_id = :run AND c.opening = :opening AND c.words = :sentence
                ORDER BY a.file, a.id, c.ordinal
                """)
                .param("run", run)
                .param("opening", ClaimRow.opening(sentence))
                .param("sentence", sentence)
                .query(new ReportRow())
                .stream();
    }

    private static Report ofTable(ResultSet row, int number) throws SQLException {
        return new Report(ClaimRow.claim(row, number), null);
    }

    /** Reads claims together with their article, if they have one, and that once for all claims that follow each other. */
    static final class ReportRow implements RowMapper<Report> {
        private @Nullable Article article;

        @Override
        public Report mapRow(ResultSet row, int number) throws SQLException {
            if (row.getString("article_id") == null) {
                return ofTable(row, number);
            }
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
