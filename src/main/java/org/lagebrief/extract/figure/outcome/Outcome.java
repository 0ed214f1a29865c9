package org.lagebrief.extract.figure.outcome;

import org.lagebrief.model.Measure;

/**
 * A word that says what happened to people, and how far from their figure it stands: tokens, and a price for every boundary between.
 *
 * @param crosses whether a comma or another mark stands between
 */
public record Outcome(Measure measure, int token, double cost, boolean crosses) {
    static final double PRESENCE = 8;
    /** So near an outcome word needs no further sign. */
    public static final double CLOSE = 4;

    Outcome(Measure measure, int token, double cost) {
        this(measure, token, cost, false);
    }

    /** Whether it only says that people were there. */
    public boolean isPresence() {
        return isPresence(measure);
    }

    static boolean isPresence(Measure measure) {
        return measure == Measure.STRENGTH || measure == Measure.PARTICIPANTS;
    }

    /** What words for being there cost beside words for what happened. */
    static double presence(Measure measure) {
        return isPresence(measure) ? PRESENCE : 0;
    }
}
