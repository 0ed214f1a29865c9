package org.lagebrief.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted, by the words used; measures are never converted into each other. */
public enum Measure {
    KILLED,
    WOUNDED,
    /** Killed and wounded together, said so. */
    CASUALTIES,
    /** Undefined: "Verluste", "Opfer", "casualties" without saying of what. */
    LOSSES,
    MISSING,
    /** Prisoners of war. */
    CAPTURED,
    DETAINED,
    ABDUCTED,
    DISPLACED,
    INFECTED,
    RESCUED,
    /** Demonstrators, spectators, strikers. */
    PARTICIPANTS,
    /** Soldiers, police or helpers deployed or present on duty. */
    STRENGTH;

    /** The name in JSON, CSV, YAML and data files: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts who is there, or not there, at a moment: such a figure covers no stretch of time. */
    public boolean isOfAMoment() {
        return this == MISSING || this == STRENGTH;
    }

    /** The measure of that code, or empty if there is none. */
    public static Optional<Measure> ofCode(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
