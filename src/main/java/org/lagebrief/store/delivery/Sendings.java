package org.lagebrief.store.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of sendings as it is kept and read: a row an edition and subscriber. Who sends works it off as a {@link SendingQueue}.
 *
 * <p>Methods that change several rows are called within a transaction.
 */
public final class Sendings {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Subscribers subscribers;

    public Sendings(JdbcClient jdbc, NamedParameterJdbcOperations batches, Subscribers subscribers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.subscribers = subscribers;
    }

    /**
     * Enters the edition for every subscriber who wants its topic and has no row for it yet. What was still to be sent of the
     * week's earlier revisions is taken out: nobody needs two.
     *
     * @param corrections whether those get it who may have an earlier revision
     * @param messageIds draws a new one each time, in angle brackets
     * @return how many were entered
     */
    public int enqueue(EditionId edition, boolean corrections, Supplier<String> messageIds, Instant now) {
        of(edition, """
                DELETE FROM sending s WHERE s.topic = :topic AND s.week = :week AND s.revision < :revision
                    AND s.state IN ('pending', 'deferred')
                """).update();
        Set<Long> entered = subscribersWith(edition, "s.revision = :revision");
        Set<Long> served = subscribersWith(edition, "s.revision < :revision AND s.state <> 'rejected'");
        List<SqlParameterSource> rows = new ArrayList<>();
        for (KnownSubscriber known : subscribers.wanting(edition.topicId())) {
            boolean correction = served.contains(known.id());
            if (!entered.contains(known.id()) && (corrections || !correction)) {
                rows.add(row(edition, known.id(), correction, messageIds.get(), now));
            }
        }
        batches.batchUpdate("""
                INSERT INTO sending (topic, week, revision, subscriber_id, state, correction, message_id, attempts,
                    due_at, changed_at)
                VALUES (:topic, :week, :revision, :subscriber, 'pending', :correction, :messageId, 0, :now, :now)
                """, rows.toArray(SqlParameterSource[]::new));
        return rows.size();
    }

    /** The sending whose message bears that Message-ID, in angle brackets; or empty. */
    public Optional<Long> withMessageId(String messageId) {
        return jdbc.sql("SELECT id FROM sending WHERE message_id = :messageId")
                .param("messageId", messageId)
                .query(Long.class)
                .optional();
    }

    /**
     * Notes that a server reported later that it could not be delivered, whatever was known of it; what is still on its way, or
     * refused already, stays as it is.
     *
     * @return the address it was for, if its subscriber is not removed; empty as well if there is no such sending
     */
    public Optional<EmailAddress> bounced(long id, String report, Instant now) {
        Optional<EmailAddress> address = addressee(id);
        jdbc.sql("""
                UPDATE sending SET state = 'rejected', changed_at = :now, reply = :reply
                WHERE id = :id AND state IN ('accepted', 'unknown')
                """)
                .param("now", Codes.utc(now))
                .param("reply", address.isPresent() ? SendingRow.shortened(report) : null)
                .param("id", id)
                .update();
        return address;
    }

    /** Whom the sending is for, unless its subscriber is removed. */
    public Optional<EmailAddress> addressee(long id) {
        return jdbc.sql("SELECT b.address FROM sending s JOIN subscriber b ON b.id = s.subscriber_id WHERE s.id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(EmailAddress::new);
    }

    /** Has sendings tried again that were refused, or, if asked for, of which nobody knows; says how many. */
    public int retry(Selection selection, boolean unknownToo, Instant now) {
        Set<SendingState> failed = EnumSet.of(SendingState.REJECTED, SendingState.DEFERRED);
        if (unknownToo) {
            failed.add(SendingState.UNKNOWN);
        }
        return SendingRow.selected(jdbc, selection, """
                UPDATE sending s SET state = 'pending', attempts = 0, due_at = :now, changed_at = :now,
                    lease_owner = NULL, lease_until = NULL
                WHERE s.state IN (:states) AND
                """ + SendingRow.SELECTED)
                .param("now", Codes.utc(now))
                .param("states", failed.stream().map(Codes::code).toList())
                .update();
    }

    /** The sendings meant, by edition and subscriber. */
    public List<Sending> list(Selection selection) {
        return SendingRow.selected(
                        jdbc,
                        selection,
                        """
                SELECT s.*, b.address FROM sending s LEFT JOIN subscriber b ON b.id = s.subscriber_id WHERE
                """ + SendingRow.SELECTED + " ORDER BY s.week, s.topic, s.revision, s.subscriber_id")
                .query(SendingRow::sending)
                .list();
    }

    /** How many there are of each edition, by week and topic. */
    public List<SendingCounts> counts(Selection selection) {
        Map<EditionId, Map<SendingState, Integer>> counts = new LinkedHashMap<>();
        SendingRow.selected(
                        jdbc,
                        selection,
                        "SELECT s.topic, s.week, s.revision, s.state, COUNT(*) AS sendings FROM sending s WHERE "
                                + SendingRow.SELECTED
                                + " GROUP BY s.topic, s.week, s.revision, s.state ORDER BY s.week, s.topic, s.revision")
                .query(row -> {
                    counts.computeIfAbsent(SendingRow.edition(row), edition -> new EnumMap<>(SendingState.class))
                            .put(Codes.ofCode(SendingState.class, Codes.string(row, "state")), row.getInt("sendings"));
                });
        return counts.entrySet().stream()
                .map(of -> new SendingCounts(of.getKey(), of.getValue()))
                .toList();
    }

    private Set<Long> subscribersWith(EditionId edition, String condition) {
        return new HashSet<>(of(
                        edition,
                        "SELECT s.subscriber_id FROM sending s WHERE s.topic = :topic AND s.week = :week AND "
                                + condition)
                .query(Long.class)
                .list());
    }

    private static SqlParameterSource row(
            EditionId edition, long subscriber, boolean correction, String messageId, Instant now) {
        return new MapSqlParameterSource("topic", edition.topicId())
                .addValue("week", edition.week().toString())
                .addValue("revision", edition.revision())
                .addValue("subscriber", subscriber)
                .addValue("correction", correction)
                .addValue("messageId", messageId)
                .addValue("now", Codes.utc(now));
    }

    private JdbcClient.StatementSpec of(EditionId edition, String sql) {
        return jdbc.sql(sql)
                .param("topic", edition.topicId())
                .param("week", edition.week().toString())
                .param("revision", edition.revision());
    }
}
