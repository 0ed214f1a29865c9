package org.lagebrief.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Tells how many items each chunk has brought, and when the step is over. */
final class ProgressListener implements ItemWriteListener<Object>, StepExecutionListener {
    private final Progress progress;

    ProgressListener(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void afterWrite(Chunk<? extends Object> items) {
        progress.advance(items.size());
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        progress.end();
        return stepExecution.getExitStatus();
    }
}
