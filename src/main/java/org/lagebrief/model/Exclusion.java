package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;

/** An answer, or what looked like one, that was left out, with the reason. */
public record Exclusion(String questionId, Answer answer, Reason reason) {
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
        /** The party had given a later figure before this one was printed again as if it still held. */
        STALE_REPEAT,
        /** Another source of the same party says something else; a party counts once. */
        SAME_PARTY,
        /** The party gives another number for a period that ends on the same day; where either began is not known. */
        OTHER_PERIOD,
        /** The same article has the party give the same number once more. */
        SAID_ALREADY,
        /** No number, where the same party gives one. */
        VAGUE,
        /** A row of a table that lists several events or places of one day: nobody has added them up. */
        LISTED_ROW,
        /** An editor has assigned it to a question that does not ask for what it counts. */
        OTHER_MEASURE,
        /** By an editor, whose reason stands with the report. */
        REJECTED
    }

    public Report report() {
        return answer.report();
    }

    /** The same statement in other articles that carry the same text. */
    public List<Report> copies() {
        return answer.copies();
    }

    /** The report, then its copies. */
    public Stream<Report> prints() {
        return answer.prints();
    }
}
