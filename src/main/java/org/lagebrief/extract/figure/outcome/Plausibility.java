package org.lagebrief.extract.figure.outcome;

import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;

/** Decides whether a figure can count people by an outcome word: articles, zero and unknown nouns ask for more than numbers before people. */
public final class Plausibility {
    /** How far an unknown noun's outcome word may stand. */
    private static final double NEAR = 16;

    private static final double ARTICLE = 8;
    /** How near a word for taking part must stand to a number without noun, its own price included. */
    private static final double ALONE = Outcome.PRESENCE + 2;

    /** So many words "by a group of" may have. */
    private static final int LONGEST_AGENT = 4;

    private static final double AT_ONCE = 3;
    /** So many may take part without being called people. */
    private static final int MANY = 10;

    private final Reading reading;
    private final Tokens tokens;
    private final Distances distances;

    public Plausibility(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.distances = new Distances(reading);
    }

    /**
     * An outcome word speaks of an unknown noun only when it is near and the noun stands in no phrase of its own.
     *
     * @param known whether people were counted before in the sentence or the one before it
     */
    public boolean accepts(Figure figure, CountedNoun noun, Outcome found, boolean known) {
        boolean alone = figure.article() || figure.isZero();
        if ((alone && found.cost() > ARTICLE) || !reaches(figure, noun, found) || isOfOthers(figure, noun, found)) {
            return false;
        }
        if (noun.kind() == CountedNoun.Kind.PEOPLE) {
            return acceptsPeople(figure, noun, found);
        }
        return found.isPresence() ? acceptsPresence(figure, noun, found) : acceptsOther(figure, noun, found, known);
    }

    private boolean isOfOthers(Figure figure, CountedNoun noun, Outcome found) {
        boolean otherClause = noun.kind() == CountedNoun.Kind.UNKNOWN
                && found.token() < figure.first()
                && found.crosses()
                && !isCounting(figure, found);
        return otherClause
                || isElsewhere(figure, noun, found)
                || isNumbered(figure, noun, found)
                || isSaid(noun, found)
                || befallsObject(figure, found);
    }

    private boolean acceptsPeople(Figure figure, CountedNoun noun, Outcome found) {
        boolean near = found.cost() < NEAR;
        boolean behind = found.token() > figure.last();
        boolean reached = noun.measure() == null && ((behind && near) || !hasClause(figure, found));
        return reached || (noun.weak() && !found.isPresence() && near);
    }

    /** "300 took part": right behind a number that is vague or high. */
    private boolean acceptsPresence(Figure figure, CountedNoun noun, Outcome found) {
        boolean vague = figure.bound() == Bound.VAGUE;
        boolean subject = !noun.exists() && (vague || !reading.has(figure.first() - 1, Role.PREPOSITION));
        return subject
                && (vague || figure.high() >= MANY)
                && found.token() > figure.last()
                && found.cost() <= ALONE
                && found.measure() == Measure.PARTICIPANTS;
    }

    private boolean acceptsOther(Figure figure, CountedNoun noun, Outcome found, boolean known) {
        if (isCounting(figure, found)) {
            return found.cost() < NEAR;
        }
        double limit = befallsThings(found.measure()) ? thingLimit(noun, known) : NEAR;
        return found.cost() < limit && !inPhrase(figure, noun, found);
    }

    private boolean hasClause(Figure figure, Outcome found) {
        return found.token() > figure.last()
                ? distances.hasClause(figure.last() + 1, found.token())
                : distances.hasClause(found.token(), figure.first());
    }

    /** "which has 186,859 inhabitants", "with 200 people aboard", "a group of five researchers, …": what befalls people in another clause does not befall these. */
    private boolean isElsewhere(Figure figure, CountedNoun noun, Outcome found) {
        boolean there = reading.has(figure.first() - 1, Role.OWNING) || reading.has(noun.last() + 1, Role.ABOARD);
        boolean behind = found.token() > figure.first();
        return found.crosses() && (there || (behind && isAgent(figure)));
    }

    /** "cut power to 40,000 customers": behind the verb stands the thing that it befell, and a preposition before the figure. */
    private boolean befallsObject(Figure figure, Outcome found) {
        int object = found.token() + Math.max(1, reading.length(found.token(), Role.OUTCOME_WORD));
        return !reading.pack.verbsComeLast()
                && reading.has(object, Role.THING)
                && reading.has(figure.first() - 1, Role.PREPOSITION)
                && object < figure.first() - 1;
    }

    /** "by five researchers", "by a group of five": those who did something, whose phrase a comma closes. */
    private boolean isAgent(Figure figure) {
        int at = figure.first() - 1;
        while (at > figure.first() - LONGEST_AGENT && tokens.isWord(at) && !reading.has(at, Role.AGENT_LINK)) {
            at--;
        }
        return !reading.pack.verbsComeLast() && reading.has(at, Role.AGENT_LINK);
    }

    /** "The oldest man freed is 62": a number alone behind a copula, with the outcome before both. */
    private boolean isNumbered(Figure figure, CountedNoun noun, Outcome found) {
        return !noun.exists()
                && found.token() < figure.first()
                && reading.has(figure.first() - 1, Role.COPULA)
                && !isCounting(figure, found);
    }

    /** "claimed 20,000 demonstrators": a word that also tells who says so tells nothing of those who are there. */
    private boolean isSaid(CountedNoun noun, Outcome found) {
        return noun.measure() == Measure.PARTICIPANTS && reading.has(found.token(), Role.SAYING);
    }

    /** Things too are lost, saved, infected, captured, missed or taken away, so that an unknown noun tells nothing of people. */
    private static boolean befallsThings(Measure measure) {
        return switch (measure) {
            case LOSSES, RESCUED, INFECTED, CAPTURED, MISSING, DISPLACED -> true;
            default -> false;
        };
    }

    /** How far such a word may stand from a number without noun: at once, or farther behind people counted before. */
    private static double thingLimit(CountedNoun noun, boolean known) {
        if (noun.exists()) {
            return known ? AT_ONCE : 0;
        }
        return known ? NEAR : AT_ONCE;
    }

    private boolean inPhrase(Figure figure, CountedNoun noun, Outcome found) {
        return reading.has(figure.first() - 1, Role.PREPOSITION) && (noun.exists() || found.cost() > Outcome.CLOSE);
    }

    private boolean isCounting(Figure figure, Outcome found) {
        return found.token() < figure.first()
                && reading.hasAny(Math.max(0, found.token() - 4), found.token() + 1, Role.COUNT_NOUN);
    }

    /** Whether no clause begins or ends between an article's noun and the outcome word; true for other figures. */
    private boolean reaches(Figure figure, CountedNoun noun, Outcome found) {
        if (!figure.article()) {
            return true;
        }
        boolean behind = found.token() > figure.first();
        int from = behind ? noun.last() + 1 : found.token() + 1;
        int to = behind ? found.token() : figure.first();
        for (int at = from; at < to; at++) {
            if (tokens.isMark(at, ';') || tokens.isMark(at, ':') || (!behind && tokens.isMark(at, ','))) {
                return false;
            }
        }
        return true;
    }
}
