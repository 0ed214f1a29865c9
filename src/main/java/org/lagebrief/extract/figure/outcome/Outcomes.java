package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.figure.word.OutcomeWords;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Finds the word that says what happened to the people a figure counts: the nearest in reach, by what stands between. */
public final class Outcomes {
    private static final double COUNTED = 6;
    private static final int FAR = 14;
    /** So far before its number may stand what a verb says the number of. */
    private static final int SUBJECT_REACH = 6;

    private static final Roles NUMBERING = Roles.of(Role.COUNTING, Role.CHANGE);

    /** So near an outcome word in the figure's own clause outweighs any of another clause. */
    private static final double SAME_CLAUSE = 12;

    private final Reading reading;
    private final Tokens tokens;
    private final OutcomeWords words;
    private final OutcomesBehind behind;
    private final OutcomesBefore before;

    public Outcomes(Reading reading, OutcomeWords words) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        SaidOfOthers others = new SaidOfOthers(reading);
        Distances distances = new Distances(reading);
        this.behind = new OutcomesBehind(reading, words, others, distances);
        this.before = new OutcomesBefore(reading, words, others, distances);
    }

    /** The nearest outcome word to the figure and its noun within the sentence, or null. */
    public @Nullable Outcome nearest(Figure figure, CountedNoun noun, BitSet figureTokens, int start, int end) {
        int from = Math.max(noun.last(), figure.last()) + 1;
        Outcome after = behind.nearest(from, figureTokens, end);
        int label = figure.first() - 2;
        if (!noun.exists() && tokens.isMark(label + 1, ':') && reading.has(label, Role.OUTCOME_NOUN)) {
            return labelled(label);
        }
        Outcome found = before.nearest(figure.first() - 1, figureTokens, start);
        Outcome ahead = found != null && found.crosses() && reading.has(from, Role.FINITE) ? null : found;
        if (after == null || ahead == null) {
            return after != null ? after : ahead;
        }
        if (after.crosses() && !ahead.crosses() && ahead.cost() < SAME_CLAUSE) {
            return ahead;
        }
        return ahead.cost() < after.cost() ? ahead : after;
    }

    /** "Tote: 12". */
    private Outcome labelled(int noun) {
        Entry entry = Objects.requireNonNull(reading.entry(noun, Role.OUTCOME_NOUN));
        return new Outcome(Objects.requireNonNull(entry.measure()), noun, 0);
    }

    /** "Die Zahl der Toten … auf 384": the outcome behind a word for counting, for a bare figure however far behind; or null. */
    public @Nullable Outcome counted(Figure figure, int start) {
        for (int at = figure.first() - 1; at >= start; at--) {
            Measure measure = words.countedMeasure(at);
            if (measure != null && (isCount(at, start) || isSubject(at, figure))) {
                return new Outcome(words.paired(measure, at), at, COUNTED);
            }
            boolean number = tokens.hasValue(at) && !reading.has(at, Role.ONE) && !isChanged(at, start);
            if (number || measure != null) {
                return null;
            }
        }
        return null;
    }

    private boolean isCount(int outcome, int start) {
        return reading.hasAny(Math.max(start, outcome - FAR), outcome + 1, Role.COUNT_NOUN);
    }

    /** "Deaths have climbed to 300": an outcome noun, and between it and the figure a verb that says how many. */
    private boolean isSubject(int outcome, Figure figure) {
        return reading.has(outcome, Role.OUTCOME_NOUN)
                && figure.first() - outcome <= SUBJECT_REACH
                && reading.hasAny(outcome + 1, figure.first(), NUMBERING);
    }

    /** "von 27 auf 31": the older number, which the noun of both stands before. */
    private boolean isChanged(int number, int start) {
        return reading.phraseBefore(number, start, Role.CHANGE_FROM) >= 0
                || reading.phraseBefore(number, start, Role.CHANGE_BY) >= 0;
    }
}
