package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBefore;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the subject of a verb of saying, by where the language puts its verbs. */
final class Speakers {
    private static final Roles LINKS = Roles.of(Role.PREPOSITION, Role.SOURCE_BEHIND);
    private static final Roles OPENINGS = Roles.of(Role.CLAUSE, Role.AND);
    private static final Roles SPEAKERS = Roles.of(Role.TITLE, Role.ANYBODY);
    private static final Roles STOPS = Roles.of(Role.PREPOSITION, Role.CLAUSE);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final PhraseBefore before;
    private final Adverbials adverbials;

    Speakers(Reading reading, SourceWords words, PhraseBehind behind, PhraseBefore before, Adverbials adverbials) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
        this.before = before;
        this.adverbials = adverbials;
    }

    /** The source that the verb from that token to its end, exclusive, in the clause from there has for its subject; or null. */
    @Nullable
    Source of(int verb, int verbEnd, int clause, int start, int end) {
        Source subject = reading.pack.verbsComeLast()
                ? aroundVerb(verb, verbEnd, clause, start, end)
                : beforeVerb(verb, verbEnd, clause, start, end);
        return subject == null ? null : behind.byAuthor(subject, subject.last() < verb ? verb : end);
    }

    private @Nullable Source beforeVerb(int verb, int verbEnd, int clause, int start, int end) {
        boolean opens = verb == clause && verb > start && !reading.has(verb, Role.TOLD);
        Source inverted = opens ? behind.speaker(verbEnd, end) : null;
        if (inverted != null && words.isPlausible(inverted) && endsItsClause(inverted.last() + 1, end)) {
            return inverted;
        }
        Source subject = before.before(verb, start);
        boolean shared = subject == null ? reading.has(verb - 1, Role.AND) : closesClause(subject);
        return shared ? shared(Math.max(start, clause), verb - 1) : subject;
    }

    /** "A witness who did not want to be named told": what stands before the verb is no noun. */
    private boolean closesClause(Source source) {
        int auxiliary = source.first() - 1;
        return !tokens.isCapital(source.first()) && reading.has(auxiliary, Role.PASSIVE);
    }

    /** "The governor called it a dark day and said": the subject of the verb before is this one's too. */
    private @Nullable Source shared(int start, int end) {
        Source opening = behind.at(adverbials.skip(start, end), end);
        if (opening == null) {
            return null;
        }
        for (int at = opening.last(); at >= opening.first(); at--) {
            if (tokens.isCapital(at) || reading.has(at, SPEAKERS)) {
                return words.source(opening.first(), at);
            }
        }
        return null;
    }

    /** Whether no verb follows the words behind a verb of saying: then they are its subject. */
    private boolean endsItsClause(int at, int end) {
        return at >= end || (!tokens.isWord(at) && !tokens.hasValue(at)) || reading.has(at, STOPS) || words.isTime(at);
    }

    /**
     * Where the verb stands second, its subject stands before it or, if anything else does, right behind it; or the verb is last. In
     * ", die 3.000 Teilnehmer zählte" a figure is the object, and the pronoun that opens the clause the subject.
     */
    private @Nullable Source aroundVerb(int verb, int verbEnd, int clause, int start, int end) {
        boolean closes = verbEnd >= end || !tokens.isWord(verbEnd);
        if (closes
                && reading.has(clause, Role.DETERMINER)
                && tokens.isMark(clause - 1, ',')
                && tokens.hasValue(clause + 1, verb)) {
            return before.before(clause - 1, start);
        }
        int from = clause;
        while (from < verb && reading.has(from, OPENINGS)) {
            from += Math.max(reading.length(from, Role.CLAUSE), reading.length(from, Role.AND));
        }
        int opening = adverbials.skip(from, verb);
        boolean subordinate = from > clause && closes;
        boolean mayOpen = from < verb && (opening == from || subordinate) && !isOther(opening, verb);
        Source subject = mayOpen ? behind.speaker(opening, verb) : null;
        return subject != null && words.isPlausible(subject) ? subject : besideVerb(verb, verbEnd, clause, start, end);
    }

    /** A name in commas before the verb, else who stands behind it, else who stands right before it. */
    private @Nullable Source besideVerb(int verb, int verbEnd, int clause, int start, int end) {
        Source named = verb == clause ? before.nameOfRole(verb, start) : null;
        if (named != null) {
            return named;
        }
        int next = adverbials.skip(verbEnd, end);
        Source inverted = behind.speaker(next, end);
        boolean fits = inverted != null && words.isPlausible(inverted) && !behind.isRecipient(next);
        if (verb != clause || fits) {
            return inverted;
        }
        Source apposed = before.before(verb, start);
        return apposed != null && tokens.isCapital(apposed.last()) ? apposed : inverted;
    }

    private boolean isOther(int from, int verb) {
        return from >= verb
                || reading.has(from, LINKS)
                || (from + 1 == verb && reading.has(from, Role.POINTER))
                || (reading.has(from, Role.FUNCTION_WORD) && !words.isPronoun(from) && !reading.has(from, Role.ONE));
    }
}
