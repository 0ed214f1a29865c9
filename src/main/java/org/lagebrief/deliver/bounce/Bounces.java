package org.lagebrief.deliver.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.bounce.DeliveryReport.Kind;
import org.lagebrief.deliver.consent.BounceAddresses;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.Sendings;
import org.lagebrief.store.delivery.Subscribers;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes reports to the ledger: a sending that could not be delivered is refused after all, and nothing more is sent to a
 * mailbox that is not there, nor to one whose owner has complained.
 *
 * <p>Reading a report twice changes nothing. A report about no sending of ours changes nothing either, whatever address it names:
 * anybody can write one.
 */
public final class Bounces {
    private final Sendings sendings;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;
    private final @Nullable BounceAddresses addresses;
    private final Clock clock;

    /** @param addresses by which reports tell their sending, or null if messages have none of their own */
    public Bounces(
            Sendings sendings,
            Subscribers subscribers,
            TransactionOperations transactions,
            @Nullable BounceAddresses addresses,
            Clock clock) {
        this.sendings = sendings;
        this.subscribers = subscribers;
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** How many messages there were, by what they said. */
    public record Taken(int failed, int complaints, int pending, int other) {
        static final Taken NONE = new Taken(0, 0, 0, 0);

        Taken and(@Nullable Kind kind) {
            if (kind == null) {
                return new Taken(failed, complaints, pending, other + 1);
            }
            return switch (kind) {
                case NO_MAILBOX, FAILED -> new Taken(failed + 1, complaints, pending, other);
                case COMPLAINT -> new Taken(failed, complaints + 1, pending, other);
                case PENDING -> new Taken(failed, complaints, pending + 1, other);
            };
        }
    }

    /**
     * Takes every report of a folder of {@code .eml} files; what was read is moved to {@code read/} within it.
     *
     * @throws InputFaultException if the folder or a file of it cannot be read; what was read before is kept
     */
    public Taken takeFrom(Path folder) {
        return take(new ReportFolder(folder));
    }

    /**
     * Takes every new report of a mailbox.
     *
     * @param settings with a host
     * @throws InputFaultException if the mailbox cannot be read; what was read before is kept
     */
    public Taken takeFrom(BounceSettings settings) {
        return take(new ReportMailbox(settings));
    }

    private Taken take(ReportBox box) {
        Taken[] taken = {Taken.NONE};
        try {
            box.read(message -> taken[0] = taken[0].and(take(message)));
            return taken[0];
        } catch (MessagingException | IOException e) {
            String found = String.valueOf(e.getMessage());
            throw new InputFaultException(
                    new InputFault(box.toString(), "to read reports from it", found, "mend that and run it again"), e);
        }
    }

    /** What the message reported of a sending of ours, or null. */
    private @Nullable Kind take(MimeMessage message) {
        Optional<DeliveryReport> report = read(message);
        Optional<Long> sending = report.flatMap(this::sendingOf);
        if (report.isEmpty() || sending.isEmpty()) {
            return null;
        }
        transactions.executeWithoutResult(status -> note(report.get(), sending.get()));
        return report.get().kind();
    }

    /** What is written like a report and cannot be read as one is other mail: it must not keep those behind it from being read. */
    private static Optional<DeliveryReport> read(MimeMessage message) {
        try {
            return ReportReader.read(message);
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private void note(DeliveryReport report, long sending) {
        Instant now = clock.instant();
        switch (report.kind()) {
            case NO_MAILBOX ->
                sendings.bounced(sending, report.words(), now)
                        .ifPresent(address -> subscribers.suppress(address, SuppressionReason.BOUNCE, now));
            case COMPLAINT ->
                sendings.addressee(sending)
                        .ifPresent(address -> subscribers.suppress(address, SuppressionReason.COMPLAINT, now));
            case FAILED -> sendings.bounced(sending, report.words(), now);
            case PENDING -> {}
        }
    }

    /** By the address that the report came to, which nobody else can make up, else by the message's own id. */
    private Optional<Long> sendingOf(DeliveryReport report) {
        for (EmailAddress address : report.reportedTo()) {
            Optional<Long> sending = addresses == null ? Optional.empty() : addresses.sendingOf(address);
            if (sending.isPresent()) {
                return sending;
            }
        }
        return Optional.ofNullable(report.messageId()).flatMap(sendings::withMessageId);
    }
}
