package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.smtp.Line;
import org.lagebrief.deliver.smtp.NoServerException;
import org.lagebrief.deliver.smtp.Pace;
import org.lagebrief.deliver.smtp.SmtpServer;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.ConsentRequest;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks subscribers whether they want the briefings, each once a request, whatever ends it.
 *
 * <p>A mail of which nobody knows whether it arrived is not sent again by itself. A server that is not there leaves everything as
 * it was.
 */
public final class ConsentAsker {
    private final ConsentRequests requests;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;
    private final MessageComposer composer;
    private final MailSettings settings;
    private final ConfirmSettings confirm;
    private final Clock clock;
    private final boolean alone;

    /** @param alone whether no other process can be at work on the database: then no lease has to be waited for */
    public ConsentAsker(
            ConsentRequests requests,
            Subscribers subscribers,
            TransactionOperations transactions,
            MessageComposer composer,
            MailSettings settings,
            ConfirmSettings confirm,
            Clock clock,
            boolean alone) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.transactions = transactions;
        this.composer = composer;
        this.settings = settings;
        this.confirm = confirm;
        this.clock = clock;
        this.alone = alone;
    }

    /**
     * Asks all who are to be asked now.
     *
     * @param wordings what is asked in a language
     * @throws InputFaultException if the settings lack what nobody can be asked without
     */
    public Dispatched ask(Function<Language, ConsentWording> wordings) {
        Stream.concat(settings.missing().stream(), Stream.ofNullable(confirm.missing(settings)))
                .findFirst()
                .ifPresent(fault -> {
                    throw new InputFaultException(fault);
                });
        Instant now = clock.instant();
        int leftUnknown = requests.settle(now.minus(alone ? Duration.ZERO : settings.lease()), now);
        Work work = new Work(clock, state -> {});
        try (Line line = new Line(new SmtpServer(settings), settings.messagesPerConnection())) {
            work(new Handover(line, settings, clock, work), work, wordings);
        } catch (NoServerException e) {
            work.stop(String.valueOf(e.getMessage()));
        }
        return work.end(leftUnknown);
    }

    private void work(Handover handover, Work work, Function<Language, ConsentWording> wordings) {
        Pace pace = new Pace(settings.rate());
        Optional<ConsentRequest> next = requests.next(clock.instant());
        while (next.isPresent() && !work.isStopped()) {
            ConsentRequest request = next.get();
            Pace.Turn turn = pace.take(request.address().domain(), clock.instant());
            work.waitUntil(turn.at());
            if (turn.reserved()) {
                deliver(handover, request, wordings.apply(request.language()));
                next = requests.next(clock.instant());
            }
        }
    }

    private void deliver(Handover handover, ConsentRequest request, ConsentWording wording) {
        String id = "<" + UUID.randomUUID() + "@" + composer.domain() + ">";
        Instant now = clock.instant();
        handover.deliver(
                new Row(request, wording, id), composer.compose(request, wording, id, now.plus(confirm.within()), now));
    }

    /** The ledger's row of the request. */
    private final class Row implements LedgerEntry {
        private final ConsentRequest request;
        private final ConsentWording wording;
        private final String messageId;

        Row(ConsentRequest request, ConsentWording wording, String messageId) {
            this.request = request;
            this.wording = wording;
            this.messageId = messageId;
        }

        @Override
        public EmailAddress address() {
            return request.address();
        }

        @Override
        public int attempts() {
            return request.attempts();
        }

        @Override
        public boolean begin() {
            return Boolean.TRUE.equals(
                    transactions.execute(status -> requests.begin(request, wording, messageId, clock.instant())));
        }

        @Override
        public void undo() {
            requests.undo(request, clock.instant());
        }

        @Override
        public void finish(SendingState state, String reply, Instant dueAt) {
            requests.finish(request, state, reply, clock.instant(), dueAt);
        }

        @Override
        public void suppress() {
            transactions.executeWithoutResult(
                    status -> subscribers.suppress(address(), SuppressionReason.REFUSED, clock.instant()));
        }
    }
}
