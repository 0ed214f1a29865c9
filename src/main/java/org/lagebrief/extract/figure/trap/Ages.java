package org.lagebrief.extract.figure.trap;

import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;
import org.lagebrief.model.Bound;

/** Recognises ages: "Zamperoni, 33, worked", "zwei Frauen (33 und 40)", "19, 25 und 27 Jahren", "children under 10". */
final class Ages implements Trap {
    private static final int OLDEST = 110;
    /** So many tokens a list of ages may hold to either side. */
    private static final int MOST_LISTED = 8;

    private static final Roles PEOPLE = Roles.of(Role.PERSON, Role.OUTCOME_NOUN, Role.GROUP, Role.OUTCOME_WORD);
    /** What stands behind a number without noun. */
    private static final Roles STOPS =
            Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION, Role.CLAUSE, Role.AND, Role.FINITE);

    private final Reading reading;
    private final Tokens tokens;

    Ages(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    @Override
    public boolean catches(Figure figure, int sentence) {
        int from = firstListed(figure);
        int to = lastListed(figure);
        boolean years = to > figure.last() && reading.has(to + 1, Role.UNIT);
        return years || (figure.low() < OLDEST && isStated(figure, from, to)) || isLimit(figure);
    }

    private int firstListed(Figure figure) {
        int from = figure.first();
        while (figure.first() - from < MOST_LISTED && isLink(from - 1) && tokens.hasValue(from - 2)) {
            from -= 2;
        }
        return from;
    }

    private int lastListed(Figure figure) {
        int to = figure.last();
        while (to - figure.last() < MOST_LISTED && isLink(to + 1) && tokens.hasValue(to + 2)) {
            to += 2;
        }
        return to;
    }

    private boolean isStated(Figure figure, int from, int to) {
        return isEnclosed(from, to) || ((isOfSeveral(from, to) || isPredicate(figure)) && !isNoun(to + 1));
    }

    private boolean isOfSeveral(int from, int to) {
        return reading.hasAny(from, to, Role.AND)
                && (isNamed(from) || (reading.has(from - 2, Role.PERSON) && reading.has(from - 1, Role.VAGUE_LINK)));
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

    private boolean isNoun(int token) {
        return tokens.isWord(token) && !reading.has(token, STOPS);
    }

    private boolean isLink(int token) {
        return tokens.isMark(token, ',') || reading.has(token, Role.AND);
    }

    private boolean isLimit(Figure figure) {
        boolean limit = figure.bound() == Bound.LESS_THAN || figure.bound() == Bound.MORE_THAN;
        return limit
                && figure.low() < OLDEST
                && reading.has(figure.first() - 1, Role.PERSON)
                && !reading.has(figure.last() + 1, PEOPLE);
    }
}
