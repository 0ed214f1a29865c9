package org.lagebrief.extract.source.phrase;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Skips what tells when, where and how between a verb of saying and the names around it: "am frühen Morgen", "on Wednesday". */
public final class Adverbials {
    private static final int MOST_NOUNS = 3;

    private static final Roles ARTICLES = Roles.of(Role.DETERMINER, Role.ONE);
    private static final Roles ATTRIBUTIONS = Roles.of(Role.SOURCE_BEHIND, Role.TOLD, Role.RELYING_ON);
    private static final Roles NO_PARTICLES = Roles.of(Role.DETERMINER, Role.ONE, Role.BODY_PRONOUN, Role.CLAUSE);
    private static final Roles STOPS = Roles.of(Role.SAYING, Role.CLAUSE);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;

    public Adverbials(Reading reading, SourceWords words) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
    }

    /** The first token from there that is no part of an adverbial. */
    public int skip(int from, int end) {
        int at = from;
        for (int next = next(at, end); next > at; next = next(at, end)) {
            at = next;
        }
        return at;
    }

    private int next(int at, int end) {
        if (at >= end) {
            return at;
        }
        int period = reading.length(at, Role.PERIOD);
        if (period > 1 && words.isTime(at + period - 1)) {
            return at + period;
        }
        if (reading.has(at, ATTRIBUTIONS)) {
            return at;
        }
        if (reading.has(at, Role.PREPOSITION) && !reading.has(at, Role.CLAUSE)) {
            return behindPhrase(at, end);
        }
        return words.isTime(at) || isAdverb(at) ? at + 1 : at;
    }

    private boolean isAdverb(int at) {
        return reading.has(at, Role.FUNCTION_WORD) && !reading.has(at, NO_PARTICLES) && !words.isPronoun(at);
    }

    /** Behind a preposition and its nouns; the preposition itself if a figure of people stands among them. */
    private int behindPhrase(int preposition, int end) {
        int at = preposition + 1;
        while (at < end && isAttribute(at)) {
            at++;
        }
        int nouns = at;
        while (at < end && at - nouns < MOST_NOUNS && isNoun(at, nouns)) {
            at++;
        }
        if (at == nouns && tokens.hasValue(at)) {
            return isClock(at) ? at + 3 : preposition;
        }
        return at;
    }

    /** "19:30". */
    private boolean isClock(int at) {
        return tokens.isMark(at + 1, ':') && tokens.isGlued(at + 1) && tokens.hasValue(at + 2);
    }

    private boolean isAttribute(int at) {
        boolean ordinal = tokens.isMark(at + 1, '.') && words.isTime(at + 2);
        boolean dated = tokens.hasValue(at) && (ordinal || words.isTime(at + 1));
        boolean point = tokens.isMark(at, '.') && tokens.hasValue(at - 1) && words.isTime(at + 1);
        boolean small = tokens.isWord(at)
                && !tokens.isCapital(at)
                && reading.pack.nounsAreCapital()
                && !reading.has(at, STOPS)
                && !tokens.hasValue(at);
        return dated || point || small || reading.has(at, ARTICLES);
    }

    private boolean isNoun(int at, int first) {
        boolean year = tokens.is(at, Tokens.Kind.DIGITS) && at > first && words.isTime(at - 1);
        if (year || words.isTime(at)) {
            return true;
        }
        boolean name = tokens.isWord(at) && (tokens.isCapital(at) || !reading.pack.nounsAreCapital());
        return name
                && (!reading.has(at, Role.SAYING) || reading.has(at, Role.DOCUMENT))
                && !reading.has(at, Role.CLAUSE)
                && !words.isStop(at)
                && (at == first
                        || !reading.pack.nounsAreCapital()
                        || (tokens.isCapital(at) && !reading.has(at, Role.TITLE)));
    }
}
