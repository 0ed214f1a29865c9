package org.lagebrief.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagebrief.store.delivery.DeliveryStore.NOON;
import static org.lagebrief.store.delivery.DeliveryStore.WEEK;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.OnEachDatabase;
import org.lagebrief.store.TestDatabase;

/** The ledger of sendings as it is kept and read. */
@OnEachDatabase
class SendingsTest {
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final DeliveryStore store;
    private final SendingQueue queue;
    private final Sendings sendings;

    SendingsTest(TestDatabase database) {
        store = new DeliveryStore(database);
        queue = store.queue;
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
    void unknownIsTriedAgainOnlyIfAskedFor() {
        store.subscriber("anna@example.org");
        store.enqueue(store.edition(1));
        queue.begin(store.claim("dead", 1, NOON).get(0), "dead", NOON, LATER);
        queue.settle(true, "b", NOON);

        assertThat(sendings.retry(Selection.ALL, false, NOON)).isZero();
        assertThat(sendings.retry(new Selection(WEEK.next(), null), true, NOON)).isZero();
        assertThat(sendings.retry(new Selection(WEEK, "kursk"), true, NOON)).isEqualTo(1);
        assertThat(store.claim("b", 5, NOON)).hasSize(1);
    }

    @Test
    void correctionGoesToThoseWhoHaveTheFirstAndIsCalledSo() {
        long anna = store.subscriber("anna@example.org");
        long bert = store.subscriber("bert@example.org");
        store.enqueue(store.edition(1));
        ClaimedSending first = store.claim("a", 1, NOON).get(0);
        queue.begin(first, "a", NOON, LATER);
        queue.finish(first, "a", SendingState.ACCEPTED, "250 OK", NOON, NOON);
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
        queue.begin(first, "a", NOON, LATER);
        queue.settle(true, "b", NOON);

        assertThat(store.enqueue(store.edition(2), false)).isZero();
    }
}
