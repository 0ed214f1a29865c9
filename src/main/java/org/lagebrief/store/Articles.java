package org.lagebrief.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles ever collected, each as it stood in its file, and which of them still have to be read for claims. */
public final class Articles {
    static final RowMapper<Article> MAPPER = (row, number) -> article(row);

    private final JdbcClient jdbc;

    public Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the file looked when it was last read, or empty if it never was.
     *
     * <p>Asks for its article too: after a kill H2 has been seen to keep a row here whose article it had rolled back,
     * against the foreign key. Such a file is read again.
     */
    public Optional<KnownFile> known(String file) {
        return jdbc.sql("""
                SELECT k.size_bytes, k.modified_ns, k.manner, k.article_id FROM known_file k
                JOIN article a ON a.file = k.file AND a.id = k.article_id WHERE k.file = :file
                """)
                .param("file", file)
                .query((row, number) -> new KnownFile(
                        file,
                        new KnownFile.Look(
                                row.getLong("size_bytes"), row.getLong("modified_ns"), Codes.string(row, "manner")),
                        new ArticleId(Codes.string(row, "article_id"))))
                .optional();
    }

    /** Keeps the article and how its file looked. An article that reads otherwise than before loses its extraction. */
    public void save(Article article, KnownFile.Look look) {
        Optional<Article> before = find(article.file(), article.id());
        if (before.isEmpty()) {
            write(article, """
                    INSERT INTO article (file, id, headline, publisher, author, url, language, published_on,
                        published_evidence, text, first_line)
                    VALUES (:file, :id, :headline, :publisher, :author, :url, :language, :publishedOn,
                        :evidence, :text, :firstLine)
                    """);
        } else if (!before.get().equals(article)) {
            write(article, """
                    UPDATE article SET headline = :headline, publisher = :publisher, author = :author, url = :url,
                        language = :language, published_on = :publishedOn, published_evidence = :evidence,
                        text = :text, first_line = :firstLine
                    WHERE file = :file AND id = :id
                    """);
            jdbc.sql("DELETE FROM extraction WHERE file = :file AND article_id = :id")
                    .param("file", article.file())
                    .param("id", article.id().sha256())
                    .update();
        }
        remember(new KnownFile(article.file(), look, article.id()));
    }

    public Optional<Article> find(String file, ArticleId id) {
        return jdbc.sql("SELECT * FROM article WHERE file = :file AND id = :id")
                .param("file", file)
                .param("id", id.sha256())
                .query(MAPPER)
                .optional();
    }

    /** Files among the run's inputs whose article, in that language, that version of the extractor has not read; sorted. */
    public List<String> pending(long run, Language language, String version) {
        return jdbc.sql("""
                SELECT r.file FROM run_article r
                JOIN article a ON a.file = r.file AND a.id = r.article_id
                LEFT JOIN extraction e ON e.file = r.file AND e.article_id = r.article_id
                WHERE r.run_id = :run AND a.language = :language AND (e.version IS NULL OR e.version <> :version)
                ORDER BY r.file
                """)
                .param("run", run)
                .param("language", language.code())
                .param("version", version)
                .query(String.class)
                .list();
    }

    /** The article that stood in the file at the run. */
    public Article ofRun(long run, String file) {
        return jdbc.sql("""
                SELECT a.* FROM run_article r JOIN article a ON a.file = r.file AND a.id = r.article_id
                WHERE r.run_id = :run AND r.file = :file
                """).param("run", run).param("file", file).query(MAPPER).single();
    }

    private void write(Article article, String sql) {
        jdbc.sql(sql)
                .param("file", article.file())
                .param("id", article.id().sha256())
                .param("headline", article.headline())
                .param("publisher", article.publisher())
                .param("author", article.author())
                .param("url", article.url() == null ? null : article.url().toString())
                .param("language", article.language().code())
                .param("publishedOn", article.publication().publishedOn())
                .param("evidence", Codes.code(article.publication().evidence()))
                .param("text", article.text())
                .param("firstLine", article.firstLine())
                .update();
    }

    private void remember(KnownFile known) {
        int updated = write(known, """
                UPDATE known_file SET size_bytes = :size, modified_ns = :modified, manner = :manner, article_id = :id
                WHERE file = :file
                """);
        if (updated == 0) {
            write(known, """
                    INSERT INTO known_file (file, size_bytes, modified_ns, manner, article_id)
                    VALUES (:file, :size, :modified, :manner, :id)
                    """);
        }
    }

    private int write(KnownFile known, String sql) {
        return jdbc.sql(sql)
                .param("file", known.file())
                .param("size", known.look().sizeBytes())
                .param("modified", known.look().modifiedNs())
                .param("manner", known.look().manner())
                .param("id", known.article().sha256())
                .update();
    }

    private static Article article(ResultSet row) throws SQLException {
        String url = row.getString("url");
        return new Article(
                new ArticleId(Codes.string(row, "id")),
                Codes.string(row, "file"),
                Codes.string(row, "headline"),
                row.getString("publisher"),
                row.getString("author"),
                uri(url),
                new Language(Codes.string(row, "language")),
                new Publication(
                        row.getObject("published_on", LocalDate.class),
                        Codes.ofCode(Publication.Evidence.class, Codes.string(row, "published_evidence"))),
                Codes.string(row, "text"),
                row.getInt("first_line"));
    }

    private static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }
}
