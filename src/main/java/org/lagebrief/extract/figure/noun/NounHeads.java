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
import org.lagebrief.model.Measure;

/** Recognises the noun that heads the phrase behind a figure, and says what is counted by it. */
final class NounHeads {
    private static final Roles HEADS = Roles.of(Role.OUTCOME_NOUN, Role.PERSON, Role.GROUP, Role.THING);

    private final Reading reading;
    private final Tokens tokens;
    private final Context context;

    NounHeads(Reading reading, Context context) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.context = context;
    }

    /** Behind "3000-köpfige" or "50,000-strong" a word for many is what is counted. */
    boolean isHead(int at, Figure figure) {
        char last = tokens.text.charAt(tokens.end(figure.last()) - 1);
        boolean strong = tokens.is(figure.last(), Tokens.Kind.DIGITS) && Character.isLetter(last);
        return isHead(at) || (strong && reading.has(at, Role.COLLECTIVE));
    }

    boolean isHead(int at) {
        boolean noun = reading.has(at, HEADS) || isCase(at);
        return noun && (!reading.pack.nounsAreCapital() || tokens.isCapital(at) || tokens.is(at, Tokens.Kind.MIXED));
    }

    private boolean isCase(int at) {
        return reading.has(at, Role.CASE) && context.isDisease();
    }

    /** Where nouns are strung together ("police officers"), the last is the head. */
    int lastHead(int at, int end) {
        int last = at;
        while (!reading.pack.nounsAreCapital() && last + 1 < end) {
            int next = isApostrophe(last + 1) ? last + 2 : last + 1;
            if (!isHead(next) || reading.has(next, Role.OUTCOME_WORD) || isThing(last)) {
                break;
            }
            last = next;
        }
        return last;
    }

    private boolean isApostrophe(int at) {
        return tokens.isMark(at, '\'') || tokens.isMark(at, '\u2019');
    }

    private boolean isThing(int at) {
        return reading.has(at, Role.THING) && !reading.has(at, Role.PERSON);
    }

    /** What is counted by that head: its words begin at the first token, and those before it say a measure or none. */
    CountedNoun counted(int first, int head, @Nullable Measure said, boolean part, boolean addition) {
        int last = withAttributes(head + Math.max(1, longest(head)) - 1);
        Entry noun = reading.entry(head, Role.OUTCOME_NOUN);
        boolean thing = reading.length(head, Role.THING) > reading.length(head, Role.OUTCOME_NOUN);
        if (noun != null && !thing) {
            Measure measure = together(captured(noun.measure()), last + 1);
            Measure both = OutcomeWords.together(said, measure);
            return new CountedNoun(
                    first, last, Kind.PEOPLE, both, measure == Measure.LOSSES && said == null, part, addition);
        }
        if (noun == null && isCase(head)) {
            Kind kind = isOfOther(last) ? Kind.THING : Kind.PEOPLE;
            return new CountedNoun(first, last, kind, together(Measure.INFECTED, last + 1), false, part, addition);
        }
        return isThing(head)
                ? new CountedNoun(first, last, Kind.THING, null, false, part, addition)
                : new CountedNoun(first, last, Kind.PEOPLE, group(head, last, said), said == null, part, addition);
    }

    /** "cases of" what is no disease. */
    private boolean isOfOther(int noun) {
        int of = reading.length(noun + 1, Role.VAGUE_LINK);
        return of > 0 && !reading.hasAny(noun + 1 + of, noun + 3 + of, Role.DISEASE);
    }

    /** What people are of by what they are called, or by what is said of them behind, "30 Männer Verletzte"; else what was said before. */
    private @Nullable Measure group(int head, int last, @Nullable Measure said) {
        Entry group = reading.entry(head, Role.GROUP);
        Entry predicate = reading.pack.nounsAreCapital() ? reading.entry(last + 1, Role.OUTCOME_NOUN) : null;
        Entry further = predicate != null ? predicate : group;
        return said == null && further != null ? further.measure() : said;
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
        if (measure == null || !reading.has(next, Role.AND)) {
            return measure;
        }
        Entry noun = reading.entry(next + 1, Role.OUTCOME_NOUN);
        Entry second = noun != null ? noun : reading.entry(next + 1, Role.OUTCOME_WORD);
        return OutcomeWords.together(measure, second == null ? null : second.measure());
    }
}
