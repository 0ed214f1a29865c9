package org.lagebrief.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells each topic that is done. */
final class TopicProgressListener implements StepExecutionListener {
    private final Progress progress;

    TopicProgressListener(Progress progress) {
        this.progress = progress;
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        progress.advance(1);
        return stepExecution.getExitStatus();
    }
}
