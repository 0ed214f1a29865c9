package org.lagebrief.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.store.delivery.DeliveryStore.NOON;
import static org.lagebrief.store.delivery.DeliveryStore.WEEK;

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

/** The ledger of sendings. */
@OnEachDatabase
class SendingsTest {
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final DeliveryStore store;
    private final Sendings sendings;

    SendingsTest(TestDatabase database) {
        store = new DeliveryStore(database);
        sendings = store.sendings;
    }

    @Test
    void editionIsEnteredOnceForEachSubscriber() {
        long anna = store.subscriber("anna@example.org");
        EditionId edition = store.edition(1);

        assertThat(store.enqueue(edition)).isEqualTo(1);
        long bert = store.subscriber("bert@example.org");
        assertThat(store.enqueue(edition)).isEqualTo(1);
        assertThat(store.enqueue(edition)).isZero();

        assertThat(sendings.list(Selection.ALL))
                .extracting(Sending::subscriberId, Sending::state, Sending::messageId, Sending::attempts)
                .containsExactly(
                        tuple(anna, SendingState.PENDING, "<1@example.org>", 0),
                        tuple(bert, SendingState.PENDING, "<2@example.org>", 0));
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
        assertThat(sendings.begin(first.get(0), "b", NOON, LATER)).isFalse();
        assertThat(sendings.begin(first.get(0), "a", NOON, LATER)).isTrue();
        assertThat(sendings.begin(first.get(0), "a", NOON, LATER)).isFalse();
    }

    @Test
    void heldEditionIsNotSentUntilItIsReleased() {
        store.subscriber("anna@example.org");
        EditionId edition = store.edition("kursk", 1, "to be approved", Path.of("/output/kursk.pdf"));
        store.enqueue(edition);

        assertThat(store.claim("a", 1, NOON)).isEmpty();
        assertThat(sendings.nextDue(Selection.ALL, true)).isEmpty();
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

        sendings.finish(sending, "a", SendingState.ACCEPTED, "250 OK", NOON, NOON);

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

        sendings.finish(sending, "a", SendingState.DEFERRED, "450 later", NOON, LATER);

        assertThat(store.claim("a", 1, LATER.minusMillis(1))).isEmpty();
        assertThat(sendings.nextDue(Selection.ALL, true)).contains(LATER);
        assertThat(sendings.nextDue(Selection.ALL, false)).isEmpty();
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
        sendings.begin(claimed.get(0), "dead", NOON, NOON.plusSeconds(60));

        assertThat(sendings.settle(false, "b", NOON.plusSeconds(59))).isZero();
        assertThat(sendings.settle(false, "b", NOON.plusSeconds(61))).isEqualTo(1);

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

        assertThat(sendings.settle(true, "dead", NOON)).isZero();
        assertThat(sendings.settle(true, "b", NOON)).isEqualTo(1);
        assertThat(store.claim("b", 5, LATER)).isEmpty();
    }

    @Test
    void unknownIsTriedAgainOnlyIfAskedFor() {
        begunBy("dead");
        sendings.settle(true, "b", NOON);

        assertThat(sendings.retry(Selection.ALL, false, NOON)).isZero();
        assertThat(sendings.retry(new Selection(WEEK.next(), null), true, NOON)).isZero();
        assertThat(sendings.retry(new Selection(WEEK, "kursk"), true, NOON)).isEqualTo(1);
        assertThat(store.claim("b", 5, NOON)).hasSize(1);
    }

    @Test
    void lateAnswerCorrectsUnknown() {
        ClaimedSending sending = begunBy("slow");
        sendings.settle(true, "b", NOON);

        sendings.finish(sending, "slow", SendingState.ACCEPTED, "250 OK", NOON, NOON);

        assertThat(sendings.list(Selection.ALL)).extracting(Sending::state).containsExactly(SendingState.ACCEPTED);
    }

    @Test
    void undoneSendingIsAsIfItHadNotBegun() {
        ClaimedSending sending = begunBy("a");

        sendings.undo(sending, "a", NOON);

        assertThat(sendings.list(Selection.ALL))
                .extracting(Sending::state, Sending::attempts)
                .containsExactly(tuple(SendingState.PENDING, 0));
    }

    @Test
    void givenBackSendingIsDueWhenSaid() {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim("a", 1, NOON).get(0);

        sendings.giveBack(List.of(sending.id()), "a", NOON, LATER);

        assertThat(store.claim("a", 1, LATER.minusMillis(1))).isEmpty();
        assertThat(sendings.nextDue(Selection.ALL, false)).contains(LATER);
        assertThat(store.claim("a", 1, LATER)).hasSize(1);
    }

    @Test
    void correctionGoesToThoseWhoHaveTheFirstAndIsCalledSo() {
        long anna = store.subscriber("anna@example.org");
        long bert = store.subscriber("bert@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending first = store.claim("a", 1, NOON).get(0);
        sendings.begin(first, "a", NOON, LATER);
        sendings.finish(first, "a", SendingState.ACCEPTED, "250 OK", NOON, NOON);
        long clara = store.subscriber("clara@example.org");

        assertThat(store.enqueue(store.edition(2))).isEqualTo(3);

        assertThat(sendings.list(Selection.ALL))
                .extracting(s -> s.edition().revision(), Sending::subscriberId, Sending::correction)
                .containsExactly(
                        tuple(1, anna, false), tuple(2, anna, true), tuple(2, bert, false), tuple(2, clara, false));
        assertThat(store.claim("a", 3, NOON))
                .extracting(ClaimedSending::subscriberId, ClaimedSending::earlierMessageId)
                .containsExactlyInAnyOrder(tuple(anna, first.messageId()), tuple(bert, null), tuple(clara, null));
    }

    @Test
    void correctionIsKeptFromThoseWhoHaveTheFirstWhereSettingsSaySo() {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending first = store.claim("a", 1, NOON).get(0);
        sendings.begin(first, "a", NOON, LATER);
        sendings.settle(true, "b", NOON);

        assertThat(store.enqueue(store.edition(2), false)).isZero();
    }

    private ClaimedSending begunBy(String owner) {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending sending = store.claim(owner, 1, NOON).get(0);
        sendings.begin(sending, owner, NOON, NOON.plusSeconds(60));
        return sending;
    }
}
