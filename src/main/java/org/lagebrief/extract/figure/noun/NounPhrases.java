package org.lagebrief.extract.figure.noun;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.noun.CountedNoun.Kind;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.figure.word.Context;
import org.lagebrief.extract.figure.word.OutcomeWords;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;

/** Reads the noun phrase behind a figure: skips adjectives up to the head noun and notes what the words say of the measure. */
public final class NounPhrases {
    private static final int MOST_WORDS = 6;
    /** Words that end a noun phrase, besides finite verbs and numbers. */
    private static final Roles STOPS = Roles.of(
            Role.FUNCTION_WORD,
            Role.PREPOSITION,
            Role.DETERMINER,
            Role.AND,
            Role.CLAUSE,
            Role.SAYING,
            Role.OUTCOME_VERB,
            Role.HEARSAY,
            Role.INDIRECT,
            Role.PRONOUN,
            Role.OWN,
            Role.ONE);

    private final Reading reading;
    private final Tokens tokens;
    private final NounHeads heads;

    public NounPhrases(Reading reading, Context context) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.heads = new NounHeads(reading, context);
    }

    private int skip(int at, Figure figure) {
        boolean scaled = figure.bound() == Bound.VAGUE || reading.has(figure.last(), Role.SCALE);
        int link = scaled ? reading.length(at, Role.VAGUE_LINK) : 0;
        return Math.max(link, Math.max(reading.length(at, Role.PART_AFTER), reading.length(at, Role.ADDITION)));
    }

    /** The phrase behind the figure, looked for before the end. */
    public CountedNoun behind(Figure figure, int end) {
        int at = figure.last() + 1;
        boolean part = false;
        boolean addition = figure.number() > 0 && reading.has(figure.first() - 1, Role.ADDITION);
        for (int skip = skip(at, figure); skip > 0; skip = skip(at, figure)) {
            part |= reading.has(at, Role.PART_AFTER);
            addition |= reading.has(at, Role.ADDITION);
            at += skip;
        }
        at += part ? reading.length(at, Role.OWN) : 0;
        boolean whole = part && tokens.hasValue(at) && !reading.has(at, Role.ONE);
        return phrase(figure, whole ? at + 1 : at, Math.min(end, at + MOST_WORDS), part, addition);
    }

    private CountedNoun phrase(Figure figure, int first, int end, boolean part, boolean addition) {
        Measure said = null;
        int unknown = -1;
        for (int at = first; at < end && isPart(at, figure); at++) {
            Measure word = isNoun(at) || figure.article() ? null : outcome(at);
            if (word != null && leadsToNoun(at, end)) {
                said = OutcomeWords.together(said, word);
            } else if (heads.isHead(at, figure) && !(figure.article() && outcome(at) != null)) {
                return heads.counted(first, heads.lastHead(at, end), said, part, addition);
            } else if (word != null || outcome(at) != null) {
                break;
            } else if (isStop(at) && !(isAnd(at) && said != null && outcome(at + 1) != null) && !isAttribute(at, end)) {
                break;
            } else if (!isAnd(at)) {
                unknown = at;
                if (reading.pack.nounsAreCapital() && tokens.isCapital(at)) {
                    return new CountedNoun(first, at, Kind.UNKNOWN, said, false, part, addition);
                }
            }
        }
        if (unknown < 0 || reading.pack.nounsAreCapital()) {
            return new CountedNoun(first, first - 1, Kind.NONE, null, false, part, addition);
        }
        return new CountedNoun(first, unknown, Kind.UNKNOWN, said, false, part, addition);
    }

    /** Whether the token may stand in the phrase: a word, or behind an article an age, "a 24-year-old man". */
    private boolean isPart(int at, Figure figure) {
        return tokens.isWord(at) || (figure.article() && tokens.is(at, Tokens.Kind.MIXED) && tokens.isWord(at + 1));
    }

    /** Whether the token is sure to be a noun for its capital. */
    private boolean isNoun(int at) {
        return reading.pack.nounsAreCapital() && tokens.isCapital(at);
    }

    private boolean isAnd(int at) {
        return reading.has(at, Role.AND);
    }

    private @Nullable Measure outcome(int at) {
        Entry entry = reading.entry(at, Role.OUTCOME_WORD);
        return entry == null ? null : entry.measure();
    }

    /** Whether a participle stands before a noun, "getötete Journalisten", and does not close its clause. */
    private boolean leadsToNoun(int at, int end) {
        int next = at + reading.length(at, Role.OUTCOME_WORD);
        if (isAnd(next) && outcome(next + 1) != null) {
            next++;
        }
        for (; next < end && tokens.isWord(next) && !heads.isHead(next); next++) {
            boolean unknownNoun = reading.pack.nounsAreCapital() && tokens.isCapital(next);
            if (unknownNoun) {
                return true;
            }
            if (isStop(next)) {
                return false;
            }
        }
        return next < end && heads.isHead(next);
    }

    private boolean isStop(int at) {
        return reading.has(at, STOPS) || (reading.has(at, Role.FINITE) && !isNoun(at)) || tokens.hasValue(at);
    }

    /** "2,300 confirmed cholera cases": a verb of saying that only describes the noun behind it. */
    private boolean isAttribute(int at, int end) {
        if (reading.pack.nounsAreCapital() || !reading.has(at, Role.SAYING)) {
            return false;
        }
        return at + 1 < end && (heads.isHead(at + 1) || (at + 2 < end && !isStop(at + 1) && heads.isHead(at + 2)));
    }
}
