package org.lagebrief.model;

/** A report that looked like an answer and was left out, with the reason. */
public record Exclusion(String questionId, Report report, Reason reason) {
    /** Why a report does not count. */
    public enum Reason {
        /** An excluded term stands with it. */
        EXCLUDED_SUBJECT,
        /** No place term stands in its sentence, paragraph or article. */
        OTHER_PLACE,
        /** A subset of a total. */
        PART,
        /** What comes on top of a figure named before. */
        ADDITION,
        /** Expected or feared, not counted. */
        PROJECTED,
        /** The older figure of a stated change. */
        SUPERSEDED,
        /** Rejected by whoever is quoted, and no estimate of the week. */
        DENIED,
        /** As of a date after the week's end. */
        AFTER_WEEK,
        /** The party has given a later figure. */
        OVERTAKEN,
        /** Another source of the same party says something else; a party counts once. */
        SAME_PARTY,
        /** No number, where the same party gives one. */
        VAGUE
    }
}
