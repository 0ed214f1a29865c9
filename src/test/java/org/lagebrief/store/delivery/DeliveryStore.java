package org.lagebrief.store.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Language;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Week;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.MailText;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.Editions;
import org.lagebrief.store.RunKey;
import org.lagebrief.store.Runs;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscribers and sendings over a database of their own, made by the migrations. */
public final class DeliveryStore {
    public static final Instant NOON = Instant.parse("2025-01-06T12:00:00Z");
    public static final Week WEEK = Week.parse("2024-W52");

    public final JdbcClient jdbc;
    public final Subscribers subscribers;
    public final EditionMails mails;
    public final Sendings sendings;
    public final SendingQueue queue;
    public final ConsentRequests requests;
    public final TransactionTemplate transactions;

    private final Editions editions;
    private final Runs runs;
    private final AtomicInteger messages = new AtomicInteger();

    public DeliveryStore(TestDatabase kind) {
        this(TestDatabase.at(kind.migratedUrl()));
    }

    public DeliveryStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        subscribers = new Subscribers(jdbc);
        mails = new EditionMails(jdbc);
        requests = new ConsentRequests(jdbc);
        queue = new SendingQueue(jdbc);
        sendings = new Sendings(jdbc, new NamedParameterJdbcTemplate(database), subscribers);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        editions = new Editions(jdbc);
        runs = new Runs(jdbc);
    }

    /** Over as many connections as are asked for, for tests in which several are at work. */
    public static DeliveryStore shared(TestDatabase kind) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(kind.migratedUrl());
        return new DeliveryStore(pool);
    }

    /** Over an H2 file, as the application has it; migrated if it is new. */
    public static DeliveryStore inFile(HikariDataSource pool, Path folder) {
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("lagebrief") + ";WRITE_DELAY=0");
        Flyway.configure().dataSource(pool).load().migrate();
        return new DeliveryStore(pool);
    }

    /** An active subscriber of all topics, or of those; says its id. */
    public long subscriber(String address, String... topics) {
        EmailAddress of = new EmailAddress(address);
        subscribers.save(
                new Subscriber(of, null, Language.ENGLISH, List.of(topics), SubscriberState.ACTIVE, null), NOON);
        return subscribers.find(of).orElseThrow().id();
    }

    /** An edition of {@code kursk} that may leave the house. */
    public EditionId edition(int revision) {
        return edition("kursk", revision, null, Path.of("/output/kursk.pdf"));
    }

    /** An edition that is to be mailed, held for the reason if there is one. */
    public EditionId edition(String topic, int revision, @Nullable String heldFor, Path pdf) {
        Edition edition =
                new Edition(topic, WEEK, revision, Integer.toString(revision).repeat(64));
        long run = runs.open(RunKey.first(WEEK, topic).withRequest(revision), NOON, Path.of("/desk/input"));
        editions.add(run, new EditionMade(edition, false, List.of("x.pdf"), 3, 2, 5), NOON);
        EditionId id = EditionId.of(edition);
        mails.add(
                new EditionMail(id, "Kursk", pdf, null, List.of(text(false), text(true))),
                heldFor == null ? Release.automatic(id, NOON) : Release.held(id, heldFor));
        return id;
    }

    public int enqueue(EditionId edition) {
        return enqueue(edition, true);
    }

    int enqueue(EditionId edition, boolean corrections) {
        return sendings.enqueue(edition, corrections, () -> "<" + messages.incrementAndGet() + "@example.org>", NOON);
    }

    List<ClaimedSending> claim(String owner, int limit, Instant now) {
        return transactions.execute(status -> queue.claim(owner, Selection.ALL, limit, now, now.plusSeconds(60)));
    }

    private static MailText text(boolean correction) {
        return new MailText(
                Language.ENGLISH, correction, correction ? "Correction" : "Briefing", "plain", "<p>html</p>");
    }
}
