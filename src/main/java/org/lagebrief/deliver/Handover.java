package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Instant;
import org.lagebrief.deliver.compose.Envelope;
import org.lagebrief.deliver.smtp.Answer;
import org.lagebrief.deliver.smtp.Line;
import org.lagebrief.deliver.smtp.NoServerException;
import org.lagebrief.model.delivery.SendingState;

/**
 * Hands messages over to the server, one after the other, and notes what came of each.
 *
 * <p>What is begun is noted before the server hears of it, and what the server said right after. For one thread.
 */
final class Handover {
    /** So many connections lost in a row mean that there is no server. */
    private static final int MOST_LOST = 3;

    private final Line line;
    private final MailSettings settings;
    private final Clock clock;
    private final Work work;
    private int lost;

    Handover(Line line, MailSettings settings, Clock clock, Work work) {
        this.line = line;
        this.settings = settings;
        this.clock = clock;
        this.work = work;
    }

    /** @throws NoServerException if there is no server; the entry is as it was */
    void deliver(LedgerEntry entry, Envelope envelope) {
        line.open();
        if (!entry.begin()) {
            return;
        }
        Answer answer;
        try {
            answer = line.send(envelope);
        } catch (NoServerException e) {
            entry.undo();
            throw e;
        }
        lost = isLoss(answer) ? lost + 1 : 0;
        note(entry, answer);
        if (lost >= MOST_LOST) {
            work.stop("the mail server ended " + lost + " connections in a row before it had taken a message, last: "
                    + answer.text());
        }
    }

    private static boolean isLoss(Answer answer) {
        return switch (answer.kind()) {
            case LOST_EARLY, LOST, UNKNOWN -> true;
            default -> false;
        };
    }

    private void note(LedgerEntry entry, Answer answer) {
        switch (answer.kind()) {
            case ACCEPTED -> finish(entry, SendingState.ACCEPTED, answer.text());
            case UNKNOWN -> finish(entry, SendingState.UNKNOWN, answer.text());
            case PERMANENT -> finish(entry, SendingState.REJECTED, answer.text());
            case NO_MAILBOX -> {
                finish(entry, SendingState.REJECTED, answer.text());
                entry.suppress();
            }
            case TEMPORARY, LOST -> defer(entry, answer.text());
            case LOST_EARLY -> entry.undo();
            case NOT_NOW -> {
                entry.undo();
                work.stop("the mail server takes nothing from the sender " + settings.from() + ": " + answer.text());
            }
        }
    }

    private void defer(LedgerEntry entry, String reply) {
        int made = entry.attempts() + 1;
        if (made >= settings.retry().attempts()) {
            finish(entry, SendingState.REJECTED, "given up after " + made + " attempts: " + reply);
        } else {
            Instant again = clock.instant().plus(settings.retry().pauseAfter(made));
            entry.finish(SendingState.DEFERRED, reply, again);
            work.count(SendingState.DEFERRED);
        }
    }

    private void finish(LedgerEntry entry, SendingState state, String reply) {
        entry.finish(state, reply, clock.instant());
        work.count(state);
    }
}
