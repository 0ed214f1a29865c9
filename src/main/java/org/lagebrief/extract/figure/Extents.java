package org.lagebrief.extract.figure;

import java.util.List;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Extent;

/** Decides whether a figure is a total, a part of one, or comes on top of one. */
final class Extents {
    private static final int REACH = 12;

    private static final Roles OUTCOMES = Roles.of(Role.OUTCOME_WORD, Role.OUTCOME_NOUN);
    private static final Roles PEOPLE = Roles.of(Role.PERSON, Role.OUTCOME_NOUN);

    private final Reading reading;
    private final Tokens tokens;

    Extents(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Extent of(Figure figure, CountedNoun noun, int start) {
        if (isWhole(figure, start)) {
            return Extent.TOTAL;
        }
        if (noun.part() || isPart(figure, noun, start) || isInBracket(figure, start)) {
            return Extent.PART;
        }
        return noun.addition() || isAdded(figure, start) ? Extent.ADDITION : Extent.TOTAL;
    }

    /** "Of the 120 passengers", "four of the six", "30 Prozent der 2.000": the number of all, of whom a part is told. */
    boolean isWhole(Figure figure, int start) {
        if (reading.phraseBefore(figure.first(), start, Role.WHOLE) >= 0) {
            return true;
        }
        int of = reading.phraseBefore(figure.first(), start, Role.PART_AFTER);
        return of > start && (tokens.hasValue(of - 1) || reading.has(of - 1, Role.UNIT));
    }

    /** Whether the figure and those behind it break the one before it down: "twelve people: seven soldiers and five civilians". */
    boolean isBreakdown(List<Figure> figures, int index) {
        for (int total = index - 1; total >= Math.max(0, index - 4); total--) {
            if (opensBreakdown(figures.get(total + 1).first() - 1) && sumsUp(figures, total, index)) {
                return true;
            }
        }
        return false;
    }

    /** "four seriously": a number alone before a word that says how badly, where no outcome follows of its own. */
    boolean isGraded(Figure figure, CountedNoun noun) {
        int grade = noun.exists() ? 0 : reading.length(figure.last() + 1, Role.GRADE);
        int behind = figure.last() + 1 + grade;
        return grade > 0 && !reading.has(behind, OUTCOMES);
    }

    private boolean opensBreakdown(int before) {
        return tokens.isMark(before, ':')
                || tokens.isMark(before, '(')
                || tokens.isMark(before, '-')
                || tokens.isMark(before, '\u2013')
                || tokens.isMark(before, '\u2014');
    }

    /** Whether an unbroken run of exact figures behind the total, which holds the index, adds up to it. */
    private static boolean sumsUp(List<Figure> figures, int total, int index) {
        double sum = 0;
        for (int i = total + 1; i < figures.size(); i++) {
            Figure part = figures.get(i);
            if (part.bound() != Bound.EXACT) {
                return false;
            }
            sum += part.low();
            if (i >= index && i > total + 1 && sum == figures.get(total).low()) {
                return true;
            }
        }
        return false;
    }

    /** "acht Menschen (sieben Patienten, ein Pfleger)": a breakdown in brackets behind another figure. */
    private boolean isInBracket(Figure figure, int start) {
        for (int at = figure.first() - 1; at > start; at--) {
            if (tokens.isMark(at, ')')) {
                return false;
            }
            if (tokens.isMark(at, '(')) {
                return isPeople(at - 1) && tokens.hasValue(Math.max(start, at - 4), at);
            }
        }
        return false;
    }

    private boolean isPeople(int token) {
        return reading.has(token, PEOPLE);
    }

    /** Whether a word for parts stands before the figure in its own stretch of the sentence. */
    private boolean isPart(Figure figure, CountedNoun noun, int start) {
        boolean own = noun.measure() != null && !noun.weak();
        for (int at = figure.first() - 1; at >= Math.max(start, figure.first() - REACH); at--) {
            if (reading.has(at, Role.PART_BEFORE)) {
                return true;
            }
            boolean closes = own && tokens.isMark(at, ',') && reading.has(at + 1, Role.AND);
            if (closes || tokens.isMark(at, ';') || tokens.isMark(at, '(') || isPassive(at, start)) {
                return false;
            }
        }
        return false;
    }

    /** A verb right behind the word for parts, "davon wurden 30 …", divides nothing. */
    private boolean isPassive(int at, int start) {
        return reading.has(at, Role.PASSIVE) && reading.phraseBefore(at, start, Role.PART_BEFORE) < 0;
    }

    /** "Zusätzlich wurden 300 …": a word for additions with nothing but verbs and particles up to the figure. */
    private boolean isAdded(Figure figure, int start) {
        int at = figure.first() - 1;
        while (at > start && reading.has(at, Role.FUNCTION_WORD) && !reading.has(at, Role.ADDITION)) {
            at--;
        }
        return at >= start && at < figure.first() && reading.has(at, Role.ADDITION);
    }
}
