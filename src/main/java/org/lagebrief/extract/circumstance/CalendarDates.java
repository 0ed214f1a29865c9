package org.lagebrief.extract.circumstance;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.AsOf;

/**
 * Reads dates by the names of months, and years: "23. Dezember 2024", "Dec. 23", "im November", "2019".
 *
 * <p>A month or year without a day stands for its last day, as far as it is over.
 */
final class CalendarDates implements DateMentions.DateRule {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_DAY = 31;

    private static final Roles BEFORE_NUMBERS = Roles.of(Role.BOUND_BEFORE, Role.CHANGE_TO, Role.NAME_OF_NUMBER);
    private static final Roles BEFORE_STRETCHES = Roles.of(Role.STRETCH_LINK, Role.SINCE, Role.DETERMINER);
    private static final Roles PERSONS = Roles.of(Role.PERSON, Role.OUTCOME_NOUN, Role.GROUP);

    private final Reading reading;
    private final Tokens tokens;
    private final PublicationCalendar calendar;
    private final boolean dayFirst;
    private final boolean bareYears;

    CalendarDates(Reading reading, PublicationCalendar calendar) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.calendar = calendar;
        this.dayFirst = reading.pack.settings().has("days", "first");
        this.bareYears = reading.pack.settings().has("years", "bare");
    }

    @Override
    public @Nullable DateMention at(int token, int end) {
        if (reading.has(token, Role.MONTH)) {
            return monthFirst(token, end);
        }
        if (day(token) > 0) {
            return dayFirst(token, end);
        }
        int year = year(token);
        return year > 0 && namesYear(token) ? periodEnd(token, token, calendar.endOfYear(year)) : null;
    }

    /** "23. Dezember [2024]", "23rd of December". */
    private @Nullable DateMention dayFirst(int token, int end) {
        int month = token + 1;
        while (month <= token + 2 && (tokens.isMark(month, '.') || reading.has(month, Role.STRETCH_LINK))) {
            month++;
        }
        return month < end && reading.has(month, Role.MONTH) ? date(token, day(token), month, month, end) : null;
    }

    /** "December 23[, 2024]", "December [2024]". */
    private @Nullable DateMention monthFirst(int token, int end) {
        int next = afterPoint(token);
        if (!dayFirst && next < end && day(next) > 0 && !countsPeople(next)) {
            int last = afterDash(next, end);
            DateMention mention = date(token, day(last), token, last, end);
            return mention != null && last > next ? mention.endingDays() : mention;
        }
        int year = next < end ? year(next) : 0;
        if (year > 0) {
            return periodEnd(token, next, calendar.endOfMonth(year, month(token)));
        }
        boolean linked = reading.has(token - 1, Role.STRETCH_LINK);
        return linked ? periodEnd(token, token, calendar.endOfMonth(0, month(token))) : null;
    }

    /** "Dec. 23": the token behind a month and the point of its abbreviation. */
    private int afterPoint(int month) {
        return tokens.isMark(month + 1, '.') && tokens.isGlued(month + 1) ? month + 2 : month + 1;
    }

    /** "December 23-25": the last day of the two. */
    private int afterDash(int day, int end) {
        boolean dash = tokens.isMark(day + 1, '-') || tokens.isMark(day + 1, '\u2013');
        return dash && tokens.isGlued(day + 2) && day + 2 < end && day(day + 2) > 0 ? day + 2 : day;
    }

    private @Nullable DateMention date(int first, int day, int month, int last, int end) {
        int next = last == month ? afterPoint(month) : last + 1;
        int behind = tokens.isMark(next, ',') ? next + 1 : next;
        int year = behind < end ? year(behind) : 0;
        boolean counts = year > 0 && countsPeople(behind);
        LocalDate date =
                year > 0 && !counts ? calendar.day(year, month(month), day) : calendar.latestDay(month(month), day);
        if (date == null) {
            return null;
        }
        return new DateMention(first, year > 0 && !counts ? behind : last, date, AsOf.Evidence.EXPLICIT);
    }

    private static @Nullable DateMention periodEnd(int first, int last, @Nullable LocalDate date) {
        return date == null ? null : new DateMention(first, last, date, AsOf.Evidence.PERIOD_END);
    }

    private int month(int token) {
        Entry entry = Objects.requireNonNull(reading.entry(token, Role.MONTH));
        return (int) entry.number();
    }

    /** The day of the month that the token writes, "23" or "23rd", or 0. */
    private int day(int token) {
        if (!tokens.is(token, Kind.DIGITS) && !tokens.is(token, Kind.MIXED)) {
            return 0;
        }
        int end = tokens.start(token);
        while (end < tokens.end(token) && Character.isDigit(tokens.text.charAt(end))) {
            end++;
        }
        int letters = tokens.end(token) - end;
        boolean plain = letters == 0 || (letters == 2 && Character.isLetter(tokens.text.charAt(end)));
        int day = plain ? PublicationCalendar.number(tokens.text.substring(tokens.start(token), end)) : 0;
        return day <= LAST_DAY ? Math.max(day, 0) : 0;
    }

    private int year(int token) {
        boolean digits = tokens.is(token, Kind.DIGITS) && tokens.end(token) - tokens.start(token) == 4;
        double value = digits ? tokens.value(token) : 0;
        return value >= FIRST_YEAR && value <= LAST_YEAR ? (int) value : 0;
    }

    /** Whether the four digits are a year: behind a word that says so, or bare where a language has that, but not before what they count. */
    private boolean namesYear(int token) {
        if (countsPeople(token) || reading.has(token + 1, Role.UNIT)) {
            return false;
        }
        boolean linked = reading.has(token - 1, BEFORE_STRETCHES) || tokens.isMark(token - 1, '(');
        boolean opens = !tokens.isWord(token - 1) && !tokens.isMark(token - 1, ',') && tokens.isWord(token + 1);
        boolean closes = tokens.isWord(token - 1) && tokens.isMark(token + 1, ',');
        boolean bare = bareYears || opens || closes || reading.has(token + 1, Role.EVENT);
        return linked || (bare && !tokens.isCapital(token + 1) && standsBare(token - 1));
    }

    private boolean standsBare(int before) {
        return !reading.has(before, BEFORE_NUMBERS) && !tokens.isMark(before, '-') && !tokens.isMark(before, '/');
    }

    private boolean countsPeople(int number) {
        int noun = number + 1;
        return reading.has(noun, PERSONS);
    }
}
