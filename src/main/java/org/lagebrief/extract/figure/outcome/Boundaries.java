package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Knows where what is said of a figure ends: at a clause of others, at a part of them, at what stands in brackets. */
final class Boundaries {
    /** So long ", four of whom were children," may be. */
    private static final int PARENTHESIS = 5;

    private static final Roles VERBS = Roles.of(Role.FUNCTION_WORD, Role.GRADE, Role.OUTCOME_VERB, Role.OUTCOME_WORD);
    private static final Roles RELATIVES = Roles.of(Role.DETERMINER, Role.CLAUSE);

    private final Reading reading;
    private final Tokens tokens;

    Boundaries(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether what stands behind the token speaks of others. */
    boolean closes(int at, BitSet figures, int end) {
        return tokens.isMark(at, ';') || opensClause(at, figures) || opensPart(at, end);
    }

    /** ", 30 were rescued", ", three of whom survived", "and 30 were hurt": a bare number with its verb begins what is said of others. */
    private boolean opensClause(int at, BitSet figures) {
        boolean and = reading.has(at, Role.AND) && figures.get(at + 1);
        int number = and || tokens.isMark(at, ',') ? figures.nextSetBit(at) : -1;
        if (number <= 0 || number > at + 3) {
            return false;
        }
        int behind = number + 1;
        while (reading.has(behind, Role.SCALE)) {
            behind++;
        }
        int part = reading.length(behind, Role.PART_AFTER);
        if (part > 0 && tokens.hasMark(behind + part, behind + part + PARENTHESIS, ',')) {
            return false;
        }
        behind += part;
        return reading.has(behind, VERBS) && !reading.has(at + 1, Role.PART_BEFORE);
    }

    /** ", of whom 23 have died": a clause of their own for some, which no comma closes. */
    private boolean opensPart(int at, int end) {
        if (!tokens.isMark(at, ',')) {
            return false;
        }
        int behind = at + 1 + reading.length(at + 1, Role.PART_BEFORE);
        return tokens.hasValue(behind) && reading.has(behind + 1, VERBS) && !tokens.hasMark(behind, end, ',');
    }

    /** Where the bracket, the pair of dashes or the ", including …," that opens there closes, or the token itself if none opens. */
    int bracketEnd(int open, int end) {
        char closing = closing(open);
        for (int at = open + 1; closing != Tokens.NO_MARK && at < end; at++) {
            if (tokens.isMark(at, closing)) {
                return at;
            }
        }
        return open;
    }

    private char closing(int open) {
        char mark = tokens.mark(open);
        return switch (mark) {
            case '(' -> ')';
            case ',' -> isPart(open + 1) ? ',' : Tokens.NO_MARK;
            case '\u2013', '\u2014', '-' -> tokens.isGlued(open) ? Tokens.NO_MARK : mark;
            default -> Tokens.NO_MARK;
        };
    }

    private boolean isPart(int at) {
        return reading.has(at, Role.PART_BEFORE) || (tokens.hasValue(at) && reading.has(at + 1, Role.PART_AFTER));
    }

    /** Whether a relative clause may begin there, which the next comma closes. */
    boolean isRelative(int at) {
        return reading.has(at, RELATIVES);
    }
}
