package org.lagebrief.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles ever collected, each as it stood in its file, and which of them still have to be read for claims. */
public final class Articles {
    static final RowMapper<Article> MAPPER = (row, number) -> article(row);

    /** The columns of an article a that are not those of its claims. */
    static final String COLUMNS = """
            a.id, a.entry, a.headline, a.publisher, a.author, a.url, a.language, a.published_at, a.published_evidence,
            a.text, a.first_line, a.coverage
            """;

    private static final String INSERT = """
            INSERT INTO article (file, id, entry, headline, publisher, author, url, language, published_on,
                published_at, published_evidence, text, first_line, coverage)
            VALUES (:file, :id, :entry, :headline, :publisher, :author, :url, :language, :publishedOn,
                :publishedAt, :evidence, :text, :firstLine, :coverage)
            """;

    /** Follows a join with reading_article r. */
    private static final String PENDING = """
            JOIN article a ON a.file = r.file AND a.id = r.article_id
            LEFT JOIN extraction e ON e.file = r.file AND e.article_id = r.article_id
            WHERE a.language = :language AND (e.version IS NULL OR e.version <> :version)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public Articles(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps the articles. One that reads otherwise than before loses its extraction. */
    public void save(Collection<Article> articles) {
        List<Article> added = new ArrayList<>();
        for (Article article : new LinkedHashSet<>(articles)) {
            Optional<Article> before = find(article.file(), article.id());
            if (before.isEmpty()) {
                added.add(article);
            } else if (!before.get().equals(article)) {
                change(article);
            }
        }
        batches.batchUpdate(INSERT, added.stream().map(Articles::row).toArray(SqlParameterSource[]::new));
    }

    public Optional<Article> find(String file, ArticleId id) {
        return jdbc.sql("SELECT * FROM article WHERE file = :file AND id = CAST(:id AS CHAR(64))")
                .param("file", file)
                .param("id", id.sha256())
                .query(MAPPER)
                .optional();
    }

    /** How many of the run's articles, in that language, that version of the extractor has not read. */
    public long countPending(long run, Language language, String version) {
        return jdbc.sql("SELECT COUNT(*) FROM run_reading n JOIN reading_article r ON r.reading_id = n.reading_id "
                        + PENDING + " AND n.run_id = :run")
                .param("run", run)
                .param("language", language.code())
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** Articles of these readings, in that language, that that version of the extractor has not read; by reading and id. */
    public List<Article> pending(Collection<Long> readings, Language language, String version) {
        return jdbc.sql("SELECT a.* FROM reading_article r " + PENDING + """
                 AND r.reading_id IN (:readings) ORDER BY r.reading_id, r.article_id
                """)
                .param("readings", readings)
                .param("language", language.code())
                .param("version", version)
                .query(MAPPER)
                .list();
    }

    /**
     * As above, of one reading that may have many articles: those whose ids lie between these.
     *
     * @param after exclusive
     * @param last inclusive
     */
    public List<Article> pending(long reading, Language language, String version, String after, String last) {
        return jdbc.sql("SELECT a.* FROM reading_article r " + PENDING + """
                 AND r.reading_id = :reading AND r.article_id > CAST(:after AS CHAR(64))
                    AND r.article_id <= CAST(:last AS CHAR(64))
                ORDER BY r.reading_id, r.article_id
                """)
                .param("reading", reading)
                .param("language", language.code())
                .param("version", version)
                .param("after", after)
                .param("last", last)
                .query(MAPPER)
                .list();
    }

    /** The id at the end of the reading's next so many articles, or empty if there are none after that id. */
    public Optional<String> endOfPage(long reading, String after, int size) {
        return jdbc.sql("""
                SELECT MAX(page.article_id) FROM (
                    SELECT article_id FROM reading_article WHERE reading_id = :reading
                        AND article_id > CAST(:after AS CHAR(64))
                    ORDER BY reading_id, article_id LIMIT :size) page
                HAVING COUNT(*) > 0
                """)
                .param("reading", reading)
                .param("after", after)
                .param("size", size)
                .query(String.class)
                .optional();
    }

    private void change(Article article) {
        batches.update("""
                UPDATE article SET entry = :entry, headline = :headline, publisher = :publisher, author = :author,
                    url = :url, language = :language, published_on = :publishedOn, published_at = :publishedAt,
                    published_evidence = :evidence, text = :text, first_line = :firstLine, coverage = :coverage
                WHERE file = :file AND id = CAST(:id AS CHAR(64))
                """, row(article));
        jdbc.sql("DELETE FROM extraction WHERE file = :file AND article_id = CAST(:id AS CHAR(64))")
                .param("file", article.file())
                .param("id", article.id().sha256())
                .update();
    }

    private static SqlParameterSource row(Article article) {
        Publication publication = article.publication();
        return new MapSqlParameterSource()
                .addValue("file", article.file())
                .addValue("id", article.id().sha256())
                .addValue("entry", article.entry())
                .addValue("headline", article.headline())
                .addValue("publisher", article.publisher())
                .addValue("author", article.author())
                .addValue("url", article.url() == null ? null : article.url().toString())
                .addValue("language", article.language().code())
                .addValue("publishedOn", publication.publishedOn())
                .addValue(
                        "publishedAt",
                        publication.publishedAt() == null
                                ? null
                                : publication.publishedAt().toString())
                .addValue("evidence", Codes.code(publication.evidence()))
                .addValue("text", article.text())
                .addValue("firstLine", article.firstLine())
                .addValue("coverage", Codes.code(article.coverage()));
    }

    private static Article article(ResultSet row) throws SQLException {
        String url = row.getString("url");
        String publishedAt = row.getString("published_at");
        return new Article(
                new ArticleId(Codes.string(row, "id")),
                Codes.string(row, "file"),
                row.getString("entry"),
                Codes.string(row, "headline"),
                row.getString("publisher"),
                row.getString("author"),
                url == null ? null : URI.create(url),
                new Language(Codes.string(row, "language")),
                new Publication(
                        row.getObject("published_on", LocalDate.class),
                        publishedAt == null ? null : OffsetDateTime.parse(publishedAt),
                        Codes.ofCode(Publication.Evidence.class, Codes.string(row, "published_evidence"))),
                Codes.string(row, "text"),
                Codes.intOrNull(row, "first_line"),
                Codes.ofCode(Article.Coverage.class, Codes.string(row, "coverage")));
    }
}
