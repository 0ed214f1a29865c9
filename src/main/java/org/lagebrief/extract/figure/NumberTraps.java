package org.lagebrief.extract.figure;

import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Recognises numbers that count no people: years, dates, clock times, scores, ages, ordinals, amounts with a unit, numbers in names. */
final class NumberTraps {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2035;
    private static final int MOST_UNGROUPED_DIGITS = 9;
    private static final String SIGNS = "$\u20ac\u00a3\u00a5#\u00a7/+:&@=";

    private final Reading reading;
    private final Tokens tokens;

    NumberTraps(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    boolean catches(Figure figure, int sentence) {
        int before = figure.number() - 1;
        int after = figure.last() + 1;
        return isGluedToSign(figure)
                || reading.has(after, Role.UNIT)
                || isNamed(figure, sentence)
                || isDate(before, after, figure)
                || isOrdinal(after, sentence)
                || isYear(figure)
                || isEnclosed(before, after)
                || isCode(figure.number())
                || isHeading(figure, sentence)
                || isIncrement(figure);
    }

    private boolean isGluedToSign(Figure figure) {
        int before = figure.number() - 1;
        int after = figure.last() + 1;
        boolean left = before >= 0 && tokens.is(before, Kind.MARK) && tokens.isGlued(figure.number()) && isSign(before);
        boolean right =
                tokens.isGlued(after) && tokens.is(after, Kind.MARK) && isSign(after) && tokens.isGlued(after + 1);
        return left || right;
    }

    private boolean isSign(int token) {
        return SIGNS.indexOf(tokens.text.charAt(tokens.start(token))) >= 0;
    }

    private boolean isNamed(Figure figure, int sentence) {
        int start = reading.sentences.start(sentence);
        return reading.phraseBefore(figure.number(), start, Role.NAME_OF_NUMBER) >= 0
                || reading.phraseBefore(figure.first(), start, Role.NAME_OF_NUMBER) >= 0;
    }

    private boolean isDate(int before, int after, Figure figure) {
        boolean day = figure.low() <= 31 && tokens.is(figure.number(), Kind.DIGITS);
        int month = after + (tokens.isMark(after, '.') ? 1 : reading.length(after, Role.DATE_LINK));
        boolean monthAfter = reading.has(month, Role.MONTH);
        return day && (monthAfter || reading.has(before, Role.MONTH));
    }

    /** Digits and a full stop that does not end the sentence: "47. Brigade". */
    private boolean isOrdinal(int after, int sentence) {
        return tokens.isMark(after, '.')
                && tokens.isGlued(after)
                && tokens.is(after - 1, Kind.DIGITS)
                && after + 1 < reading.sentences.end(sentence)
                && tokens.isWord(after + 1);
    }

    /** A bare number that may be a year counts people only if a noun for people follows at once. */
    private boolean isYear(Figure figure) {
        int token = figure.number();
        boolean bare = tokens.is(token, Kind.DIGITS) && tokens.end(token) - tokens.start(token) == 4;
        int after = figure.last() + 1;
        boolean people = reading.has(after, Role.PERSON)
                || reading.has(after, Role.OUTCOME_NOUN)
                || reading.has(after, Role.GROUP);
        boolean year = bare && figure.low() >= FIRST_YEAR && figure.low() <= LAST_YEAR && figure.first() == token;
        return year && (!people || reading.has(token - 1, Role.YEAR_LINK));
    }

    /** "Zamperoni, 33, worked", "eine Frau (33)". */
    private boolean isEnclosed(int before, int after) {
        return (tokens.isMark(before, ',') && tokens.isMark(after, ','))
                || (tokens.isMark(before, '(') && tokens.isMark(after, ')'));
    }

    /** "um 1.200 auf 45.678": how much a number grew is no number of people by itself. */
    private boolean isIncrement(Figure figure) {
        return reading.has(figure.first() - 1, Role.CHANGE_BY) && reading.has(figure.last() + 1, Role.CHANGE_TO);
    }

    /** A number before a dash at the beginning of a line numbers the line. */
    private boolean isHeading(Figure figure, int sentence) {
        int after = figure.last() + 1;
        return figure.number() == reading.sentences.start(sentence)
                && tokens.is(figure.number(), Kind.DIGITS)
                && (tokens.isMark(after, '-') || tokens.isMark(after, '\u2013') || tokens.isMark(after, ')'))
                && (tokens.isMark(after, ')') || !tokens.isGlued(after));
    }

    private boolean isCode(int token) {
        if (!tokens.is(token, Kind.DIGITS)) {
            return false;
        }
        int length = tokens.end(token) - tokens.start(token);
        boolean leadingZero = length > 1 && tokens.text.charAt(tokens.start(token)) == '0';
        return (leadingZero && tokens.value(token) >= 1) || (length > MOST_UNGROUPED_DIGITS && isUngrouped(token));
    }

    private boolean isUngrouped(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (!DigitNumbers.isDigit(tokens.text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
