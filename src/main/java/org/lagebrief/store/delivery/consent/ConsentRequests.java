package org.lagebrief.store.delivery.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of those who are asked whether they want the briefings: a row a subscriber, until it has answered.
 *
 * <p>Nobody is asked twice by one request: of several senders one begins it, and what was begun and never ended is unknown, until
 * somebody has the subscriber asked again. Methods that change several rows are called within a transaction.
 */
public final class ConsentRequests {
    private static final int LONGEST_REPLY = 500;

    private final JdbcClient jdbc;

    public ConsentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the subscriber asked; one who was asked before is asked again. */
    public void enter(long subscriberId, Instant now) {
        jdbc.sql("DELETE FROM consent_request WHERE subscriber_id = :id")
                .param("id", subscriberId)
                .update();
        jdbc.sql("""
                INSERT INTO consent_request (subscriber_id, state, attempts, due_at, changed_at)
                VALUES (:id, 'pending', 0, :now, :now)
                """).param("id", subscriberId).param("now", Codes.utc(now)).update();
    }

    /** Who is to be asked next, the earliest first; nobody to whom nothing may be sent. */
    public Optional<ConsentRequest> next(Instant now) {
        return jdbc.sql("""
                SELECT r.subscriber_id, r.attempts, b.address, b.name, b.language
                FROM consent_request r JOIN subscriber b ON b.id = r.subscriber_id
                WHERE r.state IN ('pending', 'deferred') AND r.due_at <= :now
                    AND NOT EXISTS (SELECT 1 FROM suppression p WHERE p.address_hash = b.address_hash)
                ORDER BY r.due_at, r.subscriber_id FETCH FIRST 1 ROWS ONLY
                """)
                .param("now", Codes.utc(now))
                .query(ConsentRequests::request)
                .optional();
    }

    /** Notes that the server may have the mail from now on, before it is told anything; false if another has begun. */
    public boolean begin(ConsentRequest request, ConsentWording wording, String messageId, Instant now) {
        keep(wording);
        return jdbc.sql("""
                        UPDATE consent_request SET state = 'sending', attempts = attempts + 1, wording = :wording,
                            message_id = :messageId, changed_at = :now
                        WHERE subscriber_id = :id AND state IN ('pending', 'deferred')
                        """)
                        .param("wording", wording.version())
                        .param("messageId", messageId)
                        .param("now", Codes.utc(now))
                        .param("id", request.subscriberId())
                        .update()
                == 1;
    }

    /** Puts a request that was begun back: the server was never told whom it is for. */
    public void undo(ConsentRequest request, Instant now) {
        jdbc.sql("""
                UPDATE consent_request SET state = CASE WHEN attempts > 1 THEN 'deferred' ELSE 'pending' END,
                    attempts = attempts - 1, changed_at = :now
                WHERE subscriber_id = :id AND state = 'sending'
                """)
                .param("now", Codes.utc(now))
                .param("id", request.subscriberId())
                .update();
    }

    /**
     * Notes what came of a request that was begun.
     *
     * @param dueAt before which it is not tried again, if it is deferred
     */
    public void finish(ConsentRequest request, SendingState state, String reply, Instant now, Instant dueAt) {
        jdbc.sql("""
                UPDATE consent_request SET state = :state, reply = :reply, changed_at = :now, due_at = :due
                WHERE subscriber_id = :id AND state IN ('sending', 'unknown')
                """)
                .param("state", Codes.code(state))
                .param("reply", reply.substring(0, Math.min(reply.length(), LONGEST_REPLY)))
                .param("now", Codes.utc(now))
                .param("due", Codes.utc(dueAt))
                .param("id", request.subscriberId())
                .update();
    }

    /** Takes for unknown what was begun before that moment and has not ended; says how many these are. */
    public int settle(Instant begunBefore, Instant now) {
        return jdbc.sql("""
                UPDATE consent_request SET state = 'unknown', changed_at = :now,
                    reply = 'the sender ended before the server''s answer was noted'
                WHERE state = 'sending' AND changed_at <= :before
                """)
                .param("now", Codes.utc(now))
                .param("before", Codes.utc(begunBefore))
                .update();
    }

    /** What the subscriber was asked, or empty if it was not, or has answered. */
    public Optional<Asked> asked(long subscriberId) {
        return jdbc.sql("""
                SELECT r.message_id, r.changed_at, w.* FROM consent_request r
                JOIN consent_wording w ON w.version = r.wording WHERE r.subscriber_id = :id
                """)
                .param("id", subscriberId)
                .query((row, number) ->
                        new Asked(Codes.string(row, "message_id"), Codes.instant(row, "changed_at"), wording(row)))
                .optional();
    }

    /** What a mail has said by which somebody was asked once. */
    public Optional<ConsentWording> wording(String version) {
        return jdbc.sql("SELECT * FROM consent_wording WHERE version = :version")
                .param("version", version)
                .query((row, number) -> wording(row))
                .optional();
    }

    /** How many requests are in which state; states in which none is are left out. */
    public Map<SendingState, Integer> counts() {
        Map<SendingState, Integer> counts = new EnumMap<>(SendingState.class);
        jdbc.sql("SELECT state, COUNT(*) AS requests FROM consent_request GROUP BY state")
                .query(row -> {
                    counts.put(Codes.ofCode(SendingState.class, Codes.string(row, "state")), row.getInt("requests"));
                });
        return counts;
    }

    private void keep(ConsentWording wording) {
        jdbc.sql("""
                INSERT INTO consent_wording (version, language, statement, subject, plain, html)
                SELECT CAST(:version AS CHAR(64)), CAST(:language AS CHAR(2)), CAST(:statement AS VARCHAR),
                    CAST(:subject AS VARCHAR), CAST(:plain AS VARCHAR), CAST(:html AS VARCHAR)
                WHERE NOT EXISTS (SELECT 1 FROM consent_wording WHERE version = CAST(:version AS CHAR(64)))
                """)
                .param("version", wording.version())
                .param("language", wording.language().code())
                .param("statement", wording.statement())
                .param("subject", wording.subject())
                .param("plain", wording.plain())
                .param("html", wording.html())
                .update();
    }

    private static ConsentRequest request(ResultSet row, int number) throws SQLException {
        return new ConsentRequest(
                row.getLong("subscriber_id"),
                new EmailAddress(Codes.string(row, "address")),
                row.getString("name"),
                new Language(Codes.string(row, "language")),
                row.getInt("attempts"));
    }

    private static ConsentWording wording(ResultSet row) throws SQLException {
        return new ConsentWording(
                new Language(Codes.string(row, "language")),
                Codes.string(row, "statement"),
                Codes.string(row, "subject"),
                Codes.string(row, "plain"),
                Codes.string(row, "html"));
    }
}
