package org.lagebrief.extract.figure.outcome;

import java.util.BitSet;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/** Recognises outcome words that speak of others than the people of the figure beside which they stand. */
final class SaidOfOthers {
    private static final Roles OPENINGS = Roles.of(Role.DETERMINER, Role.ONE);
    private static final Roles NO_NOUNS =
            Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION, Role.AND, Role.CLAUSE, Role.DETERMINER);

    private final Reading reading;
    private final Tokens tokens;

    SaidOfOthers(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether the word there speaks of another noun or another number: one of two words, "search for", of what stands behind it. */
    boolean befallsOthers(int at, BitSet figures) {
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
    boolean isDeed(int at, Measure measure) {
        return !reading.pack.verbsComeLast()
                && (measure == Measure.KILLED || measure == Measure.ABDUCTED || measure == Measure.DETAINED)
                && reading.length(at, Role.OUTCOME_WORD) == 1
                && reading.has(at - 1, Role.PREPOSITION)
                && reading.length(at - 1, Role.OUTCOME_WORD) == 0;
    }

    /** ", verletzt wurde niemand": a clause of its own, with its number behind. */
    private boolean isFronted(int at, BitSet figures) {
        int number = figures.nextSetBit(at);
        return tokens.isMark(at - 1, ',')
                && reading.has(at + Math.max(1, reading.length(at, Role.OUTCOME_WORD)), Role.PASSIVE)
                && number > 0
                && number < at + 6;
    }

    /** "the injured keeper", "die verletzte Torhüterin": what is said of another noun. */
    boolean isAttribute(int at) {
        int behind = at + reading.length(at, Role.OUTCOME_WORD);
        boolean opens = reading.has(at - 1, OPENINGS) || tokens.hasValue(at - 1);
        return opens && behind > at && tokens.isWord(behind) && isNoun(behind);
    }

    private boolean isNoun(int at) {
        return reading.pack.nounsAreCapital()
                ? tokens.isCapital(at)
                : !reading.has(at, NO_NOUNS) && !tokens.hasValue(at);
    }

    /** "sitzen im Zug fest": its verb, before it in its clause, says that nobody holds them. */
    boolean isStranded(int at, int from) {
        if (!reading.has(at, Role.STRANDING)) {
            return false;
        }
        int start = reading.sentences.start(reading.sentences.of(from));
        int clause = at;
        while (clause > start && !tokens.isMark(clause - 1, ',')) {
            clause--;
        }
        return reading.hasAny(clause, at, Role.STRANDING);
    }

    /** "survived three votes": where verbs stand in the middle, such a one's people stand before it; but "attended by 600". */
    boolean takesNoObject(int at, Measure measure) {
        boolean passive = measure == Measure.PARTICIPANTS && reading.has(at + 1, Role.AGENT_LINK);
        return !reading.pack.verbsComeLast() && reading.has(at, Role.SUBJECT_FIRST) && !passive;
    }
}
