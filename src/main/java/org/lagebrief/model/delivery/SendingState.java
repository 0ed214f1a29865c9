package org.lagebrief.model.delivery;

/** How far a sending has come. What is accepted, rejected or unknown is never tried again by itself. */
public enum SendingState {
    /** To be sent. */
    PENDING,
    /** A dispatcher has taken it and has not begun. */
    CLAIMED,
    /** A dispatcher has begun: from here on the server may have it. */
    SENDING,
    /** The server has said that it takes it. */
    ACCEPTED,
    /** The server has refused it for good, or too often. */
    REJECTED,
    /** The server has refused it for now: it is tried again later. */
    DEFERRED,
    /** The server may have it or not: the connection, or the dispatcher, ended before the answer came. */
    UNKNOWN;

    /** Whether somebody has or may have the edition by it. */
    public boolean mayHaveArrived() {
        return this == SENDING || this == ACCEPTED || this == UNKNOWN;
    }
}
