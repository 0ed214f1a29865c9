package org.lagebrief.extract.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.Cue.Reach;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Finds the attributing places of a sentence, each sentence once. */
final class Cues {
    /** So few words may follow a cue that closes its sentence. */
    private static final int TAIL = 7;

    private final Reading reading;
    private final Tokens tokens;
    private final SourcePhrases phrases;
    private final SourceWords words;
    private final Map<Integer, List<Cue>> known = new HashMap<>();

    Cues(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.phrases = new SourcePhrases(reading);
        this.words = new SourceWords(reading);
    }

    /** The cues of the sentence, in order; none for a number that is no sentence's. */
    List<Cue> of(int sentence) {
        if (sentence < 0 || sentence >= reading.sentences.count()) {
            return List.of();
        }
        return known.computeIfAbsent(sentence, this::find);
    }

    private List<Cue> find(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        List<Cue> cues = new ArrayList<>();
        for (int at = start; at < end; at++) {
            int sameSource = reading.length(at, Role.SAME_SOURCE);
            if (sameSource > 0) {
                at += sameSource - 1;
                continue;
            }
            Cue cue = at(at, start, end);
            if (cue != null) {
                cues.add(cue);
            }
        }
        cues.sort(Comparator.comparingInt(Cue::first));
        return cues;
    }

    private @Nullable Cue at(int at, int start, int end) {
        int close = closeOf(at, end);
        if (close > 0) {
            return said(at, at + 1, start, end);
        }
        int behind = reading.length(at, Role.SOURCE_BEHIND);
        if (behind > 0) {
            return announced(at, at + behind, start, end);
        }
        int document = reading.length(at, Role.DOCUMENT_BEHIND);
        if (document > 0 && !reading.has(at - 1, Role.RELIED_ON_BY) && words.isDocument(at + document, end)) {
            return announced(at, at + document, start, end);
        }
        int ahead = reading.length(at, Role.SOURCE_AHEAD);
        if (ahead > 0) {
            return followed(at, at + ahead - 1, start);
        }
        if (reading.has(at, Role.HEARSAY)) {
            return new Cue(at, at, Reach.FORWARD, new Source(at, at, tokens.word(at), true), null, null);
        }
        if (reading.has(at, Role.SAYING) && !reading.has(at - 1, Role.PASSIVE)) {
            return said(at, at + reading.length(at, Role.SAYING), start, end);
        }
        return null;
    }

    private @Nullable Cue announced(int at, int from, int start, int end) {
        Source source = phrases.behind(from, end);
        if (source == null) {
            return null;
        }
        Reach reach = at - start <= 2 ? Reach.FORWARD : Reach.BOTH;
        return new Cue(at, source.last(), reach, source, null, reliedOnBy(source.last() + 1, end));
    }

    /** ", auf die sich X beruft": who passes on what stands before, or null. */
    private @Nullable Source reliedOnBy(int behind, int end) {
        int at = tokens.isMark(behind, ',') ? behind + 1 : behind;
        int length = reading.length(at, Role.RELIED_ON_BY);
        return length > 0 ? phrases.behind(at + length, end) : null;
    }

    private @Nullable Cue followed(int at, int last, int start) {
        Source source = phrases.before(at, start);
        if (source == null) {
            return null;
        }
        Reach reach = source.first() - start <= 2 ? Reach.FORWARD : Reach.BOTH;
        return new Cue(source.first(), last, reach, source, null, null);
    }

    /** The token of the word that makes a saying of the one at the token, "hatte … gesprochen", and closes its clause; or -1. */
    private int closeOf(int at, int end) {
        if (!reading.has(at, Role.SAYING_OPEN)) {
            return -1;
        }
        for (int close = at + 2; close < end; close++) {
            boolean closes = !tokens.isWord(close + 1) && !tokens.hasValue(close + 1);
            if (closes && reading.has(close, Role.SAYING_CLOSE)) {
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
        Source subject = subject(verb, verbEnd, clause, start, end);
        if (subject == null || !isPlausible(subject)) {
            return null;
        }
        int first = Math.min(verb, subject.first());
        int last = Math.max(verbEnd - 1, subject.last());
        Source deeper = relyingOn(start, end);
        boolean told = reading.has(verb, Role.TOLD);
        Source relay = told ? phrases.behind(verbEnd, end) : null;
        boolean named = relay != null && tokens.isCapital(relay.first()) && !relay.generic();
        return new Cue(
                first, last, reach(verb, first, last, clause, start, end), subject, deeper, named ? relay : null);
    }

    private Reach reach(int verb, int first, int last, int clause, int start, int end) {
        if (verb == start + 1 && reading.has(start, Role.POINTER)) {
            return Reach.SENTENCE_BEFORE;
        }
        boolean introduced = clause > start && first >= clause;
        boolean tail = end - last <= TAIL || tokens.isMark(last + 1, ',') || tokens.isMark(last + 1, '.');
        boolean opensComplement = introduced && hasFigureOrComplement(last + 1, end);
        if (introduced && !opensComplement && (tail || reading.has(clause, Role.CLAUSE))) {
            return Reach.BACKWARD;
        }
        return Reach.FORWARD;
    }

    private boolean hasFigureOrComplement(int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.hasValue(at) || tokens.is(at, Kind.QUOTE_OPEN)) {
                return true;
            }
        }
        return false;
    }

    private int clauseStart(int verb, int start) {
        for (int at = verb - 1; at > start; at--) {
            boolean mark = tokens.is(at, Kind.MARK) && !tokens.isMark(at, '(') && !tokens.isMark(at, ')');
            if ((mark && !tokens.isMark(at, '-')) || (tokens.is(at, Kind.QUOTE_CLOSE) && !isShortQuote(at))) {
                return at + 1;
            }
        }
        return start;
    }

    private boolean isShortQuote(int close) {
        for (int at = close - 1; at > Math.max(0, close - 7); at--) {
            if (tokens.is(at, Kind.QUOTE_OPEN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Source subject(int verb, int verbEnd, int clause, int start, int end) {
        if (reading.pack.verbsComeLast()) {
            return subjectAround(verb, verbEnd, clause, end);
        }
        Source behind = verb == clause && verb > start ? phrases.behind(verbEnd, end) : null;
        return behind != null && isPlausible(behind) && endsItsClause(behind.last() + 1, end)
                ? behind
                : phrases.before(verb, start);
    }

    /** Whether no verb follows the words behind a verb of saying: then they are its subject. */
    private boolean endsItsClause(int at, int end) {
        return at >= end
                || (!tokens.isWord(at) && !tokens.hasValue(at))
                || reading.has(at, Role.PREPOSITION)
                || reading.has(at, Role.CLAUSE)
                || reading.has(at, Role.WEEKDAY)
                || reading.has(at, Role.DAYS_AGO);
    }

    /** Where the verb stands second, its subject stands before it or, if anything else does, right behind it. */
    private @Nullable Source subjectAround(int verb, int verbEnd, int clause, int end) {
        int from = clause;
        while (from < verb && reading.has(from, Role.CLAUSE)) {
            from += reading.length(from, Role.CLAUSE);
        }
        boolean other = from >= verb
                || reading.has(from, Role.PREPOSITION)
                || reading.has(from, Role.SOURCE_BEHIND)
                || (from + 1 == verb && reading.has(from, Role.POINTER))
                || (reading.has(from, Role.FUNCTION_WORD)
                        && !reading.has(from, Role.PRONOUN)
                        && !reading.has(from, Role.ONE));
        Source before = other ? null : phrases.behind(from, verb);
        return before != null ? before : phrases.behind(verbEnd, end);
    }

    private @Nullable Source relyingOn(int start, int end) {
        int at = reading.find(start, end, Role.RELYING_ON);
        if (at < 0 || reading.has(at, Role.RELIED_ON_BY)) {
            return null;
        }
        int from = at + reading.length(at, Role.RELYING_ON);
        Source deeper = phrases.behind(from, end);
        if (deeper == null || deeper.generic() || reading.hasAny(from, deeper.last() + 1, Role.OWN)) {
            return null;
        }
        return deeper;
    }

    /** People who were killed say nothing, nor do numbers. */
    private boolean isPlausible(Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if ((tokens.hasValue(at) && !reading.has(at, Role.ONE))
                    || reading.has(at, Role.COUNT_NOUN)
                    || reading.has(at, Role.THING)) {
                return false;
            }
        }
        return !reading.has(source.first(), Role.RELYING_ON)
                && !reading.has(source.last(), Role.OUTCOME_NOUN)
                && !reading.has(source.last(), Role.EVENT)
                && !words.isEmpty(source);
    }
}
