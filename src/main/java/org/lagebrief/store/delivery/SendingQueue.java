package org.lagebrief.store.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of sendings as it is worked off.
 *
 * <p>A sending belongs to the owner who claimed it as long as its lease runs, and only he can move it on: of several dispatchers,
 * in one process or in many, one at most sends it. Methods that change several rows are called within a transaction.
 */
public final class SendingQueue {
    /** Of an edition that may leave the house, to a subscriber who wants it now. */
    private static final String SENDABLE = """
             s.state IN ('pending', 'deferred')
                AND EXISTS (SELECT 1 FROM edition_mail m WHERE m.topic = s.topic AND m.week = s.week
                    AND m.revision = s.revision AND m.released_at IS NOT NULL)
                AND EXISTS (SELECT 1 FROM subscriber b WHERE b.id = s.subscriber_id AND b.state = 'active'
                    AND NOT EXISTS (SELECT 1 FROM suppression p WHERE p.address_hash = b.address_hash))
            """;

    private final JdbcClient jdbc;

    public SendingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes sendings that are due for the owner, the earliest first; others pass them over until the lease ends.
     *
     * @return at most so many; empty if none is due
     */
    public List<ClaimedSending> claim(String owner, Selection selection, int limit, Instant now, Instant leaseUntil) {
        List<Long> ids = SendingRow.selected(
                        jdbc,
                        selection,
                        "SELECT s.id FROM sending s WHERE " + SendingRow.SELECTED + " AND " + SENDABLE + """
                 AND s.due_at <= :now ORDER BY s.due_at, s.id FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
                """)
                .param("now", Codes.utc(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                UPDATE sending SET state = 'claimed', lease_owner = :owner, lease_until = :until, changed_at = :now
                WHERE id IN (:ids) AND state IN ('pending', 'deferred')
                """)
                .param("owner", owner)
                .param("until", Codes.utc(leaseUntil))
                .param("now", Codes.utc(now))
                .param("ids", ids)
                .update();
        return claimed(owner, ids);
    }

    /** Notes that the server may have it from now on, before it is told anything; false if it is no longer the owner's. */
    public boolean begin(ClaimedSending sending, String owner, Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        UPDATE sending SET state = 'sending', attempts = attempts + 1, lease_until = :until,
                            changed_at = :now
                        WHERE id = :id AND state = 'claimed' AND lease_owner = :owner
                        """)
                        .param("until", Codes.utc(leaseUntil))
                        .param("now", Codes.utc(now))
                        .param("id", sending.id())
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /**
     * Notes what came of a sending that was begun, even if its lease has ended meanwhile and it was taken for unknown: its
     * sender knows better. What a server said of a subscriber who is removed is not kept: it may repeat the address.
     *
     * @param dueAt before which it is not tried again, if it is deferred
     */
    public void finish(
            ClaimedSending sending, String owner, SendingState state, String reply, Instant now, Instant dueAt) {
        jdbc.sql("""
                UPDATE sending SET state = :state, changed_at = :now, due_at = :due, lease_owner = NULL,
                    lease_until = NULL, reply = CASE WHEN EXISTS (
                        SELECT 1 FROM subscriber b WHERE b.id = sending.subscriber_id) THEN :reply END
                WHERE id = :id AND lease_owner = :owner AND state IN ('sending', 'unknown')
                """)
                .param("state", Codes.code(state))
                .param("reply", SendingRow.shortened(reply))
                .param("now", Codes.utc(now))
                .param("due", Codes.utc(dueAt))
                .param("id", sending.id())
                .param("owner", owner)
                .update();
    }

    /** Puts a sending that was begun back to where it was: the server was never told whom it is for. */
    public void undo(ClaimedSending sending, String owner, Instant now) {
        jdbc.sql("""
                UPDATE sending SET attempts = attempts - 1, state = 'claimed', changed_at = :now
                WHERE id = :id AND lease_owner = :owner AND state = 'sending'
                """)
                .param("now", Codes.utc(now))
                .param("id", sending.id())
                .param("owner", owner)
                .update();
        giveBack(List.of(sending.id()), owner, now, null);
    }

    /**
     * Gives back sendings that were claimed and not begun.
     *
     * @param dueAt before which they are not tried, or null to leave that as it was
     */
    public void giveBack(Collection<Long> ids, String owner, Instant now, @Nullable Instant dueAt) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE sending SET state = CASE WHEN attempts > 0 THEN 'deferred' ELSE 'pending' END,
                    due_at = COALESCE(CAST(:due AS TIMESTAMP WITH TIME ZONE), due_at), changed_at = :now,
                    lease_owner = NULL, lease_until = NULL
                WHERE id IN (:ids) AND lease_owner = :owner AND state = 'claimed'
                """)
                .param("due", Codes.utcOrNull(dueAt))
                .param("now", Codes.utc(now))
                .param("ids", ids)
                .param("owner", owner)
                .update();
    }

    /**
     * Settles what dispatchers have left that are no more: what was claimed is to be sent again; what was begun is unknown,
     * and stays so.
     *
     * @param alone whether no other process can be at work: then no lease has to be waited for
     * @param owner whose sendings are left alone in any case
     * @return how many have become unknown
     */
    public int settle(boolean alone, String owner, Instant now) {
        String left = " AND (lease_owner IS NULL OR lease_owner <> :owner)" + (alone ? "" : " AND lease_until < :now");
        jdbc.sql("""
                UPDATE sending SET state = CASE WHEN attempts > 0 THEN 'deferred' ELSE 'pending' END, changed_at = :now,
                    lease_owner = NULL, lease_until = NULL
                WHERE state = 'claimed'
                """ + left).param("owner", owner).param("now", Codes.utc(now)).update();
        return jdbc.sql("""
                UPDATE sending SET state = 'unknown', changed_at = :now, reply = :reply WHERE state = 'sending'
                """ + left)
                .param("owner", owner)
                .param("now", Codes.utc(now))
                .param("reply", "the sender ended before the server's answer was noted")
                .update();
    }

    /** When the next sending is due that is not refused for now, or, if asked for, any; empty if there is none. */
    public Optional<Instant> nextDue(Selection selection, boolean deferredToo) {
        return SendingRow.selected(
                        jdbc,
                        selection,
                        "SELECT MIN(s.due_at) FROM sending s WHERE " + SendingRow.SELECTED + " AND " + SENDABLE
                                + (deferredToo ? "" : " AND s.state = 'pending'"))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private List<ClaimedSending> claimed(String owner, List<Long> ids) {
        return jdbc.sql("""
                SELECT s.*, b.address, b.name, b.language, (
                    SELECT MAX(e.message_id) FROM sending e
                    WHERE e.topic = s.topic AND e.week = s.week AND e.subscriber_id = s.subscriber_id
                        AND e.revision = (
                            SELECT MAX(l.revision) FROM sending l
                            WHERE l.topic = s.topic AND l.week = s.week AND l.subscriber_id = s.subscriber_id
                                AND l.revision < s.revision AND l.state <> 'rejected')) AS earlier_id
                FROM sending s JOIN subscriber b ON b.id = s.subscriber_id
                WHERE s.id IN (:ids) AND s.state = 'claimed' AND s.lease_owner = :owner ORDER BY s.due_at, s.id
                """)
                .param("ids", ids)
                .param("owner", owner)
                .query(SendingRow::claimed)
                .list();
    }
}
