package org.lagebrief.model;

import java.time.LocalDate;

/** The date for which a figure holds, and how it was derived. */
public record AsOf(LocalDate date, Evidence evidence) {
    /** How an as-of date is known, best first. */
    public enum Evidence {
        /** A date in the sentence: "am 23. Dezember". */
        EXPLICIT,
        /** A weekday or "gestern", counted from the publication date. */
        RELATIVE,
        /** A cell of a figure table. */
        TABLE,
        /** The article's publication date, for want of a better one. */
        PUBLICATION
    }
}
