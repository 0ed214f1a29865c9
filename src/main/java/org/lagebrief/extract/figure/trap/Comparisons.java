package org.lagebrief.extract.figure.trap;

import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;

/** Recognises numbers that are set against others: scores, shares, rates, and by how much a count changed. */
final class Comparisons implements Trap {
    private static final int MOST_GOALS = 1000;
    private static final int SMALL_BASE = 10;
    private static final Roles CHANGES = Roles.of(Role.CHANGE_FROM, Role.CHANGE_BY);

    private final Reading reading;
    private final Tokens tokens;

    Comparisons(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    @Override
    public boolean catches(Figure figure, int sentence) {
        return isScore(figure) || isRate(figure) || isIncrement(figure);
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
        boolean change = reading.has(first - 1, CHANGES);
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

    /** "um 1.200 auf 45.678": how much a number grew is no number of people by itself. */
    private boolean isIncrement(Figure figure) {
        boolean by = reading.has(figure.first() - 1, Role.CHANGE_BY) && reading.has(figure.last() + 1, Role.CHANGE_TO);
        return by || isDifference(figure.last() + 1);
    }

    /** "60 weniger als im Vorjahr": how far two counts are apart. */
    private boolean isDifference(int behind) {
        int length = reading.length(behind, Role.BOUND_BEFORE);
        Entry entry = length > 1 ? reading.entryOfLength(behind, Role.BOUND_BEFORE, length) : null;
        boolean compares = entry != null && (entry.bound() == Bound.MORE_THAN || entry.bound() == Bound.LESS_THAN);
        return compares && !tokens.hasValue(behind + length) && tokens.isWord(behind + length + 1);
    }
}
