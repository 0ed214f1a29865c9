package org.lagebrief.store.delivery.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.store.delivery.DeliveryStore.NOON;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;
import org.lagebrief.store.delivery.DeliveryStore;

/** The ledger of those who are asked. */
@OnEachDatabase
class ConsentRequestsTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final ConsentWording WORDING =
            new ConsentWording(Language.ENGLISH, "I want them.", "Do you?", "Say yes.\n", "<p>Say yes.</p>");

    private final DeliveryStore store;
    private final ConsentRequests requests;
    private final long anna;

    ConsentRequestsTest(TestDatabase database) {
        store = new DeliveryStore(database);
        requests = store.requests;
        anna = store.subscriber("anna@example.org");
    }

    @Test
    void oneOfSeveralSendersBeginsIt() {
        requests.enter(anna, NOON);
        ConsentRequest request = requests.next(NOON).orElseThrow();

        assertThat(request.address()).isEqualTo(new EmailAddress("anna@example.org"));
        assertThat(requests.begin(request, WORDING, "<1@example.org>", NOON)).isTrue();
        assertThat(requests.begin(request, WORDING, "<2@example.org>", NOON)).isFalse();
        assertThat(requests.next(LATER)).isEmpty();
        assertThat(requests.asked(anna)).contains(new Asked("<1@example.org>", NOON, WORDING));
    }

    @Test
    void whatWasBegunAndNeverEndedIsUnknownUntilSomebodyAsksAgain() {
        requests.enter(anna, NOON);
        requests.begin(requests.next(NOON).orElseThrow(), WORDING, "<1@example.org>", NOON);

        assertThat(requests.settle(NOON.minusSeconds(1), LATER)).isZero();
        assertThat(requests.settle(NOON, LATER)).isEqualTo(1);
        assertThat(requests.counts()).isEqualTo(Map.of(SendingState.UNKNOWN, 1));
        assertThat(requests.next(LATER)).isEmpty();

        requests.enter(anna, LATER);
        assertThat(requests.next(LATER)).isPresent();
    }

    @Test
    void whatIsDeferredWaitsForItsTime() {
        requests.enter(anna, NOON);
        ConsentRequest request = requests.next(NOON).orElseThrow();
        requests.begin(request, WORDING, "<1@example.org>", NOON);
        requests.finish(request, SendingState.DEFERRED, "450 later", NOON, LATER);

        assertThat(requests.next(NOON)).isEmpty();
        assertThat(requests.next(LATER))
                .get()
                .extracting(ConsentRequest::attempts)
                .isEqualTo(1);
    }

    @Test
    void whatWasUndoneIsAsItWas() {
        requests.enter(anna, NOON);
        ConsentRequest request = requests.next(NOON).orElseThrow();
        requests.begin(request, WORDING, "<1@example.org>", NOON);
        requests.undo(request, LATER);

        assertThat(requests.counts()).isEqualTo(Map.of(SendingState.PENDING, 1));
        assertThat(requests.next(NOON)).contains(request);
    }

    @Test
    void nobodyIsAskedWhoIsSuppressedUnsubscribedOrRemoved() {
        for (String name : new String[] {"b", "c", "d"}) {
            requests.enter(store.subscriber(name + "@example.org"), NOON);
        }
        store.subscribers.suppress(new EmailAddress("b@example.org"), SuppressionReason.BY_HAND, NOON);
        store.subscribers.put(
                store.subscribers
                        .find(new EmailAddress("c@example.org"))
                        .orElseThrow()
                        .id(),
                SubscriberState.UNSUBSCRIBED,
                NOON);
        store.subscribers.remove(new EmailAddress("d@example.org"), NOON);

        assertThat(requests.next(LATER)).isEmpty();
        assertThat(requests.counts()).isEmpty();
    }

    @Test
    void anotherWordingHasAnotherVersion() {
        ConsentWording other = new ConsentWording(Language.ENGLISH, "I want them.", "Do you?", "Say no.\n", "");

        assertThat(WORDING.version()).matches("[0-9a-f]{64}").isNotEqualTo(other.version());
        assertThat(WORDING.confirmedAt("https://example.org/c").version()).isEqualTo(WORDING.version());
    }
}
