package org.lagebrief.job;

import java.util.function.ToLongFunction;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Tells how many items each chunk has brought, and when the step is over. */
final class ProgressListener<T> implements ItemWriteListener<T>, StepExecutionListener {
    private final Progress progress;
    private final ToLongFunction<T> steps;

    /** Counts items. */
    ProgressListener(Progress progress) {
        this(progress, item -> 1);
    }

    /** @param steps how many steps an item stands for */
    ProgressListener(Progress progress, ToLongFunction<T> steps) {
        this.progress = progress;
        this.steps = steps;
    }

    @Override
    public void afterWrite(Chunk<? extends T> items) {
        long done = 0;
        for (T item : items) {
            done += steps.applyAsLong(item);
        }
        progress.advance(done);
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        progress.end();
        return stepExecution.getExitStatus();
    }
}
