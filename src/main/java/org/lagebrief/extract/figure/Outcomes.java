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

    static final double PRESENCE = 8;
    /** Up to there what happened to people outweighs that they were there. */
    static final double OUTCOME_FIRST = 20;

    /** So long ", four of whom were children," may be. */
    private static final int PARENTHESIS = 5;

    private static final double BRACKET = 2;
    private static final double COUNTED = 6;
    private static final int FAR = 14;
    private static final double RELATIVE_CLAUSE = 4;
    /** So near an outcome word in the figure's own clause outweighs any of another clause. */
    private static final double SAME_CLAUSE = 12;

    private final Reading reading;
    private final Tokens tokens;
    private final OutcomeWords words;

    Outcomes(Reading reading, Context context) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = new OutcomeWords(reading, context);
    }

    /**
     * An outcome word and how far from the figure it stands: tokens, and a price for every boundary between.
     *
     * @param crosses whether a comma or another mark stands between
     */
    record Found(Measure measure, int token, double cost, boolean crosses) {
        Found(Measure measure, int token, double cost) {
            this(measure, token, cost, false);
        }
    }

    /** The nearest outcome word to the figure and its noun within the sentence, or null. */
    @Nullable
    Found nearest(Figure figure, CountedNoun noun, BitSet figureTokens, int start, int end) {
        int behind = Math.max(noun.last(), figure.last()) + 1;
        Found after = after(behind, figureTokens, end);
        int label = figure.first() - 2;
        if (!noun.exists() && tokens.isMark(label + 1, ':') && reading.has(label, Role.OUTCOME_NOUN)) {
            return labelled(label);
        }
        Found ahead = before(figure.first() - 1, figureTokens, start);
        Found before = ahead != null && ahead.crosses() && reading.has(behind, Role.FINITE) ? null : ahead;
        if (after == null || before == null) {
            return after != null ? after : before;
        }
        if (after.crosses() && !before.crosses() && before.cost() < SAME_CLAUSE) {
            return before;
        }
        return before.cost() < after.cost() ? before : after;
    }

    private @Nullable Found after(int from, BitSet figures, int end) {
        double cost = 0;
        double relative = OUT_OF_REACH; // the cost at which a relative clause began that the next comma may close
        Found best = null;
        for (int at = from; at < end && cost < OUT_OF_REACH; at++) {
            Measure measure = befallsOthers(at, figures) ? null : words.measure(at);
            if (measure != null && !(presence(measure) == 0 && isDeed(at, measure))) {
                Measure paired = words.paired(measure, at);
                double total = cost + presence(measure) + (isActiveVerb(at) ? activeBehind(at, from) : 0);
                boolean nearer = best == null || total < best.cost() || diedOf(best, paired, at, figures);
                if (total < OUT_OF_REACH && nearer) {
                    best = new Found(paired, at, total, hasMark(from, at));
                }
            }
            if (tokens.isMark(at, ';') || opensClause(at, figures) || opensPart(at, end)) {
                break;
            }
            if (bracketEnd(at, end) > at) {
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

    /** Whether the word there speaks of another noun or another number: one of two words, "search for", of what stands behind it. */
    private boolean befallsOthers(int at, BitSet figures) {
        return isAttribute(at)
                || isFronted(at, figures)
                || takesNextFigure(at, figures)
                || reading.length(at, Role.OUTCOME_VERB) > 1;
    }

    /** "wounded 23 and killed five": where verbs stand in the middle, one behind a conjunction takes the number right behind it. */
    private boolean takesNextFigure(int at, BitSet figures) {
        return !reading.pack.verbsComeLast()
                && reading.has(at - 1, Role.AND)
                && figures.get(at + Math.max(1, reading.length(at, Role.OUTCOME_WORD)));
    }

    /** "convicted of murdering", "charged with kidnapping": a deed behind a preposition befell others than those behind whom it stands. */
    private boolean isDeed(int at, Measure measure) {
        return !reading.pack.verbsComeLast()
                && (measure == Measure.KILLED || measure == Measure.ABDUCTED || measure == Measure.DETAINED)
                && reading.length(at, Role.OUTCOME_WORD) == 1
                && reading.has(at - 1, Role.PREPOSITION)
                && reading.length(at - 1, Role.OUTCOME_WORD) == 0;
    }

    /** "an Cholera gestorben": an illness that the same clause says they died of. */
    private boolean diedOf(Found illness, Measure measure, int at, BitSet figures) {
        int figure = figures.nextSetBit(illness.token());
        return measure == Measure.KILLED
                && illness.measure() == Measure.INFECTED
                && (figure < 0 || figure > at)
                && !hasMark(illness.token(), at);
    }

    /** ", of whom 23 have died": a clause of their own for some, which no comma closes. */
    private boolean opensPart(int at, int end) {
        int behind = at + 1 + reading.length(at + 1, Role.PART_BEFORE);
        return tokens.isMark(at, ',') && tokens.hasValue(behind) && isVerb(behind + 1) && !hasComma(behind, end);
    }

    /** Where the bracket, the pair of dashes or the ", including …," that opens there closes, or the token itself if none opens. */
    private int bracketEnd(int open, int end) {
        char closing = closing(open);
        for (int at = open + 1; closing != 0 && at < end; at++) {
            if (tokens.isMark(at, closing)) {
                return at;
            }
        }
        return open;
    }

    private char closing(int open) {
        if (tokens.isMark(open, '(')) {
            return ')';
        }
        boolean part = reading.has(open + 1, Role.PART_BEFORE)
                || (tokens.hasValue(open + 1) && reading.has(open + 2, Role.PART_AFTER));
        if (tokens.isMark(open, ',') && part) {
            return ',';
        }
        return isDash(open) ? tokens.text.charAt(tokens.start(open)) : 0;
    }

    private boolean isDash(int at) {
        boolean dash = tokens.isMark(at, '\u2013') || tokens.isMark(at, '\u2014') || tokens.isMark(at, '-');
        return dash && !tokens.isGlued(at);
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
        double cost = 0;
        Found best = null;
        for (int at = from; at >= start && cost < OUT_OF_REACH; at--) {
            Measure measure = isAttribute(at) ? null : words.measureBefore(at);
            if (measure != null && !takesNoObject(at, measure)) {
                boolean object = takesObject(at, from);
                double way = object ? 0 : cost + againstOrder(at, start);
                double total = way + presence(measure);
                if (total < OUT_OF_REACH && (best == null || total < best.cost())) {
                    best = new Found(words.paired(measure, at), at, total, hasMark(at, from + 1));
                }
            }
            if (tokens.isMark(at, ';')) {
                break;
            }
            cost += price(at, figures);
        }
        return best;
    }

    /** ", 30 were rescued", ", three of whom survived", "and 30 were hurt": a bare number with its verb begins what is said of others. */
    private boolean opensClause(int at, BitSet figures) {
        boolean and = reading.has(at, Role.AND) && figures.get(at + 1);
        int number = and || tokens.isMark(at, ',') ? figures.nextSetBit(at) : -1;
        int behind = number + 1;
        while (reading.has(behind, Role.SCALE)) {
            behind++;
        }
        int part = reading.length(behind, Role.PART_AFTER);
        if (part > 0 && hasComma(behind + part, behind + part + PARENTHESIS)) {
            return false;
        }
        behind += part;
        return number > 0 && number <= at + 3 && isVerb(behind) && !reading.has(at + 1, Role.PART_BEFORE);
    }

    private boolean hasComma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.isMark(at, ',')) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int at) {
        return reading.has(at, Role.FUNCTION_WORD) || reading.has(at, Role.GRADE) || isActiveVerb(at);
    }

    /** ", verletzt wurde niemand": a clause of its own, with its number behind. */
    private boolean isFronted(int at, BitSet figures) {
        int number = figures.nextSetBit(at);
        return tokens.isMark(at - 1, ',')
                && reading.has(at + Math.max(1, reading.length(at, Role.OUTCOME_WORD)), Role.PASSIVE)
                && number > 0
                && number < at + 6;
    }

    boolean hasMark(int from, int to) {
        for (int at = from; at < to; at++) {
            if ((tokens.is(at, Tokens.Kind.MARK) && !tokens.isMark(at, '.')) || isClause(at)) {
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

    /** "Tote: 12". */
    private Found labelled(int noun) {
        Entry entry = Objects.requireNonNull(reading.entry(noun, Role.OUTCOME_NOUN));
        return new Found(Objects.requireNonNull(entry.measure()), noun, 0);
    }

    /** What a word before the figure costs where verbs close their clause, unless it opens the clause. */
    private double againstOrder(int at, int start) {
        boolean opens = at == start || tokens.is(at - 1, Tokens.Kind.MARK);
        return !reading.pack.verbsComeLast() || opens ? 0 : AGAINST_ORDER;
    }

    /** "tötete 30", "murder of 30": the word or phrase that ends right before the figure takes it as its object. */
    private boolean takesObject(int at, int from) {
        return at + reading.length(at, Role.OUTCOME_VERB) == from + 1;
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

    /** What words for being there cost beside words for what happened. */
    double presence(Measure measure) {
        return measure == Measure.STRENGTH || measure == Measure.PARTICIPANTS ? PRESENCE : 0;
    }

    /** "survived three votes": where verbs stand in the middle, such a one's people stand before it; but "attended by 600". */
    private boolean takesNoObject(int at, Measure measure) {
        boolean passive = measure == Measure.PARTICIPANTS && reading.has(at + 1, Role.AGENT_LINK);
        return !reading.pack.verbsComeLast() && reading.has(at, Role.SUBJECT_FIRST) && !passive;
    }

    /** "the injured keeper", "die verletzte Torhüterin": what is said of another noun. */
    private boolean isAttribute(int at) {
        int behind = at + reading.length(at, Role.OUTCOME_WORD);
        boolean opens =
                reading.has(at - 1, Role.DETERMINER) || reading.has(at - 1, Role.ONE) || tokens.hasValue(at - 1);
        return opens && behind > at && tokens.isWord(behind) && isNoun(behind);
    }

    private boolean isNoun(int at) {
        return reading.pack.nounsAreCapital()
                ? tokens.isCapital(at)
                : !reading.has(at, Role.FUNCTION_WORD)
                        && !reading.has(at, Role.PREPOSITION)
                        && !reading.has(at, Role.AND)
                        && !reading.has(at, Role.CLAUSE)
                        && !reading.has(at, Role.DETERMINER)
                        && !tokens.hasValue(at);
    }

    private boolean isActiveVerb(int at) {
        return reading.has(at, Role.OUTCOME_VERB) || reading.has(at, Role.OUTCOME_WORD);
    }

    /** "Die Zahl der Toten … auf 384": the outcome behind a word for counting, for a bare figure however far behind; or null. */
    @Nullable
    Found counted(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= start; at--) {
            Measure measure = words.countedMeasure(at);
            if (measure != null && reading.hasAny(Math.max(start, at - FAR), at + 1, Role.COUNT_NOUN)) {
                return new Found(words.paired(measure, at), at, COUNTED);
            }
            boolean number = tokens.hasValue(at) && !reading.has(at, Role.ONE) && !isChanged(at, start);
            if (number || measure != null) {
                return null;
            }
        }
        return null;
    }

    /** "von 27 auf 31": the older number, which the noun of both stands before. */
    private boolean isChanged(int number, int start) {
        return reading.phraseBefore(number, start, Role.CHANGE_FROM) >= 0
                || reading.phraseBefore(number, start, Role.CHANGE_BY) >= 0;
    }

    /** What it costs to pass the token on the way from a figure to a word that says what happened. */
    double price(int at, BitSet figures) {
        if (tokens.is(at, Tokens.Kind.MARK)) {
            return mark(at, figures);
        }
        double price = 1;
        price += !figures.get(at) ? 0 : isListed(at) ? OTHER_FIGURE / 2 : OTHER_FIGURE;
        price += reading.has(at, Role.CLAUSE) ? CLAUSE : 0;
        return price + (reading.has(at, Role.AND) ? AND : 0);
    }
}
