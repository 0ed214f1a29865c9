package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagebrief.deliver.compose.Envelope;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.smtp.Answer;
import org.lagebrief.deliver.smtp.Line;
import org.lagebrief.deliver.smtp.NoServerException;
import org.lagebrief.deliver.smtp.Pace;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.ClaimedSending;
import org.lagebrief.store.delivery.Selection;

/**
 * One of those who send at the same time: takes sendings from the ledger and brings each to its end, until none is due.
 *
 * <p>What it has begun is noted before the server hears of it, and what the server said right after. For one thread.
 */
final class Courier {
    /** So many connections lost in a row mean that there is no server. */
    private static final int MOST_LOST = 3;

    private final Desk desk;
    private final MessageComposer composer;
    private final Line line;
    private final Pace pace;
    private final MailSettings settings;
    private final Clock clock;
    private final Work work;
    private int lost;

    Courier(Desk desk, MessageComposer composer, Line line, Pace pace, MailSettings settings, Clock clock, Work work) {
        this.desk = desk;
        this.composer = composer;
        this.line = line;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
        this.work = work;
    }

    /** Works until nothing of the selection is due, or somebody has stopped the work. */
    void work(Selection selection, boolean waitForDeferred) {
        try (line) {
            while (!work.isStopped()) {
                List<ClaimedSending> batch = desk.claim(selection, batchSize());
                if (batch.isEmpty()) {
                    Optional<Instant> next = desk.nextDue(selection, waitForDeferred);
                    if (next.isEmpty()) {
                        return;
                    }
                    work.waitUntil(next.get());
                } else {
                    deliver(batch);
                }
            }
        } catch (NoServerException | InputFaultException e) {
            work.stop(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            work.fail(e);
        }
    }

    /** With a slow pace few are taken at once, lest their lease ends while they wait. */
    private int batchSize() {
        int perMinute = settings.rate().perMinute();
        return perMinute == 0 ? Desk.MOST_AT_ONCE : Math.min(Desk.MOST_AT_ONCE, 1 + perMinute / 30);
    }

    private void deliver(List<ClaimedSending> batch) {
        List<ClaimedSending> left = new ArrayList<>(batch);
        try {
            while (!left.isEmpty() && !work.isStopped()) {
                ClaimedSending sending = left.get(0);
                Pace.Turn turn = pace.take(sending.address().domain(), clock.instant());
                if (turn.reserved()) {
                    work.waitUntil(turn.at());
                    if (!work.isStopped()) {
                        deliver(sending);
                        left.remove(0);
                    }
                } else {
                    desk.giveBack(List.of(sending), turn.at());
                    left.remove(0);
                }
            }
        } finally {
            desk.giveBack(left, null);
        }
    }

    private void deliver(ClaimedSending sending) {
        Envelope envelope = composer.compose(sending, clock.instant());
        line.open();
        if (!desk.begin(sending)) {
            return;
        }
        Answer answer;
        try {
            answer = line.send(envelope);
        } catch (NoServerException e) {
            desk.undo(sending);
            throw e;
        }
        lost = isLoss(answer) ? lost + 1 : 0;
        note(sending, answer);
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

    private void note(ClaimedSending sending, Answer answer) {
        switch (answer.kind()) {
            case ACCEPTED -> finish(sending, SendingState.ACCEPTED, answer.text());
            case UNKNOWN -> finish(sending, SendingState.UNKNOWN, answer.text());
            case PERMANENT -> finish(sending, SendingState.REJECTED, answer.text());
            case NO_MAILBOX -> {
                finish(sending, SendingState.REJECTED, answer.text());
                desk.suppress(sending.address(), SuppressionReason.REFUSED);
            }
            case TEMPORARY, LOST -> defer(sending, answer.text());
            case LOST_EARLY -> desk.undo(sending);
            case NOT_NOW -> {
                desk.undo(sending);
                work.stop("the mail server takes nothing from the sender " + settings.from() + ": " + answer.text());
            }
        }
    }

    private void defer(ClaimedSending sending, String reply) {
        int made = sending.attempts() + 1;
        if (made >= settings.retry().attempts()) {
            finish(sending, SendingState.REJECTED, "given up after " + made + " attempts: " + reply);
        } else {
            desk.finish(
                    sending,
                    SendingState.DEFERRED,
                    reply,
                    clock.instant().plus(settings.retry().pauseAfter(made)));
            work.count(SendingState.DEFERRED);
        }
    }

    private void finish(ClaimedSending sending, SendingState state, String reply) {
        desk.finish(sending, state, reply, clock.instant());
        work.count(state);
    }
}
