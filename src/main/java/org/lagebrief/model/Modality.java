package org.lagebrief.model;

import java.util.Locale;

/** How a text commits to a figure. */
public enum Modality {
    ASSERTED,
    /** Named only to be rejected: "wies die Zahl zurück". */
    DENIED,
    /** Expected, feared, planned. */
    PROJECTED,
    /** The older of two figures in a stated change: the 86 of "von 86 auf 76 korrigiert". */
    SUPERSEDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
