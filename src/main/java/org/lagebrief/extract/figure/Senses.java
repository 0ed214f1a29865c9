package org.lagebrief.extract.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.figure.outcome.Duty;
import org.lagebrief.extract.figure.outcome.Outcome;
import org.lagebrief.extract.figure.outcome.Outcomes;
import org.lagebrief.extract.figure.outcome.Plausibility;
import org.lagebrief.extract.figure.word.Context;
import org.lagebrief.extract.figure.word.OutcomeWords;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;

/** Finds by which measure a figure counts people: by its noun, the nearest outcome word, or what went before. */
final class Senses {
    /** Up to there what happened to people outweighs that they were there. */
    private static final double OUTCOME_FIRST = 20;

    /** So far behind its number may an outcome stand, with the noun between: "17 elderly people dead". */
    private static final int OUTCOME_BEHIND_NOUN = 3;

    private static final Roles PLAIN = Roles.of(Role.HUMAN, Role.SERVICE);

    private final Reading reading;
    private final Outcomes outcomes;
    private final Duty duty;
    private final Plausibility plausibility;
    private final Antecedents antecedents;

    Senses(Reading reading, Context context, Antecedents antecedents) {
        this.reading = reading;
        this.outcomes = new Outcomes(reading, new OutcomeWords(reading, context));
        this.duty = new Duty(reading);
        this.plausibility = new Plausibility(reading);
        this.antecedents = antecedents;
    }

    /** The noun's measure, unless a verb tells of something worse: "two of the injured died", "30 refugees drowned". */
    Sense named(Sentence sentence, Figure figure, CountedNoun noun, Extent extent) {
        Measure named = Objects.requireNonNull(noun.measure());
        Outcome found = noun.part() || OutcomeWords.isState(named)
                ? outcomes.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end())
                : null;
        boolean close = found != null
                && !found.crosses()
                && found.cost() <= Outcome.CLOSE
                && !isOfFigureBefore(found, figure, sentence);
        return found != null && close && OutcomeWords.outweighs(found.measure(), named)
                ? new Sense(found.measure(), found.token(), extent, found.cost())
                : new Sense(named, -1, extent, 0);
    }

    /** "17 people dead and 300 homeless": the outcome before the conjunction is told of the figure before that. */
    private boolean isOfFigureBefore(Outcome found, Figure figure, Sentence sentence) {
        int joint = found.token() + 1;
        if (joint != figure.first() - 1 || !(reading.has(joint, Role.AND) || reading.tokens.isMark(joint, ','))) {
            return false;
        }
        int before = sentence.tokens().previousSetBit(found.token());
        return before >= Math.max(sentence.start(), found.token() - OUTCOME_BEHIND_NOUN);
    }

    /** By a word of its own, what was counted before, or the nearest word that can be meant; or null. */
    @Nullable
    Sense by(Sentence sentence, Figure figure, CountedNoun noun, Extent extent, @Nullable Counted antecedent) {
        Outcome found = outcomes.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end());
        Outcome sure = sure(sentence, figure, noun, found, antecedent != null);
        Antecedents.Inherited inherited = antecedents.inherited(figure, noun, extent, sentence.number(), antecedent);
        boolean named = inherited != null && inherited.isNamed();
        if (sure != null && !(named && sure.isPresence())) {
            return new Sense(sure.measure(), sure.token(), extent, sure.cost());
        }
        if (inherited != null && ((named && found == null) || isNearer(inherited, found))) {
            return sense(inherited);
        }
        if (found != null && plausibility.accepts(figure, noun, found, antecedent != null || extent == Extent.PART)) {
            return new Sense(found.measure(), found.token(), extent, found.cost());
        }
        if (noun.measure() != null && !figure.article()) {
            return new Sense(noun.measure(), -1, extent, 1);
        }
        return inherited == null ? null : sense(inherited);
    }

    /** What leaves no doubt, whatever was counted before; or null. */
    private @Nullable Outcome sure(
            Sentence sentence, Figure figure, CountedNoun noun, @Nullable Outcome found, boolean known) {
        Outcome sure = noun.exists() ? served(sentence, figure, noun, found) : bare(sentence, figure, found, known);
        return sure == null && found == null && isPlain(noun) ? outcomes.counted(figure, sentence.start()) : sure;
    }

    /** "64 wounded, eleven of whom died": what is taken over is nearer, unless the figure's own clause tells of something worse. */
    private static boolean isNearer(Antecedents.Inherited inherited, @Nullable Outcome found) {
        return found != null
                && inherited.distance() < found.cost()
                && (found.crosses() || !OutcomeWords.outweighs(found.measure(), inherited.measure()));
    }

    /** Whether the noun says no more than that they are people, or serve. */
    private boolean isPlain(CountedNoun noun) {
        return noun.measure() == null && reading.has(noun.last(), PLAIN);
    }

    /** What is said of a number without noun: a loss beside people counted before, or what a word for counting governs; or null. */
    private @Nullable Outcome bare(Sentence sentence, Figure figure, @Nullable Outcome found, boolean known) {
        Outcome loss = known ? duty.loss(figure) : null;
        boolean close = found != null && found.cost() <= Outcome.CLOSE;
        return loss != null || close ? loss : outcomes.counted(figure, sentence.start());
    }

    /** What is said of people who serve, unless a plainer word says what happened to them; or null. */
    private @Nullable Outcome served(Sentence sentence, Figure figure, CountedNoun noun, @Nullable Outcome found) {
        Outcome served = noun.measure() != null
                ? null
                : duty.nearest(figure, noun, sentence.tokens(), sentence.start(), sentence.end());
        if (served == null || found == null) {
            return served;
        }
        if (found.crosses() && !served.crosses()) {
            return served;
        }
        boolean outcome = !found.isPresence() && found.cost() <= OUTCOME_FIRST;
        boolean weaker = served.isPresence() && outcome;
        boolean nearer =
                found.cost() < served.cost() || (found.cost() == served.cost() && served.measure() == Measure.LOSSES);
        return nearer || weaker ? null : served;
    }

    private static Sense sense(Antecedents.Inherited inherited) {
        return new Sense(inherited.measure(), inherited.trigger(), inherited.extent(), inherited.distance());
    }
}
