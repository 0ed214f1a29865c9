package org.lagebrief.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.SendingState;

/** What the couriers of a dispatch share: the count of what they brought about, and whether they go on. */
final class Work {
    private final Clock clock;
    private final Consumer<SendingState> progress;
    private final Map<SendingState, Integer> counts = new EnumMap<>(SendingState.class);
    private boolean stopped;
    private @Nullable String trouble;
    private @Nullable Throwable failure;

    Work(Clock clock, Consumer<SendingState> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    synchronized void count(SendingState state) {
        counts.merge(state, 1, Integer::sum);
        progress.accept(state);
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Has every courier end after the message it is at, for this reason if it is the first. */
    synchronized void stop(@Nullable String reason) {
        stopped = true;
        trouble = trouble == null ? reason : trouble;
        notifyAll();
    }

    /** The same, by a fault that whoever waits for the work is to hear of. */
    synchronized void fail(Throwable fault) {
        failure = failure == null ? fault : failure;
        stop(null);
    }

    /** Returns at that moment, or when the work is stopped. */
    synchronized void waitUntil(Instant moment) {
        try {
            for (Duration left = left(moment); !stopped && !left.isNegative(); left = left(moment)) {
                wait(Math.min(left.toMillis() + 1, 60_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop("interrupted");
        }
    }

    synchronized Dispatched end(int leftUnknown) {
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        if (failure instanceof Error fault) {
            throw fault;
        }
        return new Dispatched(counts, leftUnknown, trouble);
    }

    private Duration left(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        return left.isZero() ? Duration.ofNanos(-1) : left;
    }
}
