package org.lagebrief.model.delivery;

/** Why nothing is ever sent to an address again, whoever adds it. */
public enum SuppressionReason {
    /** Somebody at the desk said so. */
    BY_HAND,
    /** A server told later that it cannot be delivered to. */
    BOUNCE,
    /** Its owner has called a briefing spam. */
    COMPLAINT,
    /** A server refused it for good while it was sent to. */
    REFUSED,
    /** It was removed: only its hash is left. */
    REMOVED
}
