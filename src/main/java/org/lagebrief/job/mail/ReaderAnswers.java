package org.lagebrief.job.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.deliver.consent.Tokens.Purpose;
import org.lagebrief.deliver.consent.Tokens.Token;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.Consent;
import org.lagebrief.model.delivery.ConsentWording;
import org.lagebrief.model.delivery.SubscriberState;
import org.lagebrief.store.delivery.KnownSubscriber;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.Asked;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What readers answer by the links in their mails. An answer given twice changes nothing the second time; a link that is not ours, has
 * ended, or is for somebody who is removed tells nothing else than any other such link.
 */
public final class ReaderAnswers {
    private final Tokens tokens;
    private final Subscribers subscribers;
    private final ConsentRequests requests;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReaderAnswers(
            Tokens tokens,
            Subscribers subscribers,
            ConsentRequests requests,
            TransactionOperations transactions,
            Clock clock) {
        this.tokens = tokens;
        this.subscribers = subscribers;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What has come of an answer. */
    public enum Outcome {
        DONE,
        /** It had been given before. */
        BEFORE,
        /** The link leads nowhere. */
        UNKNOWN
    }

    /**
     * What the page behind a link is to ask.
     *
     * @param statement what is agreed to, or null if nothing is
     */
    public record Question(Language language, @Nullable String statement) {}

    /** What to ask before the reader unsubscribes, or empty if the link leads nowhere. */
    public Optional<Question> toUnsubscribe(String token) {
        return known(token, Purpose.UNSUBSCRIBE)
                .map(known -> new Question(known.subscriber().language(), null));
    }

    /** What to ask before the reader confirms, or empty if the link leads nowhere. */
    public Optional<Question> toConfirm(String token) {
        return known(token, Purpose.CONFIRM)
                .flatMap(known -> requests.asked(known.id())
                        .map(Asked::wording)
                        .map(ConsentWording::statement)
                        .or(() -> Optional.ofNullable(known.subscriber().consent())
                                .map(Consent::text))
                        .map(statement -> new Question(known.subscriber().language(), statement)));
    }

    public Outcome unsubscribe(String token) {
        return answer(token, Purpose.UNSUBSCRIBE, this::unsubscribe);
    }

    public Outcome confirm(String token) {
        return answer(token, Purpose.CONFIRM, this::confirm);
    }

    private interface Answer {
        Outcome of(KnownSubscriber known);
    }

    private Outcome answer(String token, Purpose purpose, Answer answer) {
        Outcome outcome = transactions.execute(
                status -> known(token, purpose).map(answer::of).orElse(Outcome.UNKNOWN));
        return outcome == null ? Outcome.UNKNOWN : outcome;
    }

    private Outcome unsubscribe(KnownSubscriber known) {
        if (known.subscriber().state() == SubscriberState.UNSUBSCRIBED) {
            return Outcome.BEFORE;
        }
        subscribers.put(known.id(), SubscriberState.UNSUBSCRIBED, clock.instant());
        return Outcome.DONE;
    }

    private Outcome confirm(KnownSubscriber known) {
        Optional<Asked> asked = requests.asked(known.id());
        if (asked.isEmpty()) {
            return known.subscriber().state() == SubscriberState.ACTIVE ? Outcome.BEFORE : Outcome.UNKNOWN;
        }
        subscribers.confirm(known.id(), consent(asked.get(), clock.instant()));
        return Outcome.DONE;
    }

    private static Consent consent(Asked asked, Instant now) {
        return new Consent(
                now,
                "confirmed by link, asked on "
                        + asked.at().atZone(ZoneOffset.UTC).toLocalDate() + " by " + asked.messageId(),
                asked.wording().statement(),
                asked.wording().version());
    }

    /** For whom the link is, if it is for that purpose; nobody to whom nothing may be sent can confirm. */
    private Optional<KnownSubscriber> known(String token, Purpose purpose) {
        return tokens.read(token, clock.instant())
                .filter(read -> read.purpose() == purpose)
                .map(Token::subscriberId)
                .flatMap(subscribers::find)
                .filter(known -> purpose == Purpose.UNSUBSCRIBE || known.suppressed() == null);
    }
}
