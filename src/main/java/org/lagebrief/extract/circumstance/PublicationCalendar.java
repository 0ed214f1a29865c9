package org.lagebrief.extract.circumstance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Turns what a text says of a date into the day meant, seen from the day of publication; no day after that one is ever meant. */
final class PublicationCalendar {
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final int DAYS_AHEAD = 3;

    private final LocalDate publishedOn;

    PublicationCalendar(LocalDate publishedOn) {
        this.publishedOn = publishedOn;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    /** The day, or null if there is no such day up to publication. */
    @Nullable
    LocalDate day(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.isAfter(publishedOn) ? null : date;
        } catch (DateTimeException e) {
            return null; // "31. Februar", or the 29th in a year that has none: no date
        }
    }

    /** The latest such day up to publication; null if there is none, or if the text may mean one of the very next days. */
    @Nullable
    LocalDate latestDay(int month, int day) {
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate next = publishedOn.plusDays(ahead);
            if (next.getMonthValue() == month && next.getDayOfMonth() == day) {
                return null;
            }
        }
        LocalDate date = day(publishedOn.getYear(), month, day);
        return date != null ? date : day(publishedOn.getYear() - 1, month, day);
    }

    /** The last day of the month, or publication if it is not over; null if it has not begun. Without a year (0) the latest such month. */
    @Nullable
    LocalDate endOfMonth(int year, int month) {
        boolean thisYear = month <= publishedOn.getMonthValue();
        int inYear = year > 0 ? year : publishedOn.getYear() - (thisYear ? 0 : 1);
        return untilPublication(
                YearMonth.of(inYear, month).atDay(1),
                YearMonth.of(inYear, month).atEndOfMonth());
    }

    @Nullable
    LocalDate endOfYear(int year) {
        return untilPublication(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    private @Nullable LocalDate untilPublication(LocalDate first, LocalDate last) {
        if (first.isAfter(publishedOn)) {
            return null;
        }
        return last.isAfter(publishedOn) ? publishedOn : last;
    }

    /** The latest such weekday, the day of publication included unless it must be an earlier one. */
    LocalDate latest(DayOfWeek weekday, boolean earlier) {
        return publishedOn.with(
                earlier ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** That day of the week before the one of publication. */
    LocalDate lastWeeks(DayOfWeek weekday) {
        return publishedOn
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** The Sunday of the latest weekend, or publication if that is on a Saturday; before today's if it must be an earlier one. */
    LocalDate weekend(boolean earlier) {
        DayOfWeek today = publishedOn.getDayOfWeek();
        boolean within = today == DayOfWeek.SATURDAY || today == DayOfWeek.SUNDAY;
        return within && !earlier ? publishedOn : publishedOn.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }

    LocalDate daysAgo(long days) {
        return publishedOn.minusDays(days);
    }

    /** Whether a stretch of that many days is told by its last day when it lies some stretches back. */
    static boolean isCoarse(int days) {
        return days >= MONTH;
    }

    /** The last day of the week, month or year (by its length in days) that lies so many of them before that of publication. */
    LocalDate endOfStretchBefore(int days, int many) {
        if (days >= YEAR) {
            return publishedOn
                    .withDayOfYear(1)
                    .minusYears((long) many * days / YEAR - 1)
                    .minusDays(1);
        }
        if (days >= MONTH) {
            return publishedOn.withDayOfMonth(1).minusMonths(many - 1L).minusDays(1);
        }
        LocalDate monday = publishedOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days >= WEEK ? monday.minusWeeks(many - 1L).minusDays(1) : publishedOn.minusDays((long) many * days);
    }

    /** The number that the digits write, or -1. */
    static int number(String digits) {
        int value = digits.isEmpty() || digits.length() > 4 ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0; i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            value = digit < 0 ? -1 : value * 10 + digit;
        }
        return value;
    }
}
