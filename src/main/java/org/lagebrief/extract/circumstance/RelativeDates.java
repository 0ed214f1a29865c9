package org.lagebrief.extract.circumstance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.AsOf;

/**
 * Reads dates that are told from the day of publication: "on Monday", "gestern", "vor zwei Tagen", "last week".
 *
 * <p>A week, month or year back stands for its last day.
 */
final class RelativeDates implements DateMentions.DateRule {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_UNITS = 400;

    private static final Roles LINKS = Roles.of(Role.DETERMINER, Role.STRETCH_LINK);

    private final Reading reading;
    private final Tokens tokens;
    private final PublicationCalendar calendar;

    RelativeDates(Reading reading, PublicationCalendar calendar) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.calendar = calendar;
    }

    @Override
    public @Nullable DateMention at(int token, int end) {
        if (reading.has(token, Role.WEEKDAY)) {
            return weekday(token);
        }
        if (reading.has(token, Role.WEEKEND)) {
            return day(token, reading.length(token, Role.WEEKEND), calendar.weekend(isEarlier(token)))
                    .as(DateMention.Role.WEEK);
        }
        Entry ago = reading.entry(token, Role.DAYS_AGO);
        if (ago != null) {
            return day(token, reading.length(token, Role.DAYS_AGO), calendar.daysAgo((long) ago.number()));
        }
        Entry feast = reading.entry(token, Role.FEAST);
        if (feast != null) {
            return feast(token, (int) feast.number());
        }
        Entry stretch = reading.entry(token, Role.LAST_STRETCH);
        if (stretch != null) {
            int last = token + reading.length(token, Role.LAST_STRETCH) - 1;
            int days = (int) stretch.number();
            DateMention before = stretchBefore(token, last, days, 1);
            return PublicationCalendar.isCoarse(days) ? before : before.as(DateMention.Role.WEEK);
        }
        return reading.has(token, Role.AGO_BEFORE) ? ago(token, token + 1) : agoBehind(token);
    }

    private @Nullable DateMention feast(int token, int monthAndDay) {
        LocalDate date = calendar.latestDay(monthAndDay / 100, monthAndDay % 100);
        return date == null ? null : day(token, reading.length(token, Role.FEAST), date);
    }

    /** "am Montag", "letzten Montag", "Montag vergangener Woche". */
    private DateMention weekday(int token) {
        Entry entry = reading.entry(token, Role.WEEKDAY);
        DayOfWeek weekday = DayOfWeek.of(entry == null ? 1 : (int) entry.number());
        int length = reading.length(token, Role.WEEKDAY);
        int behind = token + length;
        while (behind <= token + length + 1 && reading.has(behind, LINKS)) {
            behind++;
        }
        Entry week = reading.entry(behind, Role.LAST_STRETCH);
        if (week != null && week.number() == DAYS_OF_WEEK) {
            int last = behind + reading.length(behind, Role.LAST_STRETCH) - 1;
            return new DateMention(token, last, calendar.lastWeeks(weekday), AsOf.Evidence.RELATIVE);
        }
        return day(token, length, calendar.latest(weekday, isEarlier(token)));
    }

    private boolean isEarlier(int token) {
        return reading.has(token - 1, Role.LAST_ONE);
    }

    private static DateMention day(int token, int length, LocalDate date) {
        return new DateMention(token, token + length - 1, date, AsOf.Evidence.RELATIVE);
    }

    /** "three days ago" from its number on. */
    private @Nullable DateMention agoBehind(int token) {
        DateMention ago = reading.has(token + 1, Role.TIME_UNIT) ? ago(token, token) : null;
        return ago != null && reading.has(ago.last() + 1, Role.AGO_AFTER) ? ago : null;
    }

    /** "vor zwei Tagen" from the first token on, its number at the second. */
    private @Nullable DateMention ago(int first, int number) {
        Entry unit = reading.entry(number + 1, Role.TIME_UNIT);
        double many = tokens.hasValue(number) ? tokens.value(number) : reading.has(number, Role.ONE) ? 1 : 0;
        if (unit == null || many < 1 || many > MOST_UNITS || many != Math.rint(many)) {
            return null;
        }
        int days = (int) unit.number();
        return PublicationCalendar.isCoarse(days)
                ? stretchBefore(first, number + 1, days, (int) many)
                : new DateMention(first, number + 1, calendar.daysAgo(Math.round(many) * days), AsOf.Evidence.RELATIVE);
    }

    private DateMention stretchBefore(int first, int last, int days, int many) {
        return new DateMention(first, last, calendar.endOfStretchBefore(days, many), AsOf.Evidence.PERIOD_END);
    }
}
