package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decisions that editors ever made; one is added and never changed. */
public final class DecisionLog {
    private static final String INSERT = """
            INSERT INTO decision (file, article_id, words, opening, figure, occurrence, table_column, verdict, fields,
                reason, decided_by, decided_at, kept_at)
            VALUES (:file, :article, :words, :opening, :figure, :occurrence, :column, :verdict, :fields,
                :reason, :by, :at, :kept)
            """;

    /** Articles on which somebody has decided and that none of the run's inputs holds. */
    private static final String GONE = """
            SELECT DISTINCT d.article_id FROM decision d
            WHERE d.article_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM reading_article r JOIN run_reading n ON n.reading_id = r.reading_id
                WHERE r.article_id = d.article_id AND n.run_id = :run)
            """;

    /** Articles of the run that have the sentence, in the same file or of the same address as the one decided on. */
    private static final String SUCCESSORS = """
            SELECT DISTINCT a.file, a.id FROM claim c JOIN article a ON a.file = c.file AND a.id = c.article_id
            WHERE c.opening = :opening AND c.words = :words
                AND EXISTS (
                    SELECT 1 FROM reading_article r JOIN run_reading n ON n.reading_id = r.reading_id
                    WHERE r.article_id = a.id AND r.file = a.file AND n.run_id = :run)
                AND (a.file = :file OR EXISTS (
                    SELECT 1 FROM article o
                    WHERE o.file = :file AND o.id = CAST(:article AS CHAR(64)) AND o.url = a.url))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public DecisionLog(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds the decisions; all of them within the transaction that is open.
     *
     * @param keptAt when they come to this store, whenever they were made
     */
    public void add(Collection<Decision> decisions, Instant keptAt) {
        batches.batchUpdate(
                INSERT,
                decisions.stream()
                        .map(decision -> row(decision).addValue("kept", Codes.utc(keptAt)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** All decisions, the earliest first; of those at one moment the one added first. */
    public List<Decision> all() {
        return jdbc.sql("SELECT * FROM decision ORDER BY decided_at, id")
                .query((row, number) -> decision(row))
                .list();
    }

    /**
     * The decisions that had come to this store by that moment, as they bear on the run, in the same order. One on an article that
     * was changed is one on the same sentence of the article that the run has in its place, if there is only one.
     */
    public List<Decision> bearingOn(long run, Instant keptBy) {
        return bearingOn(run, keptBy(keptBy));
    }

    /** Those among them that were made on another article than the one on whose sentence they now bear. */
    public List<Decision> followed(long run, Instant keptBy) {
        List<Decision> made = keptBy(keptBy);
        List<Decision> bearing = bearingOn(run, made);
        return IntStream.range(0, made.size())
                .filter(i -> !bearing.get(i).key().equals(made.get(i).key()))
                .mapToObj(bearing::get)
                .toList();
    }

    private List<Decision> keptBy(Instant moment) {
        return jdbc.sql("SELECT * FROM decision WHERE kept_at <= :by ORDER BY decided_at, id")
                .param("by", Codes.utc(moment))
                .query((row, number) -> decision(row))
                .list();
    }

    private List<Decision> bearingOn(long run, List<Decision> made) {
        Set<ArticleId> gone = new HashSet<>();
        jdbc.sql(GONE).param("run", run).query(row -> {
            gone.add(new ArticleId(Codes.string(row, "article_id")));
        });
        return made.stream().map(decision -> bearingOn(run, decision, gone)).toList();
    }

    private Decision bearingOn(long run, Decision decision, Set<ArticleId> gone) {
        if (!(decision.key() instanceof ClaimKey.InSentence key) || !gone.contains(key.article())) {
            return decision;
        }
        List<ArticleKey> successors = jdbc.sql(SUCCESSORS)
                .param("run", run)
                .param("file", decision.file())
                .param("article", key.article().sha256())
                .param("opening", ClaimRow.opening(key.sentence()))
                .param("words", key.sentence())
                .query((row, number) ->
                        new ArticleKey(Codes.string(row, "file"), new ArticleId(Codes.string(row, "id"))))
                .list();
        return successors.size() == 1
                ? decision.on(in(successors.get(0), key), successors.get(0).file())
                : decision;
    }

    private static ClaimKey in(ArticleKey article, ClaimKey.InSentence key) {
        return new ClaimKey.InSentence(article.id(), key.sentence(), key.figure(), key.occurrence());
    }

    private static MapSqlParameterSource row(Decision decision) {
        ClaimKey key = decision.key();
        ClaimKey.@Nullable InSentence sentence = key instanceof ClaimKey.InSentence in ? in : null;
        return new MapSqlParameterSource()
                .addValue("file", decision.file())
                .addValue(
                        "article", sentence == null ? null : sentence.article().sha256())
                .addValue("words", key.words())
                .addValue("opening", ClaimRow.opening(key.words()))
                .addValue("figure", key.figure())
                .addValue("occurrence", sentence == null ? null : sentence.occurrence())
                .addValue("column", key instanceof ClaimKey.InRow in ? in.column() : null)
                .addValue("verdict", decision.verdict().code())
                .addValue("fields", fields(decision.fields()))
                .addValue("reason", decision.reason())
                .addValue("by", decision.by())
                .addValue("at", Codes.utc(decision.at()));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                key(row),
                Codes.string(row, "file"),
                Codes.ofCode(Decision.Verdict.class, Codes.string(row, "verdict")),
                fields(Codes.strings(row, "fields")),
                row.getString("reason"),
                Codes.string(row, "decided_by"),
                Codes.instant(row, "decided_at"));
    }

    private static ClaimKey key(ResultSet row) throws SQLException {
        String article = row.getString("article_id");
        String words = Codes.string(row, "words");
        String figure = Codes.string(row, "figure");
        return article == null
                ? new ClaimKey.InRow(Codes.string(row, "file"), words, Codes.string(row, "table_column"), figure)
                : new ClaimKey.InSentence(new ArticleId(article), words, figure, row.getInt("occurrence"));
    }

    private static String[] fields(Map<DecidedField, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Codes.code(field.getKey()) + "=" + field.getValue())
                .toArray(String[]::new);
    }

    private static Map<DecidedField, String> fields(List<String> written) {
        Map<DecidedField, String> fields = new EnumMap<>(DecidedField.class);
        for (String field : written) {
            int sign = field.indexOf('=');
            fields.put(Codes.ofCode(DecidedField.class, field.substring(0, sign)), field.substring(sign + 1));
        }
        return fields;
    }
}
