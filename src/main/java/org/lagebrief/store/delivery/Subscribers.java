package org.lagebrief.store.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who gets briefings, and to whom nothing is ever sent.
 *
 * <p>One mailbox is one subscriber, however its address is capitalised. What takes a subscriber out also takes away what was
 * still to be sent to it; such changes are made within one transaction of the caller's.
 */
public final class Subscribers {
    private static final String SELECT = """
            SELECT b.*, p.reason FROM subscriber b LEFT JOIN suppression p ON p.address_hash = b.address_hash
            """;

    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    public Subscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.hashes = new AddressHashes(jdbc);
    }

    /** Keeps a subscriber. One that is known keeps its state and its consent, if it has one. */
    public Saved save(Subscriber subscriber, Instant at) {
        if (suppression(subscriber.address()).isPresent()) {
            return Saved.SUPPRESSED;
        }
        Optional<KnownSubscriber> known = find(subscriber.address());
        if (known.isEmpty()) {
            insert(subscriber, at);
            return Saved.ADDED;
        }
        Subscriber before = known.get().subscriber();
        Consent consent = before.consent() != null ? before.consent() : subscriber.consent();
        Subscriber after = new Subscriber(
                before.address(),
                subscriber.name(),
                subscriber.language(),
                subscriber.topicIds(),
                before.state(),
                consent);
        if (after.equals(before)) {
            return Saved.UNCHANGED;
        }
        update(known.get().id(), after, at);
        return Saved.CHANGED;
    }

    public Optional<KnownSubscriber> find(EmailAddress address) {
        return jdbc.sql(SELECT + " WHERE b.address_hash = :hash")
                .param("hash", hashes.of(address))
                .query(Subscribers::known)
                .optional();
    }

    public Optional<KnownSubscriber> find(long id) {
        return jdbc.sql(SELECT + " WHERE b.id = :id")
                .param("id", id)
                .query(Subscribers::known)
                .optional();
    }

    /** All of them, by address. */
    public List<KnownSubscriber> all() {
        return jdbc.sql(SELECT + " ORDER BY b.address, b.id")
                .query(Subscribers::known)
                .list();
    }

    /** Those to whom the topic's editions go, by id. */
    public List<KnownSubscriber> wanting(String topicId) {
        return jdbc
                .sql(SELECT + " WHERE b.state = 'active' AND p.reason IS NULL ORDER BY b.id")
                .query(Subscribers::known)
                .list()
                .stream()
                .filter(known -> known.subscriber().wants(topicId))
                .toList();
    }

    /** Puts a subscriber into another state; one who has unsubscribed is sent nothing that was still to be sent. */
    public void put(long id, SubscriberState state, Instant at) {
        jdbc.sql("UPDATE subscriber SET state = :state, changed_at = :at WHERE id = :id")
                .param("state", Codes.code(state))
                .param("at", Codes.utc(at))
                .param("id", id)
                .update();
        if (state == SubscriberState.UNSUBSCRIBED) {
            withdraw(id);
        }
    }

    /** Notes that the subscriber wants the briefings, lets it have them, and asks it nothing more. */
    public void confirm(long id, Consent consent) {
        jdbc.sql("""
                UPDATE subscriber SET state = 'active', changed_at = :at, consent_at = :at, consent_how = :how,
                    consent_text = :text, consent_wording = :wording
                WHERE id = :id
                """)
                .param("at", Codes.utc(consent.at()))
                .param("how", consent.how())
                .param("text", consent.text())
                .param("wording", consent.wording())
                .param("id", id)
                .update();
        askNoMore(id);
    }

    /** Why nothing may be sent to the address, if so. */
    public Optional<SuppressionReason> suppression(EmailAddress address) {
        return jdbc.sql("SELECT reason FROM suppression WHERE address_hash = :hash")
                .param("hash", hashes.of(address))
                .query(String.class)
                .optional()
                .map(code -> Codes.ofCode(SuppressionReason.class, code));
    }

    /** Sends nothing to the address from now on, whoever it is; a reason that is known already stays. */
    public void suppress(EmailAddress address, SuppressionReason reason, Instant at) {
        jdbc.sql("""
                INSERT INTO suppression (address_hash, reason, since)
                SELECT CAST(:hash AS CHAR(64)), CAST(:reason AS VARCHAR), CAST(:at AS TIMESTAMP WITH TIME ZONE)
                WHERE NOT EXISTS (SELECT 1 FROM suppression WHERE address_hash = CAST(:hash AS CHAR(64)))
                """)
                .param("hash", hashes.of(address))
                .param("reason", Codes.code(reason))
                .param("at", Codes.utc(at))
                .update();
        find(address).ifPresent(known -> withdraw(known.id()));
    }

    /** Lets the address be sent to again; whether nothing was sent to it before. */
    public boolean lift(EmailAddress address) {
        return jdbc.sql("DELETE FROM suppression WHERE address_hash = :hash")
                        .param("hash", hashes.of(address))
                        .update()
                > 0;
    }

    /**
     * Removes the address from everything that is kept, save its hash: no import brings it back. What was sent to it stays
     * counted under a number that says nothing. Whether it was known.
     */
    public boolean remove(EmailAddress address, Instant at) {
        Optional<KnownSubscriber> known = find(address);
        if (known.isEmpty()) {
            return false;
        }
        suppress(address, SuppressionReason.REMOVED, at);
        long id = known.get().id();
        jdbc.sql("UPDATE sending SET reply = NULL WHERE subscriber_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM subscriber WHERE id = :id").param("id", id).update();
        return true;
    }

    private void withdraw(long id) {
        jdbc.sql("DELETE FROM sending WHERE subscriber_id = :id AND state IN ('pending', 'deferred')")
                .param("id", id)
                .update();
        askNoMore(id);
    }

    private void askNoMore(long id) {
        jdbc.sql("DELETE FROM consent_request WHERE subscriber_id = :id")
                .param("id", id)
                .update();
    }

    private void insert(Subscriber subscriber, Instant at) {
        bound(jdbc.sql("""
                INSERT INTO subscriber (address, address_hash, name, language, topics, state, changed_at, consent_at,
                    consent_how, consent_text)
                VALUES (:address, :hash, :name, :language, :topics, :state, :at, :consentAt, :how, :text)
                """), subscriber, at)
                .param("address", subscriber.address().value())
                .param("hash", hashes.of(subscriber.address()))
                .update();
    }

    private void update(long id, Subscriber subscriber, Instant at) {
        bound(jdbc.sql("""
                UPDATE subscriber SET name = :name, language = :language, topics = :topics, state = :state,
                    changed_at = :at, consent_at = :consentAt, consent_how = :how, consent_text = :text
                WHERE id = :id
                """), subscriber, at).param("id", id).update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Subscriber subscriber, Instant at) {
        Consent consent = subscriber.consent();
        return sql.param("name", subscriber.name())
                .param("language", subscriber.language().code())
                .param("topics", Codes.array(subscriber.topicIds()))
                .param("state", Codes.code(subscriber.state()))
                .param("at", Codes.utc(at))
                .param("consentAt", consent == null ? null : Codes.utc(consent.at()))
                .param("how", consent == null ? null : consent.how())
                .param("text", consent == null ? null : consent.text());
    }

    private static KnownSubscriber known(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new KnownSubscriber(
                row.getLong("id"),
                new Subscriber(
                        new EmailAddress(Codes.string(row, "address")),
                        row.getString("name"),
                        new Language(Codes.string(row, "language")),
                        Codes.strings(row, "topics"),
                        Codes.ofCode(SubscriberState.class, Codes.string(row, "state")),
                        consent(row)),
                reason == null ? null : Codes.ofCode(SuppressionReason.class, reason));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        Instant at = Codes.instantOrNull(row, "consent_at");
        return at == null
                ? null
                : new Consent(
                        at,
                        Codes.string(row, "consent_how"),
                        Codes.string(row, "consent_text"),
                        row.getString("consent_wording"));
    }
}
