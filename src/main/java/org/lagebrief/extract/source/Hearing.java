package org.lagebrief.extract.source;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.text.Quotations;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Knows how far a cue is heard within its sentence: up to quotation marks, semicolons, relative clauses and clauses of time or cause. */
final class Hearing {
    private static final Roles OPENINGS = Roles.of(Role.AND, Role.CLAUSE);
    private static final Roles SAID = Roles.of(Role.CONTENT_CLAUSE, Role.INDIRECT);

    private final Reading reading;
    private final Tokens tokens;
    private final Quotations quotations;

    Hearing(Reading reading, Quotations quotations) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.quotations = quotations;
    }

    /** Whether the cue before or around the token speaks of what stands there. */
    boolean reachesAhead(Cue cue, int at) {
        if (cue.reach() == Cue.Reach.OWN_CLAUSE) {
            return cue.first() < at && at < cue.last();
        }
        return cue.reachesForward() && cue.first() < at && isHeard(cue, at) && !isCut(cue, at);
    }

    /** Whether the cue behind the token speaks of what stands there. */
    boolean reachesBack(Cue cue, int at) {
        int closing = closing(cue);
        boolean parted = closing > at && hasJoint(at, closing);
        return cue.reachesBackward() && cue.first() > at && !parted && isHeard(cue, at) && !isInRelativeClause(cue, at);
    }

    /** Cue and figure stand on the same side of quotation marks and semicolons. */
    private boolean isHeard(Cue cue, int at) {
        int quotation = quotations.around(cue.last());
        return (quotation < 0 || quotation == quotations.around(at)) && !isBehindSemicolon(cue, at);
    }

    private boolean isBehindSemicolon(Cue cue, int at) {
        return tokens.hasMark(Math.min(at, cue.last()), Math.max(at, cue.first()), ';');
    }

    /** ", die nach kubanischen Angaben …": a source in a relative clause speaks of that clause. */
    private boolean isInRelativeClause(Cue cue, int at) {
        if (cue.reach() != Cue.Reach.BOTH) {
            return false;
        }
        if (reading.has(cue.first(), Role.HEARSAY)) {
            return hasBoundary(at, cue.first());
        }
        boolean articles = reading.pack.verbsComeLast();
        if (articles && isClosedRelativeClause(cue, at)) {
            return true;
        }
        for (int i = at; i < cue.first(); i++) {
            boolean relative = articles && reading.has(i + 1, Role.DETERMINER);
            if (tokens.isMark(i, ',') && (relative || reading.has(i + 1, Role.CLAUSE))) {
                return true;
            }
        }
        return false;
    }

    /** ", auf der 300 Soldaten dienen, wurde nach Angaben …": the figure's own clause is over before the cue. */
    private boolean isClosedRelativeClause(Cue cue, int at) {
        int comma = at;
        while (comma > 0 && (tokens.isWord(comma - 1) || tokens.hasValue(comma - 1))) {
            comma--;
        }
        int article = reading.has(comma, Role.PREPOSITION) ? comma + 1 : comma;
        int close = at;
        while (close < cue.first() && !tokens.isMark(close, ',')) {
            close++;
        }
        return tokens.isMark(comma - 1, ',')
                && article < at
                && reading.has(article, Role.DETERMINER)
                && close < cue.first()
                && tokens.isWord(close - 1)
                && !tokens.isCapital(close - 1);
    }

    /** Hearsay, a source in a relative clause, a tag before one, and a saying before a clause of time or cause are not heard there. */
    private boolean isCut(Cue cue, int at) {
        if (reading.has(cue.first(), Role.HEARSAY) || standsInRelativeClause(cue)) {
            return hasBoundary(cue.last() + 1, at);
        }
        if (cue.reach() == Cue.Reach.TAG) {
            return opensOtherClause(cue.last() + 1, at, true);
        }
        return cue.reach() == Cue.Reach.FORWARD
                && !reports(cue.last() + 1, at)
                && (opensOtherClause(cue.last() + 1, at, false) || isCause(cue.last() + 1, at));
    }

    private boolean hasBoundary(int from, int at) {
        for (int i = from; i < at; i++) {
            if (tokens.isMark(i, ',') || tokens.isMark(i, ';') || reading.has(i, Role.CLAUSE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether indirect speech, a colon or a clause of content begins there. */
    private boolean reports(int from, int at) {
        for (int i = from; i < at; i++) {
            if (reading.has(i, SAID) || tokens.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    /** "declared a day of mourning after": an object of its own, and a clause of time or cause. */
    private boolean isCause(int from, int at) {
        return reading.has(from, Role.ONE) && !countsBetween(from + 1, at) && reading.hasAny(from, at, Role.CLAUSE);
    }

    private boolean opensOtherClause(int from, int at, boolean relative) {
        for (int i = from; i < at; i++) {
            boolean clause = reading.has(i + 1, Role.CLAUSE) && !reading.has(i + 1, Role.PASSING_ON);
            if (tokens.isMark(i, ',') && (clause || (relative && reading.has(i + 1, Role.DETERMINER)))) {
                return true;
            }
        }
        return false;
    }

    /** ", der nach kubanischen Angaben in Haft sitzt, …". */
    private boolean standsInRelativeClause(Cue cue) {
        int before = cue.first() - 1;
        return cue.reach() == Cue.Reach.BOTH && reading.has(before, Role.DETERMINER) && tokens.isMark(before - 1, ',');
    }

    /** ", wie X berichtete,": a clause put in passes on what stands around it. */
    boolean isInserted(Cue cue) {
        int before = cue.first() - 1;
        while (reading.has(before, Role.DETERMINER)) {
            before--;
        }
        return reading.has(before, Role.PASSING_ON) && tokens.isMark(before - 1, ',');
    }

    /** Whether the later source stands in the figure's own stretch of the sentence, and the earlier one before it: "20 laut X und 50 laut Y". */
    boolean isNearer(Cue later, Cue earlier, int at) {
        int closing = closing(later);
        boolean announcement = (later.reach() == Cue.Reach.BOTH || closing > at)
                && (earlier.reach() != Cue.Reach.FORWARD || countsBetween(earlier.last() + 1, at));
        int end = closing > at ? closing : later.first();
        return announcement && !hasJoint(at, end) && hasJoint(earlier.last(), at);
    }

    /** Where the tag begins that no comma parts from its figure, "not 19 as the owners claimed"; or -1. */
    private int closing(Cue cue) {
        int before = cue.first() - 1;
        while (reading.has(before, Role.DETERMINER)) {
            before--;
        }
        return reading.has(before, Role.PASSING_ON) && !tokens.isMark(before - 1, ',') ? before : -1;
    }

    private boolean hasJoint(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, ',') || reading.has(i, OPENINGS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but words stands there. */
    boolean isPlain(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!tokens.isWord(at) || tokens.hasValue(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number stands there. */
    boolean countsBetween(int from, int to) {
        return tokens.hasValue(from, to);
    }
}
