package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.smtp.Line;
import org.lagebrief.deliver.smtp.NoServerException;
import org.lagebrief.deliver.smtp.Pace;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.model.delivery.SuppressionReason;
import org.lagebrief.store.delivery.ClaimedSending;
import org.lagebrief.store.delivery.Selection;

/**
 * One of those who send at the same time: takes sendings from the ledger and brings each to its end, until none is due.
 * For one thread.
 */
final class Courier {
    private final Desk desk;
    private final MessageComposer composer;
    private final Line line;
    private final Pace pace;
    private final MailSettings settings;
    private final Clock clock;
    private final Work work;
    private final Handover handover;

    Courier(Desk desk, MessageComposer composer, Line line, Pace pace, MailSettings settings, Clock clock, Work work) {
        this.desk = desk;
        this.composer = composer;
        this.line = line;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
        this.work = work;
        this.handover = new Handover(line, settings, clock, work);
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
                        handover.deliver(new Row(desk, sending), composer.compose(sending, clock.instant()));
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

    /** The ledger's row of the sending. */
    private record Row(Desk desk, ClaimedSending sending) implements LedgerEntry {
        @Override
        public EmailAddress address() {
            return sending.address();
        }

        @Override
        public int attempts() {
            return sending.attempts();
        }

        @Override
        public boolean begin() {
            return desk.begin(sending);
        }

        @Override
        public void undo() {
            desk.undo(sending);
        }

        @Override
        public void finish(SendingState state, String reply, Instant dueAt) {
            desk.finish(sending, state, reply, dueAt);
        }

        @Override
        public void suppress() {
            desk.suppress(sending.address(), SuppressionReason.REFUSED);
        }
    }
}
