package org.lagebrief.model;

/** How sure the extraction is of a claim's figure, measure and origin, each from 0 to 1 inclusive. */
public record Confidence(double figure, double measure, double origin) {
    /** What a table states needs no guessing. */
    public static final Confidence STATED = new Confidence(1, 1, 1);

    public Confidence {
        check("figure", figure);
        check("measure", measure);
        check("origin", origin);
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence of " + what + ": expected 0 to 1, found " + value);
        }
    }
}
