package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.Range;
import org.lagebrief.model.RangeId;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each range of an edition came to. */
final class PrintedRanges {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PrintedRanges(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Edition edition, Collection<PrintedRange> ranges) {
        batches.batchUpdate(
                """
                INSERT INTO printed_range (topic, week, revision, question, measure, scope, low, high, low_open,
                    high_open, reports)
                VALUES (:topic, :week, :revision, :question, :measure, :scope, :low, :high, :lowOpen, :highOpen,
                    :reports)
                """, ranges.stream().map(range -> row(edition, range)).toArray(SqlParameterSource[]::new));
    }

    List<PrintedRange> of(String topicId, Week week, int revision) {
        return jdbc.sql("""
                SELECT * FROM printed_range WHERE topic = :topic AND week = :week AND revision = :revision
                ORDER BY question, measure, scope
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("revision", revision)
                .query((row, number) -> new PrintedRange(id(row), range(row), row.getInt("reports")))
                .list();
    }

    private static MapSqlParameterSource row(Edition edition, PrintedRange told) {
        Range range = told.range();
        return Ledger.key(edition)
                .addValue("question", told.id().questionId())
                .addValue("measure", Codes.code(told.id().measure()))
                .addValue("scope", Codes.code(told.id().scope()))
                .addValue("low", range == null ? null : range.low())
                .addValue("high", range == null ? null : range.high())
                .addValue("lowOpen", range != null && range.lowOpen())
                .addValue("highOpen", range != null && range.highOpen())
                .addValue("reports", told.reports());
    }

    private static RangeId id(ResultSet row) throws SQLException {
        return new RangeId(
                Codes.string(row, "question"),
                Codes.ofCode(Measure.class, Codes.string(row, "measure")),
                Codes.ofCode(Scope.class, Codes.string(row, "scope")));
    }

    private static @Nullable Range range(ResultSet row) throws SQLException {
        long low = row.getLong("low");
        return row.wasNull()
                ? null
                : new Range(low, row.getLong("high"), row.getBoolean("low_open"), row.getBoolean("high_open"));
    }
}
