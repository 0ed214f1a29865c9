package org.lagebrief.extract.figure;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Finds the word that says what happened to the people a figure counts: the nearest in reach, by what stands between. */
final class Outcomes {
    private static final double OUT_OF_REACH = 30;
    private static final double COMMA = 5;
    private static final double OTHER_FIGURE = 5;
    private static final double CLAUSE = 5;
    private static final double AND = 3;
    private static final double HARD_MARK = 9;
    /** Where verbs close their clause, one that stands before the figure is less likely its own. */
    private static final double AGAINST_ORDER = 4;

    private static final double PRESENCE = 8;
    private static final double BRACKET = 2;
    private static final double COUNTED = 6;
    private static final int FAR = 14;
    private static final double RELATIVE_CLAUSE = 4;

    private final Reading reading;
    private final Tokens tokens;

    Outcomes(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** An outcome word and how far from the figure it stands: tokens, and a price for every boundary between. */
    record Found(Measure measure, int token, double cost) {}

    /** Killed with wounded makes casualties; any other pair leaves the first. */
    static Measure together(@Nullable Measure first, @Nullable Measure second) {
        if (first == null || second == null) {
            return Objects.requireNonNull(first != null ? first : second);
        }
        boolean both = (first == Measure.KILLED && second == Measure.WOUNDED)
                || (first == Measure.WOUNDED && second == Measure.KILLED);
        return both ? Measure.CASUALTIES : first;
    }

    /** The nearest outcome word to the figure and its noun within the sentence, or null. */
    @Nullable
    Found nearest(Figure figure, CountedNoun noun, BitSet figureTokens, int start, int end) {
        Found after = after(Math.max(noun.last(), figure.last()) + 1, figureTokens, end);
        Found before = before(figure.first() - 1, figureTokens, start);
        if (after == null || before == null) {
            return after != null ? after : before;
        }
        return before.cost() < after.cost() ? before : after;
    }

    private @Nullable Found after(int from, BitSet figures, int end) {
        double cost = 0;
        double relative = OUT_OF_REACH; // the cost at which a relative clause began that the next comma may close
        Found best = null;
        for (int at = from; at < end && cost < OUT_OF_REACH; at++) {
            Measure measure = measureAt(at);
            if (measure != null) {
                Measure paired = paired(measure, at);
                double total = cost + presence(measure) + (isActiveVerb(at) ? activeBehind(at, from) : 0);
                if (total < OUT_OF_REACH && (best == null || total < best.cost())) {
                    best = new Found(paired, at, total);
                }
            }
            if (tokens.isMark(at, '(')) {
                at = bracketEnd(at, end);
                cost += BRACKET;
            } else if (tokens.isMark(at, ',')) {
                cost = Math.min(cost + price(at, figures), relative + RELATIVE_CLAUSE);
                relative = isRelative(at + 1) ? cost : OUT_OF_REACH;
            } else {
                cost += price(at, figures);
            }
        }
        return best;
    }

    private int bracketEnd(int open, int end) {
        for (int at = open + 1; at < end; at++) {
            if (tokens.isMark(at, ')')) {
                return at;
            }
        }
        return open;
    }

    private boolean isRelative(int at) {
        return reading.has(at, Role.DETERMINER) || reading.has(at, Role.CLAUSE);
    }

    /** A verb that takes its object behind it rarely speaks of the figure before it. */
    private double activeBehind(int at, int from) {
        if (reading.pack.verbsComeLast()) {
            return 0;
        }
        boolean passive = at > from && reading.hasAny(Math.max(from, at - 4), at, Role.FUNCTION_WORD);
        return passive || at == from ? 0 : 6;
    }

    private @Nullable Found before(int from, BitSet figures, int start) {
        double cost = reading.pack.verbsComeLast() ? AGAINST_ORDER : 0;
        Found best = null;
        for (int at = from; at >= start && cost < OUT_OF_REACH; at--) {
            Measure measure = measureBefore(at, from);
            if (measure != null) {
                double total = cost + presence(measure);
                if (total < OUT_OF_REACH && (best == null || total < best.cost())) {
                    best = new Found(paired(measure, at), at, total);
                }
            }
            cost += price(at, figures);
        }
        return best;
    }

    private double mark(int at, BitSet figures) {
        if (tokens.isMark(at, ',')) {
            return figures.get(at + 1) ? COMMA / 2 : COMMA;
        }
        return tokens.isMark(at, '.') ? 1 : HARD_MARK;
    }

    /** Whether the figure that begins there follows a comma or a conjunction. */
    private boolean isListed(int figure) {
        return tokens.isMark(figure - 1, ',') || reading.has(figure - 1, Role.AND);
    }

    private static double presence(Measure measure) {
        return measure == Measure.STRENGTH || measure == Measure.PARTICIPANTS ? PRESENCE : 0;
    }

    private boolean isActiveVerb(int at) {
        return reading.has(at, Role.OUTCOME_VERB) || reading.has(at, Role.OUTCOME_WORD);
    }

    private @Nullable Measure measureAt(int at) {
        Entry word = reading.entry(at, Role.OUTCOME_WORD);
        Entry verb = word != null ? word : reading.entry(at, Role.OUTCOME_VERB);
        return verb == null ? null : verb.measure();
    }

    /** Before a figure a noun says the measure too, if it is counted there: "the number of dead rose to 5". */
    private @Nullable Measure measureBefore(int at, int from) {
        Measure verb = measureAt(at);
        if (verb != null) {
            return verb;
        }
        Entry noun = reading.entry(at, Role.OUTCOME_NOUN);
        boolean counted = noun != null
                && (reading.hasAny(Math.max(0, at - 4), at + 1, Role.COUNT_NOUN)
                        || (at == from && tokens.isMark(from, ':')));
        return counted && noun != null ? noun.measure() : null;
    }

    /** "Die Zahl der Toten … auf 384": the outcome behind a word for counting, for a bare figure however far behind; or null. */
    @Nullable
    Found counted(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= start; at--) {
            Entry noun = reading.entry(at, Role.OUTCOME_NOUN);
            Entry group = noun != null ? noun : reading.entry(at, Role.GROUP);
            Measure measure = group != null ? group.measure() : measureAt(at);
            if (measure != null && reading.hasAny(Math.max(start, at - FAR), at + 1, Role.COUNT_NOUN)) {
                return new Found(paired(measure, at), at, COUNTED);
            }
            if ((tokens.hasValue(at) && !reading.has(at, Role.ONE)) || measure != null) {
                return null;
            }
        }
        return null;
    }

    /** "killed or wounded": two outcomes with nothing but a conjunction between are one measure. */
    private Measure paired(Measure measure, int at) {
        int next = at
                + Math.max(1, Math.max(reading.length(at, Role.OUTCOME_WORD), reading.length(at, Role.OUTCOME_NOUN)));
        Measure behind = reading.has(next, Role.AND) ? measureAt(next + 1) : null;
        if (behind != null) {
            return together(measure, behind);
        }
        Measure ahead = reading.has(at - 1, Role.AND) && at >= 2 ? measureAt(at - 2) : null;
        return ahead == null ? measure : together(measure, ahead);
    }

    private double price(int at, BitSet figures) {
        if (tokens.is(at, Tokens.Kind.MARK)) {
            return mark(at, figures);
        }
        double price = 1;
        price += !figures.get(at) ? 0 : isListed(at) ? OTHER_FIGURE / 2 : OTHER_FIGURE;
        price += reading.has(at, Role.CLAUSE) ? CLAUSE : 0;
        return price + (reading.has(at, Role.AND) ? AND : 0);
    }
}
