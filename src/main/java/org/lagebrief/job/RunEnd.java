package org.lagebrief.job;

import java.time.Clock;
import java.util.stream.Stream;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.RunOutcome;
import org.lagebrief.store.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Notes how a run ended. */
final class RunEnd implements JobExecutionListener {
    private final Runs runs;
    private final RunInputs inputs;
    private final Clock clock;

    RunEnd(Runs runs, RunInputs inputs, Clock clock) {
        this.runs = runs;
        this.inputs = inputs;
        this.clock = clock;
    }

    @Override
    public void afterJob(JobExecution jobExecution) {
        RunContext context = RunContext.of(jobExecution.getJobParameters());
        RunOutcome outcome = outcome(jobExecution, context.run());
        if (outcome == RunOutcome.FAILED) {
            runs.fail(
                    context.run(),
                    String.valueOf(RunFailures.of(context, jobExecution).getMessage()),
                    clock.instant());
        } else {
            runs.end(context.run(), outcome, clock.instant());
        }
    }

    private static boolean hadNoInput(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(WeekTasklet.STEP))
                .flatMap(step -> step.getFailureExceptions().stream())
                .flatMap(failure -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
                .anyMatch(InputFaultException.class::isInstance);
    }

    private static RunOutcome unfinished(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunOutcome.STOPPED;
        }
        return hadNoInput(execution) ? RunOutcome.NO_INPUT : RunOutcome.FAILED;
    }

    private RunOutcome outcome(JobExecution execution, long run) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return unfinished(execution);
        }
        return inputs.skipped(run, Skips.ALL).isEmpty() ? RunOutcome.DONE : RunOutcome.SKIPPED;
    }
}
