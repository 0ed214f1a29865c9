package org.lagebrief.model;

/** How the independent parties' estimates to one question stand to each other. */
public sealed interface Agreement {
    /** No party gives a number that counts. */
    record None() implements Agreement {}

    /** Only one party gives a number. */
    record Single() implements Agreement {}

    /** All intervals meet. */
    record Consistent() implements Agreement {}

    /**
     * Some intervals do not meet.
     *
     * @param factor the highest number named over the lowest, above 1; infinite if the lowest is 0
     */
    record Differing(double factor) implements Agreement {}

    /** Parties count differently; their figures stand side by side and are not set against each other. */
    record NotComparable(Reason reason) implements Agreement {
        /** What differs. */
        public enum Reason {
            DEFINITIONS,
            SCOPES
        }
    }
}
