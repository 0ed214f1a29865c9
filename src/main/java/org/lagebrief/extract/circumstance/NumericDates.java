package org.lagebrief.extract.circumstance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.AsOf;

/** Reads dates written in digits: "23.12.2024", "23.12.24", "2024-12-23", and "23.12." where that can be no number. */
final class NumericDates implements DateMentions.DateRule {
    private static final int CENTURY = 2000;

    private final Tokens tokens;
    private final PublicationCalendar calendar;
    private final boolean decimalComma;

    NumericDates(Reading reading, PublicationCalendar calendar) {
        this.tokens = reading.tokens;
        this.calendar = calendar;
        this.decimalComma = reading.pack.settings().has("decimal", ",");
    }

    @Override
    public @Nullable DateMention at(int token, int end) {
        if (!tokens.is(token, Kind.DIGITS) && !tokens.is(token, Kind.MIXED)) {
            return null;
        }
        return tokens.isMark(token + 1, '-') && token + 4 < end ? iso(token) : withPoints(token);
    }

    private @Nullable DateMention iso(int token) {
        for (int at = token + 1; at <= token + 4; at++) {
            if (!tokens.isGlued(at)) {
                return null;
            }
        }
        boolean year = tokens.end(token) - tokens.start(token) == 4;
        return year
                ? mention(token, token + 4, calendar.day(number(token), number(token + 2), number(token + 4)))
                : null;
    }

    private @Nullable DateMention withPoints(int token) {
        int first = point(tokens.start(token), tokens.end(token));
        if (first < 0) {
            return null;
        }
        int day = number(tokens.start(token), first);
        int second = point(first + 1, tokens.end(token));
        if (second < 0) {
            int month = number(first + 1, tokens.end(token));
            boolean closed = tokens.isMark(token + 1, '.') && tokens.isGlued(token + 1);
            return decimalComma && closed ? mention(token, token + 1, calendar.latestDay(month, day)) : null;
        }
        int month = number(first + 1, second);
        int year = number(second + 1, tokens.end(token));
        boolean isShort = tokens.end(token) - second == 3;
        return mention(token, token, calendar.day(isShort ? CENTURY + year : year, month, day));
    }

    /** The first point there, or -1. */
    private int point(int start, int end) {
        int at = start;
        while (at < end && tokens.text.charAt(at) != '.') {
            at++;
        }
        return at < end ? at : -1;
    }

    private int number(int token) {
        return number(tokens.start(token), tokens.end(token));
    }

    private int number(int start, int end) {
        return PublicationCalendar.number(tokens.text.substring(start, end));
    }

    private static @Nullable DateMention mention(int first, int last, @Nullable LocalDate date) {
        return date == null ? null : new DateMention(first, last, date, AsOf.Evidence.EXPLICIT);
    }
}
