package org.lagebrief.store.due;

/** What has come of a week that was due. */
public enum DueState {
    /** Not begun yet. */
    WAITING,
    /** Begun; if no process is at it, it was cut off. */
    RUNNING,
    DONE,
    /** Done, with inputs left out and named. */
    SKIPPED,
    NO_INPUT,
    /** Is tried again. */
    FAILED,
    /** Was due too long ago when it could have been made. */
    PASSED_OVER;

    /** Whether nothing more is to be done for it. */
    public boolean isFinal() {
        return this != WAITING && this != RUNNING && this != FAILED;
    }
}
