package org.lagebrief.extract.figure.outcome;

import org.lagebrief.extract.figure.noun.CountedNoun;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Recognises figures that count nobody: an article before a speaker or a predicate, speakers, how many would fit. */
public final class IdleFigures {
    /** So many words "in the town" may have, its noun before it included. */
    private static final int LONGEST_PHRASE = 6;
    /** So many words may stand between "seats for" and the number. */
    private static final int LONGEST_CAPACITY = 5;

    private final Reading reading;
    private final Tokens tokens;

    public IdleFigures(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether nothing speaks for people. */
    public boolean isIdle(Figure figure, CountedNoun noun) {
        int behind = Math.max(noun.last(), figure.last()) + 1;
        return isSaying(figure, noun)
                || isRoom(figure, behind)
                || (noun.exists() && reading.has(behind, Role.FREQUENCY))
                || !isPlausible(figure, noun);
    }

    private boolean isPlausible(Figure figure, CountedNoun noun) {
        boolean alone = figure.article() || figure.isZero();
        boolean agent = figure.article() && reading.has(figure.first() - 1, Role.PREPOSITION);
        boolean nobody = figure.low() == 0 && !noun.exists();
        boolean single = figure.low() == 1 && figure.high() == 1 && noun.kind() == CountedNoun.Kind.UNKNOWN;
        return (!alone && !single) || nobody || (noun.kind() == CountedNoun.Kind.PEOPLE && !agent);
    }

    /** Whether the figure is an article that counts nobody: before a speaker, a predicate, or a word for many. */
    private boolean isSaying(Figure figure, CountedNoun noun) {
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
        int at = reading.find(figure.first() - LONGEST_CAPACITY, figure.first(), Role.CAPACITY);
        while (at >= 0 && at + reading.length(at, Role.CAPACITY) < figure.first() - 1) {
            at = reading.find(at + 1, figure.first(), Role.CAPACITY);
        }
        return at >= 0;
    }
}
