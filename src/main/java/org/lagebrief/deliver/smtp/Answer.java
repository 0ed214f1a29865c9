package org.lagebrief.deliver.smtp;

/**
 * What came of a message.
 *
 * @param text what the server said, on one line, or what happened instead
 */
public record Answer(Kind kind, String text) {
    /** What follows from it. */
    public enum Kind {
        /** The server has taken it. */
        ACCEPTED,
        /** Refused for now. */
        TEMPORARY,
        /** Refused for good; another message to the address may be taken. */
        PERMANENT,
        /** Refused for good, because there is no such mailbox. */
        NO_MAILBOX,
        /** The server takes nothing from us now: it was not told whom the message is for. */
        NOT_NOW,
        /** The connection ended before the server was told whom the message is for. */
        LOST_EARLY,
        /** The connection ended before the server was told that the message is complete: it does not have it. */
        LOST,
        /** The connection ended between the message's end and the answer. */
        UNKNOWN
    }
}
