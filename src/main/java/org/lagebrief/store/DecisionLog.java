package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            INSERT INTO decision (file, article_id, words, figure, occurrence, table_column, verdict, fields, reason,
                decided_by, decided_at)
            VALUES (:file, :article, :words, :figure, :occurrence, :column, :verdict, :fields, :reason, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public DecisionLog(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds the decisions; all of them within the transaction that is open. */
    public void add(Collection<Decision> decisions) {
        batches.batchUpdate(INSERT, decisions.stream().map(DecisionLog::row).toArray(SqlParameterSource[]::new));
    }

    /** All decisions, the earliest first; of those at one moment the one added first. */
    public List<Decision> all() {
        return jdbc.sql("SELECT * FROM decision ORDER BY decided_at, id")
                .query((row, number) -> decision(row))
                .list();
    }

    private static SqlParameterSource row(Decision decision) {
        ClaimKey key = decision.key();
        ClaimKey.@Nullable InSentence sentence = key instanceof ClaimKey.InSentence in ? in : null;
        return new MapSqlParameterSource()
                .addValue("file", decision.file())
                .addValue(
                        "article", sentence == null ? null : sentence.article().sha256())
                .addValue("words", key.words())
                .addValue("figure", key.figure())
                .addValue("occurrence", sentence == null ? null : sentence.occurrence())
                .addValue("column", key instanceof ClaimKey.InRow in ? in.column() : null)
                .addValue("verdict", decision.verdict().code())
                .addValue("fields", fields(decision.fields()))
                .addValue("reason", decision.reason())
                .addValue("by", decision.by())
                .addValue("at", decision.at().atOffset(ZoneOffset.UTC));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                key(row),
                Codes.string(row, "file"),
                Codes.ofCode(Decision.Verdict.class, Codes.string(row, "verdict")),
                fields(Codes.strings(row, "fields")),
                row.getString("reason"),
                Codes.string(row, "decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
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
