package org.lagebrief.model;

import java.time.LocalDate;

/** When an article appeared, and how that is known; a date that was only derived is marked so wherever it is printed. */
public record Publication(LocalDate publishedOn, Evidence evidence) {
    /** How a publication date is known, best first. */
    public enum Evidence {
        /** The article says so itself, in its front matter or metadata. */
        DECLARED,
        /** A date in the file's name. */
        FILE_NAME,
        /** The time at which the file was last written: the weakest evidence. */
        FILE_TIME
    }
}
