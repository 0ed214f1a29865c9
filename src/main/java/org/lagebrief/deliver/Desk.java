package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.ClaimedSending;
import org.lagebrief.store.delivery.Selection;
import org.lagebrief.store.delivery.SendingQueue;
import org.lagebrief.store.delivery.Subscribers;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger as one dispatcher sees it: under its own name, each change whole and lasting when it returns. */
final class Desk {
    static final int MOST_AT_ONCE = 20;

    private final SendingQueue queue;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration lease;
    private final String owner;

    Desk(
            SendingQueue queue,
            Subscribers subscribers,
            TransactionOperations transactions,
            Clock clock,
            Duration lease,
            String owner) {
        this.queue = queue;
        this.subscribers = subscribers;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
        this.owner = owner;
    }

    /** Settles what others have left; how many of these are unknown now. */
    int settle(boolean alone) {
        Integer unknown = transactions.execute(status -> queue.settle(alone, owner, clock.instant()));
        return unknown == null ? 0 : unknown;
    }

    List<ClaimedSending> claim(Selection selection, int limit) {
        Instant now = clock.instant();
        List<ClaimedSending> claimed =
                transactions.execute(status -> queue.claim(owner, selection, limit, now, now.plus(lease)));
        return claimed == null ? List.of() : claimed;
    }

    Optional<Instant> nextDue(Selection selection, boolean deferredToo) {
        return queue.nextDue(selection, deferredToo);
    }

    boolean begin(ClaimedSending sending) {
        Instant now = clock.instant();
        return queue.begin(sending, owner, now, now.plus(lease));
    }

    void finish(ClaimedSending sending, SendingState state, String reply, Instant dueAt) {
        queue.finish(sending, owner, state, reply, clock.instant(), dueAt);
    }

    void undo(ClaimedSending sending) {
        transactions.executeWithoutResult(status -> queue.undo(sending, owner, clock.instant()));
    }

    void giveBack(Collection<ClaimedSending> left, @Nullable Instant dueAt) {
        queue.giveBack(left.stream().map(ClaimedSending::id).toList(), owner, clock.instant(), dueAt);
    }

    void suppress(EmailAddress address, SuppressionReason reason) {
        transactions.executeWithoutResult(status -> subscribers.suppress(address, reason, clock.instant()));
    }
}
