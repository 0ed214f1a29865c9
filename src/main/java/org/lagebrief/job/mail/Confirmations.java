package org.lagebrief.job.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.ConsentAsker;
import org.lagebrief.deliver.Dispatched;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.render.MailRenderer;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.transaction.support.TransactionOperations;

/** The desk's hand over consent: has subscribers asked, and notes what they have said in another way. */
public final class Confirmations {
    private final Subscribers subscribers;
    private final ConsentRequests requests;
    private final Supplier<ConsentAsker> asker;
    private final Supplier<Sender> sender;
    private final ConfirmSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** @param asker like the sender, asked for once somebody is to be asked */
    Confirmations(
            Subscribers subscribers,
            ConsentRequests requests,
            Supplier<ConsentAsker> asker,
            Supplier<Sender> sender,
            ConfirmSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.subscribers = subscribers;
        this.requests = requests;
        this.asker = asker;
        this.sender = sender;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the subscriber asked, again if it was before; unless it is not known, or there is nothing to ask it. */
    public boolean enter(EmailAddress address) {
        Optional<KnownSubscriber> known = subscribers.find(address).filter(Confirmations::canBeAsked);
        known.ifPresent(
                found -> transactions.executeWithoutResult(status -> requests.enter(found.id(), clock.instant())));
        return known.isPresent();
    }

    /**
     * Asks all who are to be asked now.
     *
     * @throws InputFaultException if the settings lack what nobody can be asked without, or a template is broken
     */
    public Dispatched ask(Path templates) {
        MailRenderer renderer = new MailRenderer(templates);
        Sender from = sender.get();
        String name = from.name() != null ? from.name() : from.address().domain();
        Map<Language, ConsentWording> wordings = new ConcurrentHashMap<>();
        return asker.get()
                .ask(language -> wordings.computeIfAbsent(
                        language, written -> renderer.wording(written, name, settings.within())));
    }

    /** Notes a consent that was given in another way, and lets the subscriber have the briefings; whether it is known. */
    public boolean confirm(EmailAddress address, String how, String text) {
        Optional<KnownSubscriber> known = subscribers.find(address);
        known.ifPresent(found -> transactions.executeWithoutResult(
                status -> subscribers.confirm(found.id(), new Consent(clock.instant(), how, text))));
        return known.isPresent();
    }

    /** How many who have not answered are asked how far; states in which nobody is are left out. */
    public Map<SendingState, Integer> counts() {
        return requests.counts();
    }

    /** The mail to which the consent was an answer, or empty if it was none. */
    public Optional<ConsentWording> wording(Consent consent) {
        return Optional.ofNullable(consent.wording()).flatMap(requests::wording);
    }

    private static boolean canBeAsked(KnownSubscriber known) {
        SubscriberState state = known.subscriber().state();
        return known.suppressed() == null
                && state != SubscriberState.PAUSED
                && (state != SubscriberState.ACTIVE || known.subscriber().consent() == null);
    }
}
