package org.lagebrief.collect.file;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates that an input may carry: a slip such as the year 24 or 20255 is no date, and its week could not be written. */
public final class Dates {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9000;

    private Dates() {}

    /** @throws DateTimeException if the year is not between 1000 and 9000, both inclusive */
    public static LocalDate plausible(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("expected a year of four digits, found " + date.getYear());
        }
        return date;
    }
}
