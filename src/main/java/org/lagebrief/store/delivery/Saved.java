package org.lagebrief.store.delivery;

/** What became of a subscriber that was to be kept. */
public enum Saved {
    ADDED,
    /** Name, language or topics are other than they were; its state stays. */
    CHANGED,
    UNCHANGED,
    /** Nothing may be sent to the address: it was not kept. */
    SUPPRESSED
}
