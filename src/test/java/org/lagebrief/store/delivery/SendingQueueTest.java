package org.lagebrief.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.store.delivery.DeliveryStore.NOON;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;

/** The ledger of sendings as it is worked off. */
@OnEachDatabase
class SendingQueueTest {
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final DeliveryStore store;
    private final SendingQueue queue;
    private final Sendings sendings;

    SendingQueueTest(TestDatabase database) {
        store = new DeliveryStore(database);
        queue = store.queue;
        sendings = store.sendings;
    }

    @Test
    void claimedSendingIsPassedOverByOthers() {
        store.subscriber("anna@example.org");
        store.subscriber("bert@example.org");
        store.enqueue(store.edition(1));

        List<ClaimedSending> first = store.claim("a", 1, NOON);
        List<ClaimedSending> second = store.claim("b", 5, NOON);

        assertThat(first).extracting(claimed -> claimed.address().value()).containsExactly("anna@example.org");
        assertThat(second).extracting(claimed -> claimed.address().value()).containsExactly("bert@example.org");
        assertThat(store.claim("a", 5, NOON)).isEmpty();
        assertThat(queue.begin(first.get(0), "b", NOON, LATER)).isFalse();
        assertThat(queue.begin(first.get(0), "a", NOON, LATER)).isTrue();
        assertThat(queue.begin(first.get(0), "a", NOON, LATER)).isFalse();
    }

    @Test
    void heldEditionIsNotSentUntilItIsReleased() {
        store.subscriber("anna@example.org");
        EditionId edition = store.edition("kursk", 1, "to be approved", Path.of("/output/kursk.pdf"));
        store.enqueue(edition);

        assertThat(store.claim("a", 1, NOON)).isEmpty();
        assertThat(queue.nextDue(Selection.ALL, true)).isEmpty();
        assertThat(store.mails.held()).containsExactly(Release.held(edition, "to be approved"));

        store.mails.open(new Release(edition, NOON, "anna", null));

        assertThat(store.mails.held()).isEmpty();
        assertThat(store.mails.release(edition)).contains(new Release(edition, NOON, "anna", null));
        assertThat(store.claim("a", 1, NOON)).hasSize(1);
    }

    @Test
    void pausedSubscriberIsSentItWhenItGoesOn() {
        long anna = store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        store.subscribers.put(anna, SubscriberState.PAUSED, NOON);

        assertThat(store.claim("a", 1, NOON)).isEmpty();

        store.subscribers.put(anna, SubscriberState.ACTIVE, NOON);

        assertThat(store.claim("a", 1, NOON)).hasSize(1);
    }

    @Test
    void acceptedSendingIsNeverClaimedAgain() {
        ClaimedSending sending = begunBy("a");

        queue.finish(sending, "a", SendingState.ACCEPTED, "250 OK", NOON, NOON);

        assertThat(store.claim("a", 1, LATER)).isEmpty();
        assertThat(sendings.list(Selection.ALL))
                .extracting(Sending::state, Sending::reply, Sending::attempts)
                .containsExactly(tuple(SendingState.ACCEPTED, "250 OK", 1));
        sendings.retry(Selection.ALL, true, NOON);
        assertThat(store.claim("a", 1, LATER)).isEmpty();
    }

    @Test
    void deferredSendingWaitsUntilItIsDue() {
        ClaimedSending sending = begunBy("a");

        queue.finish(sending, "a", SendingState.DEFERRED, "450 later", NOON, LATER);

        assertThat(store.claim("a", 1, LATER.minusMillis(1))).isEmpty();
        assertThat(queue.nextDue(Selection.ALL, true)).contains(LATER);
        assertThat(queue.nextDue(Selection.ALL, false)).isEmpty();
        assertThat(store.claim("b", 1, LATER))
                .extracting(ClaimedSending::attempts, ClaimedSending::messageId)
                .containsExactly(tuple(1, sending.messageId()));
    }

    @Test
    void whatADeadSenderHadBegunIsUnknownAndWhatItHadClaimedIsSentAgain() {
        store.subscriber("anna@example.org");
        store.subscriber("bert@example.org");
        store.enqueue(store.edition(1));
        List<ClaimedSending> claimed = store.claim("dead", 2, NOON);
        queue.begin(claimed.get(0), "dead", NOON, NOON.plusSeconds(60));

        assertThat(queue.settle(false, "b", NOON.plusSeconds(59))).isZero();
        assertThat(queue.settle(false, "b", NOON.plusSeconds(61))).isEqualTo(1);

        assertThat(store.claim("b", 5, NOON))
                .extracting(ClaimedSending::id)
                .containsExactly(claimed.get(1).id());
        assertThat(sendings.counts(Selection.ALL))
                .containsExactly(new SendingCounts(
                        claimed.get(0).edition(), Map.of(SendingState.UNKNOWN, 1, SendingState.CLAIMED, 1)));
    }

    @Test
    void whoIsAloneWaitsForNoLease() {
        begunBy("dead");

        assertThat(queue.settle(true, "dead", NOON)).isZero();
        assertThat(queue.settle(true, "b", NOON)).isEqualTo(1);
        assertThat(store.claim("b", 5, LATER)).isEmpty();
    }

    @Test
    void lateAnswerCorrectsUnknown() {
        ClaimedSending sending = begunBy("slow");
        queue.settle(true, "b", NOON);

        queue.finish(sending, "slow", SendingState.ACCEPTED, "250 OK", NOON, NOON);

        assertThat(sendings.list(Selection.ALL)).extracting(Sending::state).containsExactly(SendingState.ACCEPTED);
    }

    @Test
    void undoneSendingIsAsIfItHadNotBegun() {
        ClaimedSending sending = begunBy("a");

        queue.undo(sending, "a", NOON);

        assertThat(sendings.list(Selection.ALL))
                .extracting(Sending::state, Sending::attempts)
                .containsExactly(tuple(SendingState.PENDING, 0));
    }

    @Test
    void givenBackSendingIsDueWhenSaid() {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim("a", 1, NOON).get(0);

        queue.giveBack(List.of(sending.id()), "a", NOON, LATER);

        assertThat(store.claim("a", 1, LATER.minusMillis(1))).isEmpty();
        assertThat(queue.nextDue(Selection.ALL, false)).contains(LATER);
        assertThat(store.claim("a", 1, LATER)).hasSize(1);
    }

    private ClaimedSending begunBy(String owner) {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim(owner, 1, NOON).get(0);
        queue.begin(sending, owner, NOON, NOON.plusSeconds(60));
        return sending;
    }
}
