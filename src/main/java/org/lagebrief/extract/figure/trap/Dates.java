package org.lagebrief.extract.figure.trap;

import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Bound;

/** Recognises years and days of a month: "in 2019", "2010–2012", "23. Dezember", "May 3". */
final class Dates implements Trap {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2035;
    private static final int LAST_DAY = 31;
    private static final Roles DAY_LINKS = Roles.of(Role.AND, Role.UNTIL);
    private static final Roles PERSONS = Roles.of(Role.PERSON, Role.OUTCOME_NOUN, Role.GROUP);

    private final Reading reading;
    private final Tokens tokens;

    Dates(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    @Override
    public boolean catches(Figure figure, int sentence) {
        return isDay(figure) || isYear(figure);
    }

    private boolean isDay(Figure figure) {
        int after = figure.last() + 1;
        int month = after + (tokens.isMark(after, '.') ? 1 : reading.length(after, Role.DATE_LINK));
        return figure.low() <= LAST_DAY
                && tokens.is(figure.number(), Kind.DIGITS)
                && (reading.has(month, Role.MONTH) || isDayBehindMonth(figure) || isDayBeforeDay(after));
    }

    /** "on 14 and 15 December", the 14. */
    private boolean isDayBeforeDay(int link) {
        int other = link + 1;
        int month = other + 1 + reading.length(other + 1, Role.DATE_LINK);
        return reading.has(link, DAY_LINKS)
                && tokens.is(other, Kind.DIGITS)
                && tokens.value(other) <= LAST_DAY
                && reading.has(month, Role.MONTH);
    }

    /** "December 12", but neither "15 December 12 people" nor "in December 12 people". */
    private boolean isDayBehindMonth(Figure figure) {
        int month = figure.number() - 1;
        if (!reading.has(month, Role.MONTH)) {
            return false;
        }
        boolean whole = endsDay(month - 1) || reading.has(month - 1, Role.STRETCH_LINK);
        return !whole || !reading.has(figure.last() + 1, PERSONS);
    }

    private boolean endsDay(int token) {
        int number = tokens.isMark(token, '.') ? token - 1 : token;
        return tokens.is(number, Kind.DIGITS) && tokens.value(number) <= LAST_DAY;
    }

    /** A bare number that may be a year counts people only if a noun for people follows at once. */
    private boolean isYear(Figure figure) {
        int token = figure.number();
        boolean bare = tokens.is(token, Kind.DIGITS) && tokens.end(token) - tokens.start(token) == 4;
        boolean people = reading.has(figure.last() + 1, PERSONS);
        boolean years = figure.bound() == Bound.RANGE && isYear(figure.low()) && isYear(figure.high());
        boolean year = years || (bare && isYear(figure.low()) && figure.first() == token);
        return year && (!people || reading.has(token - 1, Role.YEAR_LINK));
    }

    static boolean isYear(double value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }
}
