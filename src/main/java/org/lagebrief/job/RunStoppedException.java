package org.lagebrief.job;

/** Says that a run was asked to stop; what it has done stays done, and it goes on when it is asked for again. */
public final class RunStoppedException extends RuntimeException {
    public RunStoppedException(String message) {
        super(message);
    }
}
