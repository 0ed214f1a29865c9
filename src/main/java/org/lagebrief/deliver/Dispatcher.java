package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.smtp.Answer;
import org.lagebrief.deliver.smtp.Line;
import org.lagebrief.deliver.smtp.NoServerException;
import org.lagebrief.deliver.smtp.Pace;
import org.lagebrief.deliver.smtp.SmtpServer;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.delivery.ClaimedSending;
import org.lagebrief.store.delivery.Selection;
import org.lagebrief.store.delivery.SendingQueue;
import org.lagebrief.store.delivery.Subscribers;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off the ledger of sendings, over several connections at once.
 *
 * <p>No sending that a server has taken is sent again, whatever ends the dispatcher, and none is forgotten; of several
 * dispatchers over one database each sending is one's. SMTP cannot tell whether a message arrived when the connection ends before the
 * answer: such a sending is unknown, and is never tried again by itself. A server that is not there leaves everything as it was.
 */
public final class Dispatcher implements AutoCloseable {
    private final SendingQueue queue;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;
    private final MessageComposer composer;
    private final MailSettings settings;
    private final Clock clock;
    private final boolean alone;
    private final Pace pace;
    private final String owner = UUID.randomUUID().toString();
    private final Object one = new Object();
    private @Nullable Work current;
    private boolean closed;

    /** @param alone whether no other process can be at work on the database: then no lease has to be waited for */
    public Dispatcher(
            SendingQueue queue,
            Subscribers subscribers,
            TransactionOperations transactions,
            MessageComposer composer,
            MailSettings settings,
            Clock clock,
            boolean alone) {
        this.queue = queue;
        this.subscribers = subscribers;
        this.transactions = transactions;
        this.composer = composer;
        this.settings = settings;
        this.clock = clock;
        this.alone = alone;
        this.pace = new Pace(settings.rate());
    }

    /**
     * Sends what is due, until nothing is. One call at a time works; others wait for it.
     *
     * @param waitForDeferred whether to wait for what was refused for now, too
     * @param progress told of each sending that has come to a state
     * @throws InputFaultException if the settings lack what nothing can be sent without
     */
    public Dispatched work(Selection selection, boolean waitForDeferred, Consumer<SendingState> progress) {
        settings.missing().stream().findFirst().ifPresent(fault -> {
            throw new InputFaultException(fault);
        });
        synchronized (one) {
            Desk desk = new Desk(queue, subscribers, transactions, clock, settings.lease(), owner);
            int leftUnknown = desk.settle(alone);
            Work work = new Work(clock, progress);
            begin(work);
            try {
                run(couriers(desk, work), selection, waitForDeferred);
            } finally {
                begin(null);
            }
            return work.end(leftUnknown);
        }
    }

    /**
     * Sends an edition to one address, to see it; the ledger does not know of it.
     *
     * @return what the server said
     * @throws InputFaultException if it does not take the message
     */
    public String test(EditionId edition, EmailAddress to, Language language) {
        Instant now = clock.instant();
        String id = "<test-" + UUID.randomUUID() + "@" + to.domain() + ">";
        ClaimedSending nobodys = new ClaimedSending(0, edition, 0, to, null, language, false, id, null, 0);
        try (Line line = new Line(new SmtpServer(settings), 1)) {
            Answer answer = line.send(composer.compose(nobodys, now));
            if (answer.kind() != Answer.Kind.ACCEPTED) {
                throw new InputFaultException(new InputFault(
                        "test to " + to,
                        "the mail server to take it",
                        "\"" + answer.text() + "\"",
                        "mend what it says"));
            }
            return answer.text();
        } catch (NoServerException e) {
            throw new InputFaultException(
                    new InputFault(
                            "test to " + to,
                            "a mail server",
                            String.valueOf(e.getMessage()),
                            "check lagebrief.deliver"),
                    e);
        }
    }

    /** Has the work end after the messages that are being sent, and waits for that. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (current != null) {
                current.stop("the program was stopped");
            }
        }
        synchronized (one) {
            begin(null);
        }
    }

    private synchronized void begin(@Nullable Work work) {
        current = work;
        if (work != null && closed) {
            work.stop("the program was stopped");
        }
    }

    private List<Courier> couriers(Desk desk, Work work) {
        SmtpServer server = new SmtpServer(settings);
        List<Courier> couriers = new ArrayList<>();
        for (int i = 0; i < settings.connections(); i++) {
            Line line = new Line(server, settings.messagesPerConnection());
            couriers.add(new Courier(desk, composer, line, pace, settings, clock, work));
        }
        return couriers;
    }

    private static void run(List<Courier> couriers, Selection selection, boolean waitForDeferred) {
        List<Thread> threads = couriers.stream()
                .map(courier -> new Thread(() -> courier.work(selection, waitForDeferred), "courier"))
                .toList();
        threads.forEach(Thread::start);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
