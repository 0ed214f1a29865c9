package org.lagebrief.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The readings of files, of which a run's input consists.
 *
 * <p>Only a file's latest reading is ever found again: what an earlier one came to may have been changed since.
 *
 * <p>A reading grows with each transaction that keeps some of its entries, so that one that was cut off goes on where
 * the last transaction ended.
 */
public final class Readings {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public Readings(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The reading of a file that looked like this, finished or cut off; none if it is finished and in doubt. */
    public Optional<Reading> find(FileLook look) {
        return jdbc.sql("""
                SELECT id, entries, complete FROM reading
                WHERE file = :file AND sha256 = :sha256 AND modified_ns = :modified AND manner = :manner
                    AND NOT (complete AND doubtful)
                """)
                .param("file", look.file())
                .param("sha256", look.sha256())
                .param("modified", look.modifiedNs())
                .param("manner", look.manner())
                .query((row, number) ->
                        new Reading(row.getLong("id"), look, row.getLong("entries"), row.getBoolean("complete")))
                .optional();
    }

    /** The reading of a file that looks like this, begun if there is none. */
    public Reading open(String stage, FileLook look) {
        return find(look).orElseGet(() -> begin(stage, look));
    }

    /** Keeps what was found next in the file. An article that stands there twice is one. */
    public void add(Reading reading, Collection<ArticleId> articles, List<Skipped> skipped, long entries) {
        batches.batchUpdate(
                """
                MERGE INTO reading_article r
                USING (VALUES (CAST(:reading AS BIGINT), CAST(:file AS VARCHAR), CAST(:article AS CHAR(64))))
                    AS found (reading_id, file, article_id)
                ON r.reading_id = found.reading_id AND r.article_id = found.article_id
                WHEN NOT MATCHED THEN INSERT (reading_id, file, article_id)
                    VALUES (found.reading_id, found.file, found.article_id)
                """,
                articles.stream()
                        .distinct()
                        .map(article -> new MapSqlParameterSource("reading", reading.id())
                                .addValue("file", reading.look().file())
                                .addValue("article", article.sha256()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "INSERT INTO reading_skipped (reading_id, place, reason) VALUES (:reading, :place, :reason)",
                skipped.stream()
                        .map(left -> new MapSqlParameterSource("reading", reading.id())
                                .addValue("place", left.file())
                                .addValue("reason", left.reason()))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql("UPDATE reading SET entries = :entries WHERE id = :id")
                .param("entries", entries)
                .param("id", reading.id())
                .update();
    }

    /** Keeps what looks wrong in the file and counts all the same. */
    public void warn(Reading reading, List<Warning> warnings) {
        batches.batchUpdate(
                "INSERT INTO reading_warning (reading_id, place, reason) VALUES (:reading, :place, :reason)",
                warnings.stream()
                        .map(warning -> new MapSqlParameterSource("reading", reading.id())
                                .addValue("place", warning.place())
                                .addValue("reason", warning.reason()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Notes that the file holds no more than was kept. */
    public void complete(Reading reading) {
        jdbc.sql("UPDATE reading SET complete = TRUE WHERE id = :id")
                .param("id", reading.id())
                .update();
    }

    /** Notes that an entry made the program fail, so that the next run reads the file from its beginning. */
    public void doubt(Reading reading) {
        jdbc.sql("UPDATE reading SET doubtful = TRUE WHERE id = :id")
                .param("id", reading.id())
                .update();
    }

    private Reading begin(String stage, FileLook look) {
        jdbc.sql(
                        "UPDATE reading SET manner = 'superseded ' || id WHERE file = :file AND manner NOT LIKE 'superseded %'")
                .param("file", look.file())
                .update();
        jdbc.sql("""
                INSERT INTO reading (stage, file, sha256, modified_ns, manner, entries, complete, doubtful)
                VALUES (:stage, :file, :sha256, :modified, :manner, 0, FALSE, FALSE)
                """)
                .param("stage", stage)
                .param("file", look.file())
                .param("sha256", look.sha256())
                .param("modified", look.modifiedNs())
                .param("manner", look.manner())
                .update();
        return find(look).orElseThrow();
    }
}
