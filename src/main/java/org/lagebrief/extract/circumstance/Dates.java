package org.lagebrief.extract.circumstance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.AsOf;

/** Finds the date that a sentence's figures stand for: that of the count or its statement before that of the event counted. */
public final class Dates {
    private final Reading reading;
    private final Tokens tokens;
    private final LocalDate publishedOn;

    public Dates(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.publishedOn = reading.article.publication().publishedOn();
    }

    /** The date of the sentence: written out, else by weekday or "yesterday", else that of its event, else the day of publication. */
    public AsOf asOf(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        AsOf relative = null;
        AsOf event = null;
        for (int at = start; at < end; at++) {
            AsOf found = found(at, end);
            if (found == null || beginsPeriod(at, start)) {
                continue;
            }
            if (datesEvent(at, start)) {
                event = event == null ? found : event;
            } else if (found.evidence() == AsOf.Evidence.EXPLICIT) {
                return found;
            } else {
                relative = relative == null ? found : relative;
            }
        }
        AsOf best = relative != null ? relative : event;
        return best != null ? best : new AsOf(publishedOn, AsOf.Evidence.PUBLICATION);
    }

    private @Nullable AsOf found(int at, int end) {
        LocalDate date = reading.has(at, Role.MONTH) ? date(at, end) : null;
        return date != null ? new AsOf(date, AsOf.Evidence.EXPLICIT) : relative(at);
    }

    /** "floods of 29 October", "Angriff vom 3. Mai", "Monday's attack": the date belongs to the noun of an event. */
    private boolean datesEvent(int at, int start) {
        int before = beforeDate(at, start);
        boolean linked = reading.has(before, Role.PREPOSITION) && isEvent(before - 1, start);
        boolean ahead = !reading.pack.nounsAreCapital() && reading.has(at + 1, Role.EVENT);
        return linked || ahead || isEvent(before, start);
    }

    private boolean isEvent(int at, int start) {
        return at >= start && reading.has(at, Role.EVENT);
    }

    /** "since Tuesday": only where counting began. */
    private boolean beginsPeriod(int at, int start) {
        int before = beforeDate(at, start);
        return before >= start && reading.has(before, Role.SINCE);
    }

    /** The token before the day, weekday and articles that stand before the month or weekday. */
    private int beforeDate(int at, int start) {
        int before = at - 1;
        while (before >= start
                && (tokens.isMark(before, '.')
                        || tokens.isMark(before, ',')
                        || tokens.hasValue(before)
                        || reading.has(before, Role.WEEKDAY)
                        || reading.has(before, Role.DETERMINER))) {
            before--;
        }
        return before;
    }

    private @Nullable AsOf relative(int at) {
        Entry weekday = reading.entry(at, Role.WEEKDAY);
        if (weekday != null) {
            DayOfWeek day = DayOfWeek.of((int) weekday.number());
            return new AsOf(publishedOn.with(TemporalAdjusters.previousOrSame(day)), AsOf.Evidence.RELATIVE);
        }
        Entry ago = reading.entry(at, Role.DAYS_AGO);
        return ago == null ? null : new AsOf(publishedOn.minusDays((long) ago.number()), AsOf.Evidence.RELATIVE);
    }

    /** "23. Dezember [2024]", "23 December", "December 23[, 2024]"; without a year the latest such day up to publication. */
    private @Nullable LocalDate date(int month, int end) {
        int number =
                (int) Objects.requireNonNull(reading.entry(month, Role.MONTH)).number();
        int before = tokens.isMark(month - 1, '.') ? month - 2 : month - 1;
        int day = day(before);
        int next = month + 1;
        if (day == 0) {
            day = day(next);
            next++;
        }
        if (tokens.isMark(next, ',')) {
            next++;
        }
        int year = next < end ? year(next) : 0;
        return day == 0 ? null : date(year, number, day);
    }

    private int day(int token) {
        double value = tokens.is(token, Kind.DIGITS) ? tokens.value(token) : 0;
        return value >= 1 && value <= 31 && value == Math.rint(value) ? (int) value : 0;
    }

    private int year(int token) {
        boolean digits = tokens.is(token, Kind.DIGITS) && tokens.end(token) - tokens.start(token) == 4;
        return digits ? (int) tokens.value(token) : 0;
    }

    private @Nullable LocalDate date(int year, int month, int day) {
        try {
            if (year > 0) {
                return LocalDate.of(year, month, day);
            }
            LocalDate date = LocalDate.of(publishedOn.getYear(), month, day);
            return date.isAfter(publishedOn) ? date.minusYears(1) : date;
        } catch (DateTimeException e) {
            return null; // "31. Februar", or the 29th in a year that has none: no date
        }
    }
}
