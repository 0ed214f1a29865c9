package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What editions told their readers, kept for good.
 *
 * <p>Of a week counts what its first edition told: it is the one that readers were given then; further revisions of it are announced as
 * corrections by the briefings that follow, like whatever else becomes known of that week.
 */
public final class Ledger {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public Ledger(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what a new edition tells, and which questions it asked. */
    public void add(
            Edition edition,
            Collection<Question> asked,
            Collection<PrintedRange> ranges,
            Collection<PrintedEstimate> estimates,
            Collection<Correction> corrections) {
        batches.batchUpdate(
                """
                INSERT INTO asked_question (topic, week, revision, question, definition)
                VALUES (:topic, :week, :revision, :question, :definition)
                """,
                asked.stream()
                        .map(question -> key(edition)
                                .addValue("question", question.id())
                                .addValue("definition", question.definition()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                INSERT INTO printed_estimate (topic, week, revision, question, party, party_name, measure, scope,
                    low, high, bound, wording)
                VALUES (:topic, :week, :revision, :question, :party, :partyName, :measure, :scope,
                    :low, :high, :bound, :wording)
                """, estimates.stream().map(estimate -> row(edition, estimate)).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                INSERT INTO printed_correction (topic, week, revision, of_week, question, party, party_name, measure,
                    scope, low, high, bound, wording)
                VALUES (:topic, :week, :revision, :ofWeek, :question, :party, :partyName, :measure,
                    :scope, :low, :high, :bound, :wording)
                """,
                corrections.stream().map(correction -> row(edition, correction)).toArray(SqlParameterSource[]::new));
        ranges().add(edition, ranges);
        batches.update(
                "UPDATE edition SET told = TRUE WHERE topic = :topic AND week = :week AND revision = :revision",
                key(edition));
    }

    /**
     * What readers of the topic know of the weeks before that one, from their editions and from the briefings in between; weeks without an
     * edition, or with one of before the ledger, are missing.
     *
     * @param count how many weeks back to look
     * @param madeBy editions made after this moment are not looked at
     */
    public List<PrintedWeek> before(String topicId, Week week, int count, Instant madeBy) {
        List<PrintedWeek> told = new ArrayList<>();
        Week earlier = week;
        for (int i = 0; i < count; i++) {
            earlier = earlier.previous();
            Integer first = firstRevision(topicId, earlier, madeBy);
            if (first != null) {
                told.add(0, told(topicId, earlier, first, week, madeBy));
            }
        }
        return told;
    }

    /** What that edition told, or empty if there is none or it is of before its ranges were kept. */
    public Optional<PrintedEdition> told(String topicId, Week week, int revision) {
        List<PrintedRange> ranges = ranges().of(topicId, week, revision);
        List<PrintedEstimate> estimates = estimates(topicId, week, revision);
        Map<String, String> asked = asked(topicId, week, revision);
        return asked == null || ranges.isEmpty() != estimates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PrintedEdition(revision, ranges, estimates, asked, corrections(topicId, week, revision)));
    }

    private PrintedRanges ranges() {
        return new PrintedRanges(jdbc, batches);
    }

    private int corrections(String topicId, Week week, int revision) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM printed_correction
                WHERE topic = :topic AND week = :week AND revision = :revision
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("revision", revision)
                .query(Integer.class)
                .single();
    }

    private @Nullable Integer firstRevision(String topicId, Week week, Instant madeBy) {
        return jdbc.sql("""
                SELECT revision FROM edition
                WHERE topic = :topic AND week = :week AND told AND made_at <= :madeBy
                ORDER BY revision FETCH FIRST 1 ROW ONLY
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("madeBy", Codes.utc(madeBy))
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private PrintedWeek told(String topicId, Week week, int revision, Week until, Instant madeBy) {
        List<PrintedEstimate> estimates = new ArrayList<>(estimates(topicId, week, revision));
        corrections(topicId, week, until, madeBy).forEach(correction -> {
            estimates.removeIf(correction::isOf);
            if (correction.today != null) {
                estimates.add(correction.today);
            }
        });
        return new PrintedWeek(week, estimates, asked(topicId, week, revision));
    }

    private List<PrintedEstimate> estimates(String topicId, Week week, int revision) {
        return jdbc.sql("""
                SELECT * FROM printed_estimate
                WHERE topic = :topic AND week = :week AND revision = :revision
                ORDER BY question, measure, scope, party
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("revision", revision)
                .query((row, number) -> Objects.requireNonNull(estimate(row)))
                .list();
    }

    /** The definitions by question, or null where the edition is of before they were kept. */
    private @Nullable Map<String, String> asked(String topicId, Week week, int revision) {
        Map<String, String> asked = new HashMap<>();
        jdbc.sql("""
                SELECT question, definition FROM asked_question
                WHERE topic = :topic AND week = :week AND revision = :revision
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("revision", revision)
                .query((row, number) -> asked.put(Codes.string(row, "question"), Codes.string(row, "definition")))
                .list();
        return asked.isEmpty() ? null : asked;
    }

    /** An estimate of an earlier week as corrected, or null where it was taken back. */
    private record Announced(
            String questionId,
            String partyId,
            Measure measure,
            Scope scope,
            @Nullable PrintedEstimate today) {
        boolean isOf(PrintedEstimate estimate) {
            return questionId.equals(estimate.questionId())
                    && partyId.equals(estimate.partyId())
                    && measure == estimate.measure()
                    && scope == estimate.scope();
        }
    }

    /** Those that the latest editions of the weeks in between announced, in the order of these weeks. */
    private List<Announced> corrections(String topicId, Week week, Week until, Instant madeBy) {
        return jdbc.sql("""
                SELECT c.* FROM printed_correction c
                WHERE c.topic = :topic AND c.of_week = :week AND c.week < :until AND c.revision = (
                    SELECT MAX(e.revision) FROM edition e WHERE e.topic = c.topic AND e.week = c.week
                    AND e.made_at <= :madeBy)
                ORDER BY c.week, c.question, c.measure, c.scope, c.party
                """)
                .param("topic", topicId)
                .param("week", week.toString())
                .param("until", until.toString())
                .param("madeBy", Codes.utc(madeBy))
                .query((row, number) -> new Announced(
                        Codes.string(row, "question"),
                        Codes.string(row, "party"),
                        Codes.ofCode(Measure.class, Codes.string(row, "measure")),
                        Codes.ofCode(Scope.class, Codes.string(row, "scope")),
                        estimate(row)))
                .list();
    }

    static MapSqlParameterSource key(Edition edition) {
        return new MapSqlParameterSource()
                .addValue("topic", edition.topicId())
                .addValue("week", edition.week().toString())
                .addValue("revision", edition.revision());
    }

    private static MapSqlParameterSource row(Edition edition, PrintedEstimate estimate) {
        return quantity(key(edition), estimate.quantity())
                .addValue("question", estimate.questionId())
                .addValue("party", estimate.partyId())
                .addValue("partyName", estimate.partyName())
                .addValue("measure", Codes.code(estimate.measure()))
                .addValue("scope", Codes.code(estimate.scope()));
    }

    private static MapSqlParameterSource row(Edition edition, Correction correction) {
        return quantity(key(edition), correction.today())
                .addValue("ofWeek", correction.week().toString())
                .addValue("question", correction.questionId())
                .addValue("party", correction.partyId())
                .addValue("partyName", correction.partyName())
                .addValue("measure", Codes.code(correction.measure()))
                .addValue("scope", Codes.code(correction.scope()));
    }

    private static MapSqlParameterSource quantity(MapSqlParameterSource row, @Nullable Quantity quantity) {
        return row.addValue("low", quantity == null ? null : quantity.low())
                .addValue("high", quantity == null ? null : quantity.high())
                .addValue("bound", quantity == null ? null : Codes.code(quantity.bound()))
                .addValue("wording", quantity == null ? null : quantity.wording());
    }

    private static @Nullable PrintedEstimate estimate(ResultSet row) throws SQLException {
        String bound = row.getString("bound");
        return bound == null
                ? null
                : new PrintedEstimate(
                        Codes.string(row, "question"),
                        Codes.string(row, "party"),
                        Codes.string(row, "party_name"),
                        Codes.ofCode(Measure.class, Codes.string(row, "measure")),
                        Codes.ofCode(Scope.class, Codes.string(row, "scope")),
                        new Quantity(
                                Codes.longOrNull(row, "low"),
                                Codes.longOrNull(row, "high"),
                                Codes.ofCode(Bound.class, bound),
                                Codes.string(row, "wording")));
    }
}
