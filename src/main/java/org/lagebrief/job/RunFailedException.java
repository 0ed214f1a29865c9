package org.lagebrief.job;

/** Thrown where a run stopped before its end for a reason that is no fault of its input; it can be run again. */
public final class RunFailedException extends RuntimeException {
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
