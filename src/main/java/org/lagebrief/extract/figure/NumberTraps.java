package org.lagebrief.extract.figure;

import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Bound;

/** Recognises numbers that count no people: years, dates, clock times, scores, ages, ordinals, amounts with a unit, numbers in names. */
final class NumberTraps {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2035;
    private static final int MOST_UNGROUPED_DIGITS = 9;
    private static final int MOST_GOALS = 1000;
    private static final int SMALL_BASE = 10;
    private static final int OLDEST = 110;
    /** So many tokens a list of ages may hold to either side. */
    private static final int MOST_LISTED = 8;

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
                || isMeasured(figure, after)
                || isNamed(figure, sentence)
                || isDate(before, after, figure)
                || isOrdinal(after, sentence)
                || isYear(figure)
                || isAge(figure)
                || isCode(figure.number())
                || isDialled(figure)
                || isInName(figure)
                || isScore(figure)
                || isRate(figure)
                || isHeading(figure, sentence)
                || isIncrement(figure);
    }

    private boolean isGluedToSign(Figure figure) {
        int before = figure.number() - 1;
        int after = figure.last() + 1;
        boolean left = before >= 0
                && tokens.is(before, Kind.MARK)
                && tokens.isGlued(figure.number())
                && (isSign(before) || (tokens.isGlued(before) && endsInDigit(before - 1)));
        boolean right =
                tokens.isGlued(after) && tokens.is(after, Kind.MARK) && isSign(after) && tokens.isGlued(after + 1);
        return left || right;
    }

    private boolean endsInDigit(int token) {
        return token >= 0 && DigitNumbers.isDigit(tokens.text.charAt(tokens.end(token) - 1));
    }

    /** A unit behind the number; but "a 24-year-old man" counts him. */
    private boolean isMeasured(Figure figure, int after) {
        boolean aged = figure.article() && tokens.is(after, Kind.MIXED) && tokens.isWord(after + 1);
        return reading.has(after, Role.UNIT) && !aged;
    }

    private boolean isSign(int token) {
        return SIGNS.indexOf(tokens.text.charAt(tokens.start(token))) >= 0;
    }

    private boolean isNamed(Figure figure, int sentence) {
        int start = reading.sentences.start(sentence);
        int name = reading.phraseBefore(figure.number(), start, Role.NAME_OF_NUMBER);
        boolean sign = name >= 0 && !tokens.isWord(name);
        return sign
                || ((name >= 0 || reading.phraseBefore(figure.first(), start, Role.NAME_OF_NUMBER) >= 0)
                        && !isPersons(figure.last() + 1));
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
        boolean people = isPersons(after);
        boolean years = figure.bound() == Bound.RANGE && isYear(figure.low()) && isYear(figure.high());
        boolean year = years || (bare && isYear(figure.low()) && figure.first() == token);
        return year && (!people || reading.has(token - 1, Role.YEAR_LINK));
    }

    /** "Zamperoni, 33, worked", "zwei Frauen (33 und 40)", "19, 25 und 27 Jahren", "children under 10". */
    private boolean isAge(Figure figure) {
        int from = figure.first();
        int to = figure.last();
        while (figure.first() - from < MOST_LISTED && isLink(from - 1) && tokens.hasValue(from - 2)) {
            from -= 2;
        }
        while (to - figure.last() < MOST_LISTED && isLink(to + 1) && tokens.hasValue(to + 2)) {
            to += 2;
        }
        boolean years = to > figure.last() && reading.has(to + 1, Role.UNIT);
        boolean listed = reading.hasAny(from, to, Role.AND);
        boolean aged = listed && (isNamed(from) || (reading.has(from - 2, Role.PERSON) && isOf(from - 1)));
        return years
                || (figure.low() < OLDEST
                        && (isEnclosed(from, to) || ((aged || isPredicate(figure)) && !isNoun(to + 1))))
                || isAgeLimit(figure);
    }

    /** "The oldest victim was 88": digits behind a copula, where nothing was counted before. */
    private boolean isPredicate(Figure figure) {
        int at = figure.number();
        int start = reading.sentences.start(reading.sentences.of(at));
        return figure.first() == at
                && tokens.is(at, Kind.DIGITS)
                && reading.has(at - 1, Role.COPULA)
                && reading.phraseBefore(at, start, Role.ANAPHOR) < 0
                && !reading.hasAny(start, at, Role.COUNT_NOUN);
    }

    /** ", 33,", ", now 54,", "(33 und 40)". */
    private boolean isEnclosed(int from, int to) {
        int before = reading.has(from - 1, Role.FUNCTION_WORD) ? from - 2 : from - 1;
        return (tokens.isMark(before, ',') && tokens.isMark(to + 1, ',') && !reading.has(before - 1, Role.COUNT_NOUN))
                || (tokens.isMark(from - 1, '(') && tokens.isMark(to + 1, ')'));
    }

    /** "aged 15 and 16": a word for ages and names before the first of several. */
    private boolean isNamed(int number) {
        return reading.phraseBefore(number, Math.max(0, number - 4), Role.NAME_OF_NUMBER) >= 0;
    }

    private boolean isOf(int token) {
        return reading.has(token, Role.VAGUE_LINK);
    }

    private boolean isNoun(int token) {
        return tokens.isWord(token)
                && !reading.has(token, Role.FUNCTION_WORD)
                && !reading.has(token, Role.PREPOSITION)
                && !reading.has(token, Role.CLAUSE)
                && !reading.has(token, Role.AND)
                && !reading.has(token, Role.FINITE);
    }

    private boolean isLink(int token) {
        return tokens.isMark(token, ',') || reading.has(token, Role.AND);
    }

    private boolean isAgeLimit(Figure figure) {
        boolean limit = figure.bound() == Bound.LESS_THAN || figure.bound() == Bound.MORE_THAN;
        return limit
                && figure.low() < OLDEST
                && reading.has(figure.first() - 1, Role.PERSON)
                && !isPeople(figure.last() + 1);
    }

    /** "um 1.200 auf 45.678": how much a number grew is no number of people by itself. */
    private boolean isIncrement(Figure figure) {
        boolean by = reading.has(figure.first() - 1, Role.CHANGE_BY) && reading.has(figure.last() + 1, Role.CHANGE_TO);
        return by || isDifference(figure.last() + 1);
    }

    /** "60 weniger als im Vorjahr": how far two counts are apart. */
    private boolean isDifference(int behind) {
        Entry entry = reading.entry(behind, Role.BOUND_BEFORE);
        boolean compares = entry != null && (entry.bound() == Bound.MORE_THAN || entry.bound() == Bound.LESS_THAN);
        int length = reading.length(behind, Role.BOUND_BEFORE);
        return compares && length > 1 && !tokens.hasValue(behind + length) && tokens.isWord(behind + length + 1);
    }

    /** A number before a dash at the beginning of a line numbers the line. */
    private boolean isHeading(Figure figure, int sentence) {
        int after = figure.last() + 1;
        return figure.number() == reading.sentences.start(sentence)
                && tokens.is(figure.number(), Kind.DIGITS)
                && (tokens.isMark(after, '-') || tokens.isMark(after, '\u2013') || tokens.isMark(after, ')'))
                && (tokens.isMark(after, ')') || !tokens.isGlued(after));
    }

    /** Digits beside digits, as telephones have them; a year, or a day such as "23rd", may stand before a count. */
    private boolean isDialled(Figure figure) {
        return tokens.is(figure.number(), Kind.DIGITS)
                && (isDigits(figure.last() + 1)
                        || (tokens.is(figure.first() - 1, Kind.DIGITS) && !isYear(tokens.value(figure.first() - 1))));
    }

    private boolean isDigits(int token) {
        return tokens.is(token, Kind.DIGITS) || tokens.is(token, Kind.MIXED);
    }

    private static boolean isYear(double value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    /** "ICE 597", "RE 5": a few digits behind a few capitals, with no people behind. */
    private boolean isInName(Figure figure) {
        int token = figure.number();
        int length = tokens.end(token) - tokens.start(token);
        return figure.first() == token
                && tokens.is(token, Kind.DIGITS)
                && length <= 4
                && isAcronym(token - 1)
                && !isPeople(figure.last() + 1);
    }

    private boolean isAcronym(int token) {
        if (!tokens.isWord(token) || tokens.end(token) - tokens.start(token) > 4) {
            return false;
        }
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            if (!Character.isUpperCase(tokens.text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPeople(int token) {
        return isPersons(token) || reading.has(token, Role.OUTCOME_WORD);
    }

    private boolean isPersons(int token) {
        return reading.has(token, Role.PERSON)
                || reading.has(token, Role.OUTCOME_NOUN)
                || reading.has(token, Role.GROUP);
    }

    /** "3 zu 1", "lost 3 to 1": two small numbers, the higher first or joined by what joins no range. */
    private boolean isScore(Figure figure) {
        return isScore(figure.first(), figure.last() + 1, figure.high())
                || (reading.has(figure.first() - 1, Role.CHANGE_TO)
                        && isScore(figure.first() - 2, figure.first() - 1, tokens.value(figure.first() - 2)));
    }

    private boolean isScore(int first, int join, double value) {
        double other = tokens.value(join + 1);
        boolean joined =
                reading.length(join, Role.CHANGE_TO) == 1 && other >= 0 && !reading.has(join, Role.BOUND_BEFORE);
        boolean change = reading.has(first - 1, Role.CHANGE_FROM) || reading.has(first - 1, Role.CHANGE_BY);
        return joined && !change && value <= MOST_GOALS && other <= MOST_GOALS && value >= other && value >= 0;
    }

    /** "45 je 100.000", "one in three": a share of people, not so many of them. */
    private boolean isRate(Figure figure) {
        int number = figure.number();
        int link = reading.phraseBefore(number, Math.max(0, number - 4), Role.SHARE);
        if (link > 0 && isShare(tokens.value(link - 1), figure.low())) {
            return true;
        }
        if (isBase(figure.low()) && reading.has(number - 1, Role.RATE)) {
            return true;
        }
        int behind = figure.last() + 1;
        int share = reading.length(behind, Role.SHARE);
        return (share > 0 && isShare(figure.high(), tokens.value(behind + share))) || isPerBase(behind);
    }

    private boolean isPerBase(int from) {
        for (int at = from; at < from + 4 && tokens.isWord(at); at++) {
            if (reading.has(at, Role.RATE) && isBase(tokens.value(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "one in three", "98 of 100": a small number, or one below a power of ten. */
    private static boolean isShare(double part, double whole) {
        return part >= 0 && part < whole && (whole <= SMALL_BASE || isBase(whole));
    }

    /** A power of ten from a hundred on. */
    private static boolean isBase(double value) {
        double power = Math.log10(value);
        return value >= 100 && power == Math.rint(power);
    }

    private boolean isCode(int token) {
        if (!tokens.is(token, Kind.DIGITS)) {
            return false;
        }
        int length = tokens.end(token) - tokens.start(token);
        boolean leadingZero = length > 1 && tokens.text.charAt(tokens.start(token)) == '0';
        boolean measured = tokens.text.charAt(tokens.end(token) - 1) == '0' && hasFraction(token);
        return measured
                || (leadingZero && tokens.value(token) >= 1)
                || (length > MOST_UNGROUPED_DIGITS && isUngrouped(token));
    }

    /** "7,0" is measured, not counted, unless a word multiplies it. */
    private boolean hasFraction(int token) {
        int digits = 0;
        int at = tokens.end(token) - 1;
        while (at > tokens.start(token) && DigitNumbers.isDigit(tokens.text.charAt(at))) {
            digits++;
            at--;
        }
        return at > tokens.start(token) && digits < 3 && !reading.has(token + 1, Role.SCALE);
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
