package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.word.OutcomeWords;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Finds the nearest outcome word before a figure. */
final class OutcomesBefore {
    /** Where verbs close their clause, one that stands before the figure is less likely its own. */
    private static final double AGAINST_ORDER = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final OutcomeWords words;
    private final SaidOfOthers others;
    private final Distances distances;

    OutcomesBefore(Reading reading, OutcomeWords words, SaidOfOthers others, Distances distances) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.others = others;
        this.distances = distances;
    }

    /** The one nearest to the token where the way begins, not before the start of the sentence; or null. */
    @Nullable
    Outcome nearest(int from, BitSet figures, int start) {
        double cost = 0;
        Outcome best = null;
        for (int at = from; at >= start && cost < Distances.OUT_OF_REACH; at--) {
            Measure measure = !words.mayTell(at) || others.isAttribute(at) ? null : words.measureBefore(at);
            if (measure != null && !others.takesNoObject(at, measure)) {
                double way = takesObject(at, from) ? 0 : cost + againstOrder(at, start);
                double total = way + Outcome.presence(measure);
                if (total < Distances.OUT_OF_REACH && (best == null || total < best.cost())) {
                    best = new Outcome(words.paired(measure, at), at, total, distances.hasMark(at, from + 1));
                }
            }
            if (tokens.isMark(at, ';')) {
                break;
            }
            cost += distances.price(at, figures);
        }
        return best;
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
}
