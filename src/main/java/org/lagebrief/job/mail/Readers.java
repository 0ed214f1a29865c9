package org.lagebrief.job.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Subscriber;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.lagebrief.store.delivery.Saved;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.transaction.support.TransactionOperations;

/** The desk's hand over its subscribers; each change is whole and lasting when it returns. */
public final class Readers {
    private final Subscribers subscribers;
    private final ConsentRequests requests;
    private final ConfirmSettings confirm;
    private final TransactionOperations transactions;
    private final Clock clock;

    Readers(
            Subscribers subscribers,
            ConsentRequests requests,
            ConfirmSettings confirm,
            TransactionOperations transactions,
            Clock clock) {
        this.subscribers = subscribers;
        this.requests = requests;
        this.confirm = confirm;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps them all; says what became of how many. Those to whom nothing may be sent are not kept; those who are new and bring no
     * consent wait until they have confirmed, if the settings ask for it.
     */
    public Map<Saved, Integer> save(Collection<Subscriber> wanted) {
        Map<Saved, Integer> saved = new EnumMap<>(Saved.class);
        transactions.executeWithoutResult(
                status -> wanted.forEach(subscriber -> saved.merge(save(subscriber), 1, Integer::sum)));
        return saved;
    }

    private Saved save(Subscriber wanted) {
        boolean toBeAsked = confirm.required() && wanted.state() == SubscriberState.ACTIVE && wanted.consent() == null;
        Saved saved = subscribers.save(toBeAsked ? wanted.in(SubscriberState.WAITING) : wanted, clock.instant());
        if (saved == Saved.ADDED && toBeAsked) {
            requests.enter(subscribers.find(wanted.address()).orElseThrow().id(), clock.instant());
        } else if (saved == Saved.CHANGED && wanted.consent() != null) {
            letWaitingHaveThem(wanted, wanted.consent());
        }
        return saved;
    }

    private void letWaitingHaveThem(Subscriber wanted, Consent consent) {
        subscribers
                .find(wanted.address())
                .filter(known -> known.subscriber().state() == SubscriberState.WAITING
                        && wanted.state() == SubscriberState.ACTIVE)
                .ifPresent(known -> subscribers.confirm(known.id(), consent));
    }

    /** All subscribers, by address. */
    public List<KnownSubscriber> all() {
        return subscribers.all();
    }

    public Optional<KnownSubscriber> find(EmailAddress address) {
        return subscribers.find(address);
    }

    /** Puts it into that state; whether it is known. */
    public boolean put(EmailAddress address, SubscriberState state) {
        Optional<KnownSubscriber> known = subscribers.find(address);
        known.ifPresent(found ->
                transactions.executeWithoutResult(status -> subscribers.put(found.id(), state, clock.instant())));
        return known.isPresent();
    }

    /** Sends nothing to the address from now on, whether it is known or not. */
    public void suppress(EmailAddress address) {
        transactions.executeWithoutResult(
                status -> subscribers.suppress(address, SuppressionReason.BY_HAND, clock.instant()));
    }

    /** Lets the address be sent to again; whether nothing was sent to it before. */
    public boolean lift(EmailAddress address) {
        return subscribers.lift(address);
    }

    /** Removes all that is kept of it but a hash, by which it is not taken up again; whether it was known. */
    public boolean remove(EmailAddress address) {
        return Boolean.TRUE.equals(transactions.execute(status -> subscribers.remove(address, clock.instant())));
    }
}
