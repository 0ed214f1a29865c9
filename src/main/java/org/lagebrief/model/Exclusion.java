package org.lagebrief.model;

/** A report that looked like an answer and was left out, with the reason. */
public record Exclusion(String questionId, Report report, Reason reason) {
    /** Why a report does not count. */
    public enum Reason {
        /** An excluded term stands with it. */
        EXCLUDED_SUBJECT,
        /** No place term stands in its sentence, paragraph or article. */
        OTHER_PLACE,
        OTHER_SCOPE,
        /** A subset of a total. */
        PART,
        /** What comes on top of a figure named before. */
        ADDITION,
        /** Expected or feared, not counted. */
        PROJECTED,
        /** The older figure of a stated change. */
        SUPERSEDED,
        /** Rejected by whoever is quoted. */
        DENIED,
        /** As of a date after the week's end. */
        AFTER_WEEK
    }
}
