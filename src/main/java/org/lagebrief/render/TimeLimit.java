package org.lagebrief.render;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does what a user's template asks for in a thread of its own, which is interrupted once the limit is over.
 *
 * <p>What heeds no interruption is left behind: it keeps no program from ending.
 *
 * @param limit how long the work may take
 */
record TimeLimit(Duration limit) {
    /** Many times what the longest briefing needs on a slow machine. */
    static final TimeLimit USUAL = new TimeLimit(Duration.ofMinutes(2));

    /**
     * What the work came to.
     *
     * @throws TimeoutException if the limit was over first
     * @throws ExecutionException with what the work has thrown, be it for want of memory
     */
    <T> T of(Callable<T> work) throws TimeoutException, ExecutionException {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "lagebrief-template");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            task.cancel(true);
        }
    }

    /** The limit as a reader of an error has it. */
    String inWords() {
        return limit.toSeconds() == 1 ? "one second" : limit.toSeconds() + " seconds";
    }
}
