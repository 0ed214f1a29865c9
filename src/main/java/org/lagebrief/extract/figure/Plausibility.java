package org.lagebrief.extract.figure;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;

/** Decides whether a figure can count people by an outcome word: articles, zero and unknown nouns ask for more than numbers before people. */
final class Plausibility {
    /** So near an outcome word needs no further sign. */
    static final double CLOSE = 4;

    /** How far an unknown noun's outcome word may stand. */
    private static final double NEAR = 16;

    private static final double ARTICLE = 8;
    /** How near a word for taking part must stand to a number without noun, its own price included. */
    private static final double ALONE = Outcomes.PRESENCE + 2;

    /** So many words "by a group of" may have. */
    private static final int LONGEST_AGENT = 4;

    private static final double AT_ONCE = 3;
    /** So many words "in the town" may have, its noun before it included. */
    private static final int LONGEST_PHRASE = 6;

    /** So many may take part without being called people. */
    private static final int MANY = 10;

    private final Outcomes outcomes;
    private final Reading reading;
    private final Tokens tokens;

    Plausibility(Reading reading, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether anything speaks for people: no article before a speaker or a predicate, no room for so many. */
    boolean mayCount(Figure figure, CountedNoun noun) {
        int behind = Math.max(noun.last(), figure.last()) + 1;
        return !isIdle(figure, noun)
                && !isRoom(figure, behind)
                && !(noun.exists() && reading.has(behind, Role.FREQUENCY))
                && isPlausible(figure, noun);
    }

    private boolean isPlausible(Figure figure, CountedNoun noun) {
        boolean alone = figure.article() || figure.isZero();
        boolean agent = figure.article() && reading.has(figure.first() - 1, Role.PREPOSITION);
        boolean nobody = figure.low() == 0 && !noun.exists();
        boolean single = figure.low() == 1 && figure.high() == 1 && noun.kind() == CountedNoun.Kind.UNKNOWN;
        return (!alone && !single) || nobody || (noun.kind() == CountedNoun.Kind.PEOPLE && !agent);
    }

    /** Whether the figure is an article that counts nobody: before a speaker, a predicate, or a word for many. */
    private boolean isIdle(Figure figure, CountedNoun noun) {
        boolean single = figure.high() == 1 && figure.low() == 1;
        boolean one = figure.article() || (noun.part() && single);
        if (one && isPredicate(figure)) {
            return true;
        }
        if (!noun.exists()) {
            return false;
        }
        return single
                ? reading.has(noun.last(), Role.COLLECTIVE) || isSpeaker(figure, noun)
                : areSpeakers(figure, noun);
    }

    /** "Two officials in the town said": who begin their clause, with no more than a phrase up to the verb. */
    private boolean areSpeakers(Figure figure, CountedNoun noun) {
        int start = reading.sentences.start(reading.sentences.of(figure.first()));
        boolean begins = figure.first() == start || !tokens.isWord(figure.first() - 1);
        if (!begins || noun.measure() != null || !reading.has(noun.last(), Role.ANYBODY)) {
            return false;
        }
        int verb = noun.last() + 1;
        if (reading.has(verb, Role.PREPOSITION)) {
            verb++;
            while (verb < noun.last() + LONGEST_PHRASE && tokens.isWord(verb) && !reading.has(verb, Role.SAYING)) {
                verb++;
            }
        }
        return reading.has(verb, Role.SAYING);
    }

    /** "was a soldier", "is one of the injured"; but not "among the dead is a child". */
    private boolean isPredicate(Figure figure) {
        int sentence = reading.sentences.of(figure.first());
        int start = reading.sentences.start(sentence);
        return reading.has(figure.first() - 1, Role.COPULA)
                && !reading.hasAny(start, figure.first(), Role.PART_BEFORE)
                && !isAuxiliary(figure, reading.sentences.end(sentence));
    }

    /** "ist ein Mann gestorben": where verbs close their clause, the copula may only help one. */
    private boolean isAuxiliary(Figure figure, int end) {
        return reading.pack.verbsComeLast() && reading.hasAny(figure.first(), end, Role.OUTCOME_WORD);
    }

    private boolean isSpeaker(Figure figure, CountedNoun noun) {
        boolean spared = noun.measure() == null || noun.weak() || noun.measure() == Measure.RESCUED;
        if (spared && reading.has(noun.last() + 1, Role.SAYING)) {
            return true;
        }
        int verb = figure.first() - 1;
        boolean inverted = reading.pack.verbsComeLast() || !tokens.isWord(verb - 1);
        return spared && inverted && reading.has(verb, Role.SAYING);
    }

    /** "The stadium holds 8,000 spectators": how many would fit. */
    private boolean isRoom(Figure figure, int behind) {
        return reading.has(behind, Role.CAPACITY)
                || reading.has(figure.first() - 1, Role.CAPACITY)
                || capacityAhead(figure);
    }

    private boolean capacityAhead(Figure figure) {
        for (int at = Math.max(0, figure.first() - 5); at < figure.first(); at++) {
            if (reading.has(at, Role.CAPACITY) && at + reading.length(at, Role.CAPACITY) >= figure.first() - 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * An outcome word speaks of an unknown noun only when it is near and the noun stands in no phrase of its own.
     *
     * @param known whether people were counted before in the sentence or the one before it
     */
    boolean accepts(Figure figure, CountedNoun noun, Outcomes.Found found, boolean known) {
        boolean alone = figure.article() || figure.isZero();
        if ((alone && found.cost() > ARTICLE) || !reaches(figure, noun, found)) {
            return false;
        }
        if (isElsewhere(figure, found)
                || isNumbered(figure, noun, found)
                || isSaid(noun, found)
                || befallsObject(figure, found)) {
            return false;
        }
        boolean presence = found.measure() == Measure.STRENGTH || found.measure() == Measure.PARTICIPANTS;
        boolean ahead = found.token() < figure.first();
        if (noun.kind() == CountedNoun.Kind.UNKNOWN && ahead && found.crosses() && !isCounting(figure, found)) {
            return false;
        }
        if (noun.kind() == CountedNoun.Kind.PEOPLE) {
            boolean behind = found.token() > figure.last();
            boolean reached = noun.measure() == null && ((behind && found.cost() < NEAR) || !hasClause(figure, found));
            return reached || (noun.weak() && !presence && found.cost() < NEAR);
        }
        if (presence) {
            boolean behind = found.token() > figure.last();
            boolean many = figure.bound() == Bound.VAGUE || figure.high() >= MANY;
            boolean subject = !noun.exists()
                    && (figure.bound() == Bound.VAGUE || !reading.has(figure.first() - 1, Role.PREPOSITION));
            return subject && many && behind && found.cost() <= ALONE && found.measure() == Measure.PARTICIPANTS;
        }
        double limit = befallsThings(found.measure()) ? thingLimit(noun, known) : NEAR;
        return isCounting(figure, found) ? found.cost() < NEAR : found.cost() < limit && !inPhrase(figure, noun, found);
    }

    private boolean hasClause(Figure figure, Outcomes.Found found) {
        return found.token() > figure.last()
                ? outcomes.hasClause(figure.last() + 1, found.token())
                : outcomes.hasClause(found.token(), figure.first());
    }

    /** "which has 186,859 inhabitants", "a group of five researchers, …": what befalls people in another clause does not befall these. */
    private boolean isElsewhere(Figure figure, Outcomes.Found found) {
        boolean behind = found.token() > figure.first();
        return found.crosses() && (reading.has(figure.first() - 1, Role.OWNING) || (behind && isAgent(figure)));
    }

    /** "cut power to 40,000 customers": behind the verb stands the thing that it befell, and a preposition before the figure. */
    private boolean befallsObject(Figure figure, Outcomes.Found found) {
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
    private boolean isNumbered(Figure figure, CountedNoun noun, Outcomes.Found found) {
        return !noun.exists()
                && found.token() < figure.first()
                && reading.has(figure.first() - 1, Role.COPULA)
                && !isCounting(figure, found);
    }

    /** "claimed 20,000 demonstrators": a word that also tells who says so tells nothing of those who are there. */
    private boolean isSaid(CountedNoun noun, Outcomes.Found found) {
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

    private boolean inPhrase(Figure figure, CountedNoun noun, Outcomes.Found found) {
        return reading.has(figure.first() - 1, Role.PREPOSITION) && (noun.exists() || found.cost() > CLOSE);
    }

    private boolean isCounting(Figure figure, Outcomes.Found found) {
        return found.token() < figure.first()
                && reading.hasAny(Math.max(0, found.token() - 4), found.token() + 1, Role.COUNT_NOUN);
    }

    /** Whether no clause begins or ends between an article's noun and the outcome word; true for other figures. */
    private boolean reaches(Figure figure, CountedNoun noun, Outcomes.Found found) {
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
