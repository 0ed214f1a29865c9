package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.word.OutcomeWords;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Finds the nearest outcome word behind a figure and its noun. */
final class OutcomesBehind {
    private static final double BRACKET = 2;
    private static final double RELATIVE_CLAUSE = 4;
    private static final double ACTIVE = 6;
    private static final Roles VERBS = Roles.of(Role.OUTCOME_VERB, Role.OUTCOME_WORD);

    private final Reading reading;
    private final Tokens tokens;
    private final OutcomeWords words;
    private final SaidOfOthers others;
    private final Boundaries boundaries;
    private final Distances distances;

    OutcomesBehind(Reading reading, OutcomeWords words, SaidOfOthers others, Distances distances) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.others = others;
        this.boundaries = new Boundaries(reading);
        this.distances = distances;
    }

    /** The one nearest to where the way begins, before the end of the sentence; or null. */
    @Nullable
    Outcome nearest(int from, BitSet figures, int end) {
        double cost = 0;
        double relative =
                Distances.OUT_OF_REACH; // the cost at which a relative clause began that the next comma may close
        Outcome best = null;
        for (int at = from; at < end && cost < Distances.OUT_OF_REACH; at++) {
            best = nearer(best, at, from, cost, figures);
            if (boundaries.closes(at, figures, end)) {
                break;
            }
            int bracket = boundaries.bracketEnd(at, end);
            if (bracket > at) {
                at = bracket;
                cost += BRACKET;
            } else if (tokens.isMark(at, ',')) {
                cost = Math.min(cost + distances.price(at, figures), relative + RELATIVE_CLAUSE);
                relative = boundaries.isRelative(at + 1) ? cost : Distances.OUT_OF_REACH;
            } else {
                cost += distances.price(at, figures);
            }
        }
        return best;
    }

    /** The better of the best so far and what the word at the token says, if anything. */
    private @Nullable Outcome nearer(@Nullable Outcome best, int at, int from, double cost, BitSet figures) {
        Measure measure = !words.mayTell(at) || others.befallsOthers(at, figures) ? null : words.measure(at);
        if (measure == null || others.isStranded(at, from)) {
            return best;
        }
        if (!Outcome.isPresence(measure) && others.isDeed(at, measure)) {
            return best;
        }
        Measure paired = words.paired(measure, at);
        double total = cost + Outcome.presence(measure) + (reading.has(at, VERBS) ? activeBehind(at, from) : 0);
        boolean nearer = best == null || total < best.cost() || diedIn(best, paired, at, figures);
        return total < Distances.OUT_OF_REACH && nearer
                ? new Outcome(paired, at, total, distances.hasMark(from, at))
                : best;
    }

    /** "an Cholera gestorben", "in Gefangenschaft gestorben": a state that the same clause says they died in. */
    private boolean diedIn(Outcome state, Measure measure, int at, BitSet figures) {
        int figure = figures.nextSetBit(state.token());
        return measure == Measure.KILLED
                && state.token() != at
                && OutcomeWords.isState(state.measure())
                && (figure < 0 || figure > at)
                && !reading.hasAny(state.token(), at, Role.AND)
                && !distances.hasMark(state.token(), at);
    }

    /** A verb that takes its object behind it rarely speaks of the figure before it. */
    private double activeBehind(int at, int from) {
        if (reading.pack.verbsComeLast()) {
            return 0;
        }
        boolean passive = at > from && reading.hasAny(Math.max(from, at - 4), at, Role.FUNCTION_WORD);
        return passive || at == from ? 0 : ACTIVE;
    }
}
