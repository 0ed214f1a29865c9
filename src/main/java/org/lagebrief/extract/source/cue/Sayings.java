package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Finds who speaks by verbs of saying: their subject, the chain around it, and which way they reach. */
final class Sayings {
    private static final int LONGEST_NAME_IN_QUOTES = 7;
    /** So many words "claimed at least two million lives" may have. */
    private static final int LONGEST_TOLL = 8;

    private static final Roles OPENINGS = Roles.of(Role.AND, Role.CLAUSE);

    private static final Roles OPENING = Roles.of(Role.SAYING, Role.SAYING_OPEN, Role.ACCUSING_OPEN);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final Speakers speakers;
    private final Relays relays;
    private final Adverbials adverbials;

    Sayings(Reading reading, SourceWords words, Speakers speakers, Relays relays, Adverbials adverbials) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.speakers = speakers;
        this.relays = relays;
        this.adverbials = adverbials;
    }

    /** The cue that a verb of saying at the token makes, or null. */
    @Nullable
    Cue at(int at, int start, int end) {
        if (!reading.has(at, OPENING)) {
            return null;
        }
        int close = closeOf(at, end);
        if (close > 0) {
            return said(at, at + 1, start, end);
        }
        if (!reading.has(at, Role.SAYING)) {
            return null;
        }
        int next = at + reading.length(at, Role.SAYING);
        boolean noun = reading.has(at, Role.DOCUMENT) && (reading.has(next, Role.SAYING) || isInPhrase(at));
        boolean passive = reading.has(at - 1, Role.PASSIVE)
                || (reading.has(at, Role.SAID) && reading.has(at + 1, Role.AGENT_LINK));
        return noun || passive || isToll(at, end) ? null : said(at, next, start, end);
    }

    /** "claimed 13,000 lives": a verb that also says the measure, with what is counted behind a number. */
    private boolean isToll(int at, int end) {
        int until = Math.min(end, at + LONGEST_TOLL);
        int number = at + 1;
        while (number < until && !tokens.hasValue(number)) {
            number++;
        }
        return reading.has(at, Role.OUTCOME_WORD) && reading.hasAny(number, until, Role.COUNT_NOUN);
    }

    /** "in its daily report": a preposition makes a noun of what could be a verb. */
    private boolean isInPhrase(int at) {
        if (reading.pack.nounsAreCapital() && !tokens.isCapital(at)) {
            return false;
        }
        int word = at - 1;
        while (word > at - 4 && tokens.isWord(word) && !reading.has(word, Role.PREPOSITION)) {
            word--;
        }
        return reading.has(word, Role.PREPOSITION) && reading.has(word + 1, Role.DETERMINER);
    }

    /** The token of the word that makes a saying of the one at the token, "hatte … gesprochen", and closes its clause; or -1. */
    private int closeOf(int at, int end) {
        boolean accuses = reading.has(at, Role.ACCUSING_OPEN);
        if (!accuses && !reading.has(at, Role.SAYING_OPEN)) {
            return -1;
        }
        for (int close = at + 1; close < end; close++) {
            boolean closes = !tokens.isWord(close + 1) && !tokens.hasValue(close + 1);
            if (closes && reading.has(close, accuses ? Role.ACCUSING_CLOSE : Role.SAYING_CLOSE)) {
                return close;
            }
            if (tokens.isMark(close, ';') || tokens.isMark(close, ':')) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Cue said(int verb, int verbEnd, int start, int end) {
        int clause = clauseStart(verb, start);
        Source subject = speakers.of(verb, verbEnd, clause, start, end);
        if (subject == null || !words.isPlausible(subject)) {
            return null;
        }
        int clauseEnd = clauseEnd(verbEnd, end);
        int from = reading.has(start, Role.TOLD) ? start : clause;
        Source told = relays.told(from, clauseEnd, subject);
        Source relay = told != null ? told : relays.reliedOnBy(subject.last() + 1, end);
        Source claimant = relays.claimant(verb, verbEnd, clauseEnd);
        Source deeper = claimant != null ? claimant : relays.deeper(start, end, subject);
        boolean relative = isRelative(clause, subject, verb);
        int first = relative ? clause : Math.min(verb, subject.first());
        int last = Math.max(verbEnd - 1, subject.last());
        int tail = adverbials.skip(Math.max(last, listener(verb, verbEnd, relay, clauseEnd)) + 1, end);
        return new Cue(first, last, reach(verb, subject, clause, tail, start, end), subject, deeper, relay);
    }

    /** The last token of who was told, or 0. */
    private int listener(int verb, int verbEnd, @Nullable Source relay, int clauseEnd) {
        Source told = relay == null && reading.has(verb, Role.TOLD) ? relays.listener(verbEnd, clauseEnd) : relay;
        return told == null || told.last() > clauseEnd ? 0 : told.last();
    }

    private Reach reach(int verb, Source subject, int clause, int tail, int start, int end) {
        if (verb == start + 1 && reading.has(start, Role.POINTER) && subject.first() > start) {
            return Reach.SENTENCE_BEFORE;
        }
        if (clause > start && isTag(verb, clause, tail, start)) {
            boolean middle = tokens.isMark(tail, ',') || tokens.hasValue(verb, clauseEnd(verb + 1, end));
            return middle ? Reach.TAG : Reach.BACKWARD;
        }
        if (isRelative(clause, subject, verb)) {
            return Reach.OWN_CLAUSE;
        }
        boolean moved = reading.pack.verbsComeLast() && subject.first() > verb && tokens.hasValue(clause, verb);
        return moved ? Reach.BOTH : Reach.FORWARD;
    }

    /** Whether the clause of saying hangs behind what was said, instead of opening it. */
    private boolean isTag(int verb, int clause, int tail, int start) {
        if (reading.has(clause, Role.PASSING_ON)) {
            return true;
        }
        if (reading.pack.verbsComeLast()) {
            boolean afterClause = reading.has(start, Role.CLAUSE) && !reading.has(start, Role.CONTENT_CLAUSE);
            boolean pointed = reading.has(clause, Role.POINTER) && clause + 1 == verb;
            return pointed || (verb == clause && !afterClause);
        }
        boolean ownClause = reading.has(clause, OPENINGS);
        boolean closed = !tokens.isWord(tail) && !tokens.hasValue(tail) && !tokens.is(tail, Kind.QUOTE_OPEN);
        boolean otherClause = reading.has(tail, Role.CLAUSE) && !reading.has(tail, Role.CONTENT_CLAUSE);
        return !ownClause && (closed || otherClause);
    }

    /** ", die die Polizei mit 30 angab,": the verb closes a clause that a relative pronoun opens. */
    private boolean isRelative(int clause, Source subject, int verb) {
        return reading.pack.verbsComeLast()
                && tokens.isMark(clause - 1, ',')
                && reading.has(clause, Role.DETERMINER)
                && (opensTwice(clause, subject, verb)
                        || (subject.last() < clause && !tokens.isWord(verb + reading.length(verb, Role.SAYING))));
    }

    /** ", der seinen Namen", ", die die Polizei": the first of two articles is a relative pronoun. */
    private boolean opensTwice(int clause, Source subject, int verb) {
        return subject.first() < verb && reading.has(clause + 1, Role.DETERMINER);
    }

    private int clauseStart(int verb, int start) {
        for (int at = verb - 1; at > start; at--) {
            boolean mark = tokens.is(at, Kind.MARK) && !tokens.isMark(at, '(') && !tokens.isMark(at, ')');
            boolean inName = tokens.isMark(at, '-') || words.isPointInName(at);
            if ((mark && !inName) || (tokens.is(at, Kind.QUOTE_CLOSE) && !isShortQuote(at))) {
                return at + 1;
            }
        }
        return start;
    }

    private int clauseEnd(int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.isPause(at) || opensQuotation(at)) {
                return at;
            }
        }
        return end;
    }

    private boolean opensQuotation(int at) {
        return tokens.is(at, Kind.QUOTE_OPEN) && !isShort(at);
    }

    private boolean isShort(int open) {
        for (int at = open + 1; at < open + LONGEST_NAME_IN_QUOTES; at++) {
            if (tokens.is(at, Kind.QUOTE_CLOSE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShortQuote(int close) {
        for (int at = close - 1; at > Math.max(0, close - LONGEST_NAME_IN_QUOTES); at--) {
            if (tokens.is(at, Kind.QUOTE_OPEN)) {
                return true;
            }
        }
        return false;
    }
}
