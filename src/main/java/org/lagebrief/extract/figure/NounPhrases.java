package org.lagebrief.extract.figure;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.CountedNoun.Kind;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Measure;

/** Reads the noun phrase behind a figure: skips adjectives up to the head noun and notes what the words say of the measure. */
final class NounPhrases {
    private static final int MOST_WORDS = 6;

    private final Reading reading;
    private final Tokens tokens;
    private final Context context;

    NounPhrases(Reading reading, Context context) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.context = context;
    }

    /** The phrase behind the figure, looked for before the end. */
    CountedNoun behind(Figure figure, int end) {
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

    private int skip(int at, Figure figure) {
        boolean scaled = figure.bound() == Bound.VAGUE || reading.has(figure.last(), Role.SCALE);
        int link = scaled ? reading.length(at, Role.VAGUE_LINK) : 0;
        return Math.max(link, Math.max(reading.length(at, Role.PART_AFTER), reading.length(at, Role.ADDITION)));
    }

    private CountedNoun phrase(Figure figure, int first, int end, boolean part, boolean addition) {
        Measure said = null;
        int unknown = -1;
        for (int at = first; at < end && isPart(at, figure); at++) {
            Measure word = isNoun(at) || figure.article() ? null : outcome(at);
            if (word != null && leadsToNoun(at, end)) {
                said = OutcomeWords.together(said, word);
            } else if (isHead(at, figure) && !(figure.article() && outcome(at) != null)) {
                return known(first, lastHead(at, end), said, part, addition);
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

    /** "2,300 confirmed cholera cases": a verb of saying that only describes the noun behind it. */
    private boolean isAttribute(int at, int end) {
        if (reading.pack.nounsAreCapital() || !reading.has(at, Role.SAYING)) {
            return false;
        }
        return at + 1 < end && (isHead(at + 1) || (at + 2 < end && !isStop(at + 1) && isHead(at + 2)));
    }

    /** Behind "3000-köpfige" or "50,000-strong" a word for many is what is counted. */
    private boolean isHead(int at, Figure figure) {
        char last = tokens.text.charAt(tokens.end(figure.last()) - 1);
        boolean strong = tokens.is(figure.last(), Tokens.Kind.DIGITS) && Character.isLetter(last);
        return isHead(at) || (strong && reading.has(at, Role.COLLECTIVE));
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
        for (; next < end && tokens.isWord(next) && !isHead(next); next++) {
            boolean unknownNoun = reading.pack.nounsAreCapital() && tokens.isCapital(next);
            if (unknownNoun) {
                return true;
            }
            if (isStop(next)) {
                return false;
            }
        }
        return next < end && isHead(next);
    }

    private boolean isHead(int at) {
        boolean noun = reading.has(at, Role.OUTCOME_NOUN)
                || reading.has(at, Role.PERSON)
                || (reading.has(at, Role.CASE) && context.isDisease())
                || reading.has(at, Role.GROUP)
                || reading.has(at, Role.THING);
        return noun && (!reading.pack.nounsAreCapital() || tokens.isCapital(at) || tokens.is(at, Tokens.Kind.MIXED));
    }

    /** Where nouns are strung together ("police officers"), the last is the head. */
    private int lastHead(int at, int end) {
        int last = at;
        while (!reading.pack.nounsAreCapital() && last + 1 < end) {
            int next = isApostrophe(last + 1) ? last + 2 : last + 1;
            boolean thing = reading.has(last, Role.THING) && !reading.has(last, Role.PERSON);
            if (!isHead(next) || reading.has(next, Role.OUTCOME_WORD) || thing) {
                break;
            }
            last = next;
        }
        return last;
    }

    private boolean isApostrophe(int at) {
        return tokens.isMark(at, '\'') || tokens.isMark(at, '\u2019');
    }

    private boolean isStop(int at) {
        return reading.has(at, Role.FUNCTION_WORD)
                || reading.has(at, Role.PREPOSITION)
                || reading.has(at, Role.DETERMINER)
                || reading.has(at, Role.AND)
                || reading.has(at, Role.CLAUSE)
                || reading.has(at, Role.SAYING)
                || reading.has(at, Role.OUTCOME_VERB)
                || (reading.has(at, Role.FINITE) && !isNoun(at))
                || reading.has(at, Role.HEARSAY)
                || reading.has(at, Role.INDIRECT)
                || reading.has(at, Role.PRONOUN)
                || reading.has(at, Role.OWN)
                || reading.has(at, Role.ONE)
                || tokens.hasValue(at);
    }

    private CountedNoun known(int first, int head, @Nullable Measure said, boolean part, boolean addition) {
        Entry noun = reading.entry(head, Role.OUTCOME_NOUN);
        int last = withAttributes(head + Math.max(1, longest(head)) - 1);
        boolean thing = reading.length(head, Role.THING) > reading.length(head, Role.OUTCOME_NOUN);
        if (noun != null && !thing) {
            Measure measure = together(captured(noun.measure()), last + 1);
            boolean weak = measure == Measure.LOSSES && said == null;
            return new CountedNoun(
                    first, last, Kind.PEOPLE, OutcomeWords.together(said, measure), weak, part, addition);
        }
        if (noun == null && reading.has(head, Role.CASE) && context.isDisease()) {
            int of = reading.length(last + 1, Role.VAGUE_LINK);
            boolean other = of > 0 && !reading.hasAny(last + 1 + of, last + 3 + of, Role.DISEASE);
            Kind kind = other ? Kind.THING : Kind.PEOPLE;
            return new CountedNoun(first, last, kind, together(Measure.INFECTED, last + 1), false, part, addition);
        }
        if (reading.has(head, Role.THING) && !reading.has(head, Role.PERSON)) {
            return new CountedNoun(first, last, Kind.THING, null, false, part, addition);
        }
        Entry group = reading.entry(head, Role.GROUP);
        Entry predicate = reading.entry(last + 1, Role.OUTCOME_NOUN);
        Entry further = predicate != null && reading.pack.nounsAreCapital() ? predicate : group;
        Measure measure = said == null && further != null ? further.measure() : said;
        return new CountedNoun(first, last, Kind.PEOPLE, measure, said == null, part, addition);
    }

    /** "soldados norcoreanos": with the words behind the noun that belong to it. */
    private int withAttributes(int noun) {
        int last = noun;
        for (int next = reading.length(last + 1, Role.ATTRIBUTE); next > 0; ) {
            last += next;
            next = reading.length(last + 1, Role.ATTRIBUTE);
        }
        return last;
    }

    /** "Prisoners", in a text that speaks of prisoners of war. */
    private @Nullable Measure captured(@Nullable Measure measure) {
        return measure == Measure.DETAINED && context.isCaptivity() ? Measure.CAPTURED : measure;
    }

    private int longest(int at) {
        return Math.max(
                Math.max(reading.length(at, Role.OUTCOME_NOUN), reading.length(at, Role.PERSON)),
                Math.max(reading.length(at, Role.GROUP), reading.length(at, Role.THING)));
    }

    /** "Tote und Verletzte": the measure of both, if a second outcome follows at once. */
    private @Nullable Measure together(@Nullable Measure measure, int next) {
        if (!isAnd(next)) {
            return measure;
        }
        Entry second = reading.entry(next + 1, Role.OUTCOME_NOUN);
        Measure other = second != null ? second.measure() : outcome(next + 1);
        return measure == null ? null : OutcomeWords.together(measure, other);
    }
}
