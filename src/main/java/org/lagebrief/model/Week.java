package org.lagebrief.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 week, Monday to Sunday, written {@code 2024-W52}.
 *
 * <p>Holds a week that exists: week 53 only in years that have one.
 *
 * @param year the week-based year, which differs from the calendar year around New Year
 * @param number 1 to 52 or 53
 */
public record Week(int year, int number) implements Comparable<Week> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** @throws IllegalArgumentException if the year has no such week */
    public Week {
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 6, 1))
                .getMaximum();
        if (number < 1 || number > weeks) {
            throw new IllegalArgumentException(
                    "week: expected a week from 1 to %d in %d, found %d".formatted(weeks, year, number));
        }
    }

    public static Week of(LocalDate date) {
        return new Week(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public static Week of(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone));
    }

    /** The last week that was over, Sunday included, at the instant in the zone. */
    public static Week lastCompleteBefore(Instant instant, ZoneId zone) {
        return of(instant, zone).previous();
    }

    /** @throws IllegalArgumentException if the text is not a week written as {@code 2024-W52} */
    public static Week parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("week: expected the form 2024-W52, found \"" + text + "\"");
        }
        return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public Week previous() {
        return of(monday().minusWeeks(1));
    }

    /** So many weeks earlier. */
    public Week minus(int weeks) {
        return of(monday().minusWeeks(weeks));
    }

    public Week next() {
        return of(monday().plusWeeks(1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(monday()) && !date.isAfter(sunday());
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
