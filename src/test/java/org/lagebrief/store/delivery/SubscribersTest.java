package org.lagebrief.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.store.delivery.DeliveryStore.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;

/** Subscribers, and addresses that are never sent to. */
@OnEachDatabase
class SubscribersTest {
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final DeliveryStore store;
    private final Subscribers subscribers;

    SubscribersTest(TestDatabase database) {
        store = new DeliveryStore(database);
        subscribers = store.subscribers;
    }

    @Test
    void subscriberIsKeptAsGiven() {
        Consent consent = new Consent(NOON, "by hand", "Send me the briefings.");
        Subscriber anna = new Subscriber(
                ANNA, "Anna A.", Language.GERMAN, List.of("kursk", "floods"), SubscriberState.WAITING, consent);

        assertThat(subscribers.save(anna, NOON)).isEqualTo(Saved.ADDED);
        assertThat(subscribers.all()).extracting(KnownSubscriber::subscriber).containsExactly(anna);
        assertThat(anna.topicIds()).containsExactly("floods", "kursk");
    }

    @Test
    void savingAgainChangesNoStateAndNoConsent() {
        Consent consent = new Consent(NOON, "by hand", "Yes.");
        subscribers.save(anna(SubscriberState.ACTIVE, "Anna", consent), NOON);
        long id = subscribers.find(ANNA).orElseThrow().id();
        subscribers.put(id, SubscriberState.UNSUBSCRIBED, NOON);
        Consent other = new Consent(LATER, "imported", "Imported.");

        assertThat(subscribers.save(anna(SubscriberState.ACTIVE, "Anna", other), LATER))
                .isEqualTo(Saved.UNCHANGED);
        assertThat(subscribers.save(anna(SubscriberState.ACTIVE, "Anna B.", other), LATER))
                .isEqualTo(Saved.CHANGED);
        assertThat(subscribers.find(id).orElseThrow().subscriber())
                .isEqualTo(anna(SubscriberState.UNSUBSCRIBED, "Anna B.", consent));
    }

    @Test
    void capitalsMakeNoOtherSubscriber() {
        store.subscriber("anna@example.org");

        assertThat(subscribers.save(
                        new Subscriber(
                                new EmailAddress("Anna@Example.org"),
                                null,
                                Language.ENGLISH,
                                List.of(),
                                SubscriberState.ACTIVE,
                                null),
                        NOON))
                .isEqualTo(Saved.UNCHANGED);
        assertThat(subscribers.all()).hasSize(1);
    }

    @Test
    void editionsGoToActiveSubscribersOfTheTopicAlone() {
        long all = store.subscriber("all@example.org");
        long kursk = store.subscriber("kursk@example.org", "kursk");
        store.subscriber("floods@example.org", "floods");
        subscribers.put(store.subscriber("paused@example.org"), SubscriberState.PAUSED, NOON);
        store.subscriber("refused@example.org");
        subscribers.suppress(new EmailAddress("refused@example.org"), SuppressionReason.REFUSED, NOON);

        assertThat(subscribers.wanting("kursk")).extracting(KnownSubscriber::id).containsExactly(all, kursk);
    }

    @Test
    void suppressedAddressIsNotKeptAgainUntilThatIsLifted() {
        subscribers.suppress(new EmailAddress("ANNA@example.org"), SuppressionReason.COMPLAINT, NOON);
        subscribers.suppress(ANNA, SuppressionReason.BOUNCE, LATER);

        assertThat(subscribers.save(anna(SubscriberState.ACTIVE, null, null), NOON))
                .isEqualTo(Saved.SUPPRESSED);
        assertThat(subscribers.suppression(ANNA)).contains(SuppressionReason.COMPLAINT);
        assertThat(subscribers.lift(ANNA)).isTrue();
        assertThat(subscribers.lift(ANNA)).isFalse();
        assertThat(subscribers.save(anna(SubscriberState.ACTIVE, null, null), NOON))
                .isEqualTo(Saved.ADDED);
    }

    @Test
    void removedAddressStandsNowhereButAsHash() {
        long id = store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim("a", 1, NOON).get(0);
        store.queue.begin(sending, "a", NOON, LATER);
        store.queue.finish(sending, "a", SendingState.REJECTED, "550 <anna@example.org> unknown", NOON, NOON);

        assertThat(subscribers.remove(ANNA, NOON)).isTrue();

        for (String table : List.of("subscriber", "suppression", "sending", "edition_mail", "edition_mail_text")) {
            List<Map<String, Object>> rows =
                    store.jdbc.sql("SELECT * FROM " + table).query().listOfRows();
            assertThat(rows.toString()).as(table).doesNotContainIgnoringCase("anna");
        }
        assertThat(store.sendings.list(Selection.ALL))
                .singleElement()
                .satisfies(kept -> assertThat(kept.subscriberId()).isEqualTo(id));
        assertThat(subscribers.suppression(ANNA)).contains(SuppressionReason.REMOVED);
        assertThat(subscribers.remove(ANNA, NOON)).isFalse();
    }

    @Test
    void whatAServerSaysOfARemovedSubscriberIsNotKept() {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim("a", 1, NOON).get(0);
        store.queue.begin(sending, "a", NOON, LATER);
        subscribers.remove(ANNA, NOON);

        store.queue.finish(sending, "a", SendingState.ACCEPTED, "250 <anna@example.org> taken", NOON, NOON);

        assertThat(store.sendings.list(Selection.ALL)).singleElement().satisfies(kept -> {
            assertThat(kept.reply()).isNull();
            assertThat(kept.state()).isEqualTo(SendingState.ACCEPTED);
        });
    }

    @Test
    void unsubscribingTakesOutWhatWasStillToBeSent() {
        long anna = store.subscriber("anna@example.org");
        long bert = store.subscriber("bert@example.org");
        store.enqueue(store.edition(1));

        subscribers.put(anna, SubscriberState.UNSUBSCRIBED, NOON);

        assertThat(store.sendings.list(Selection.ALL))
                .extracting(sending -> sending.subscriberId())
                .containsExactly(bert);
    }

    @Test
    void confirmingMakesActiveAndKeepsTheProof() {
        subscribers.save(anna(SubscriberState.WAITING, null, null), NOON);
        Consent consent = new Consent(LATER, "confirmed by link", "Yes, send me the briefings.");

        subscribers.confirm(subscribers.find(ANNA).orElseThrow().id(), consent);

        assertThat(subscribers.find(ANNA).orElseThrow().subscriber())
                .isEqualTo(anna(SubscriberState.ACTIVE, null, consent));
    }

    private static Subscriber anna(SubscriberState state, @Nullable String name, @Nullable Consent consent) {
        return new Subscriber(ANNA, name, Language.ENGLISH, List.of(), state, consent);
    }
}
