package org.lagebrief.store;

import java.util.Locale;

/** How a run ended; a run without an outcome was cut off or is still going on. */
public enum RunOutcome {
    DONE,
    /** Done, with inputs left out and named. */
    SKIPPED,
    /** Its week had no input: the question was wrong, and nothing is left to finish. */
    NO_INPUT,
    FAILED,
    /** Was asked to stop, and goes on when it is asked for again. */
    STOPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
