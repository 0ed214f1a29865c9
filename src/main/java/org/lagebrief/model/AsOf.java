package org.lagebrief.model;

import java.time.LocalDate;

/** The date for which a figure holds, and how it was derived. */
public record AsOf(LocalDate date, Evidence evidence) {
    /** How an as-of date is known, best first. */
    public enum Evidence {
        /** An editor has said so. */
        EDITOR,
        /** A date in the sentence: "am 23. Dezember". */
        EXPLICIT,
        /** A weekday or "gestern", counted from the publication date. */
        RELATIVE,
        /** The last day of a week, month or year that the sentence names ("im November"), or that of publication if it comes first. */
        PERIOD_END,
        /** The date of the sentences before it, or of the one that says whose figure it is. */
        CONTEXT,
        /** A cell of a figure table. */
        TABLE,
        /** The article's publication date, for want of a better one. */
        PUBLICATION
    }
}
