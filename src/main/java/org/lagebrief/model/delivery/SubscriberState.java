package org.lagebrief.model.delivery;

/** Whether a subscriber gets briefings, and if not, why. */
public enum SubscriberState {
    /** Was asked and has not confirmed yet. */
    WAITING,
    ACTIVE,
    /** Gets nothing until somebody at the desk lets it go on. */
    PAUSED,
    /** Wants nothing any more. */
    UNSUBSCRIBED
}
