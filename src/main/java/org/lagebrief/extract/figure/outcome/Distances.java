package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Measures the way from a figure to a word that says what happened: each token has its price, and each boundary a higher one. */
final class Distances {
    static final double OUT_OF_REACH = 30;
    private static final double COMMA = 5;
    private static final double OTHER_FIGURE = 5;
    private static final double CLAUSE = 5;
    private static final double AND = 3;
    private static final double HARD_MARK = 9;

    private static final Roles JOINTS = Roles.of(Role.CLAUSE, Role.AND);

    private final Reading reading;
    private final Tokens tokens;

    Distances(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** What it costs to pass the token on the way from a figure to a word that says what happened. */
    double price(int at, BitSet figures) {
        if (tokens.mark(at) != Tokens.NO_MARK) {
            return mark(at, figures);
        }
        double price = 1;
        price += !figures.get(at) ? 0 : isListed(at) ? OTHER_FIGURE / 2 : OTHER_FIGURE;
        if (!reading.mayHave(at, JOINTS)) {
            return price;
        }
        price += reading.has(at, Role.CLAUSE) ? CLAUSE : 0;
        return price + (reading.has(at, Role.AND) ? AND : 0);
    }

    private double mark(int at, BitSet figures) {
        return switch (tokens.mark(at)) {
            case ',' -> figures.get(at + 1) ? COMMA / 2 : COMMA;
            case '.' -> 1;
            default -> HARD_MARK;
        };
    }

    /** Whether the figure that begins there follows a comma or a conjunction. */
    private boolean isListed(int figure) {
        return tokens.isMark(figure - 1, ',') || reading.has(figure - 1, Role.AND);
    }

    boolean hasMark(int from, int to) {
        for (int at = from; at < to; at++) {
            char mark = tokens.mark(at);
            if ((mark != Tokens.NO_MARK && mark != '.') || isClause(at)) {
                return true;
            }
        }
        return false;
    }

    boolean hasClause(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isClause(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause begins there; "mehr als" begins none. */
    private boolean isClause(int at) {
        return reading.has(at, Role.CLAUSE) && reading.length(at - 1, Role.BOUND_BEFORE) < 2;
    }
}
