package org.lagebrief.model;

import java.util.Locale;

/** Which stretch of time a figure covers; only figures of equal scope are compared. */
public enum Scope {
    /** Everything since the beginning, up to the as-of date. */
    CUMULATIVE,
    /** A stated period: "in the past week". */
    PERIOD,
    /** One event: an attack, a flood, a demonstration. */
    EVENT,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
