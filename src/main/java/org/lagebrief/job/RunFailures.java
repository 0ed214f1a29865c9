package org.lagebrief.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;
import org.springframework.batch.core.job.JobExecution;

/** Finds in what went wrong in a run what a person can do about it. */
final class RunFailures {
    private RunFailures() {}

    /**
     * What a person is told of it: a fault of the input if there was one, else how the run is made to go on.
     *
     * @param execution one that did not come to its end
     */
    static RuntimeException of(RunContext run, JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        for (Throwable cause : causes) {
            InputFaultException fault = inputFault(cause);
            if (fault != null) {
                return fault;
            }
        }
        Optional<Throwable> lack = Stream.concat(causes.stream(), failuresOfSteps(execution))
                .filter(RunFailures::isLackOfMemory)
                .findFirst();
        if (lack.isPresent()) {
            return new RunFailedException(
                    run.label("run") + ": expected memory enough, found none left; give Java more (java -Xmx4g -jar …),"
                            + " then run it again, it goes on where it stopped",
                    lack.get());
        }
        Throwable first = causes.isEmpty() ? new IllegalStateException(execution.toString()) : causes.get(0);
        return new RunFailedException(
                run.label("run") + ": expected it to come to its end, found " + firstLine(first)
                        + "; run it again, it goes on where it stopped (lagebrief.log in the data folder says more)",
                first);
    }

    private static Stream<Throwable> failuresOfSteps(JobExecution execution) {
        return execution.getStepExecutions().stream().flatMap(step -> step.getFailureExceptions().stream());
    }

    private static boolean isLackOfMemory(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(100)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** What it is and says, without what follows in further lines. */
    static String firstLine(Throwable failure) {
        String message = failure.toString();
        return message.lines().findFirst().orElse(message);
    }

    private static @Nullable InputFaultException inputFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputFaultException fault) {
                return fault;
            }
        }
        return null;
    }
}
