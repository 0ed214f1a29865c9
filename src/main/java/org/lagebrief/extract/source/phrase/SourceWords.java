package org.lagebrief.extract.source.phrase;

import org.lagebrief.extract.pack.Endings;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Knows what a word can be in the name of a source: its head, a link, an attribute, a date that ends it. */
public final class SourceWords {
    private static final int MOST_ATTRIBUTES = 5;

    private static final Roles ARTICLES = Roles.of(Role.DETERMINER, Role.ONE);
    private static final Roles TIMES = Roles.of(Role.WEEKDAY, Role.MONTH, Role.DAYS_AGO, Role.TIME);
    private static final Roles QUALIFIERS = Roles.of(Role.ANY, Role.DETERMINER);
    private static final Roles NAMING = Roles.of(Role.ANYBODY, Role.TITLE);
    private static final Roles BEFORE_NOUNS = Roles.of(Role.PREPOSITION, Role.FUNCTION_WORD);
    private static final Roles MODIFIERS = Roles.of(Role.DETERMINER, Role.NAME_LINK);
    private static final Roles NO_OWNERS = Roles.of(Role.ANY, Role.DOCUMENT);
    private static final Roles SPEAKING = Roles.of(Role.DOCUMENT, Role.ANYBODY);
    /** Words that are never a part of a name in small letters, besides verbs of saying and numbers. */
    private static final Roles STOPS = Roles.of(
            Role.FUNCTION_WORD,
            Role.PREPOSITION,
            Role.CLAUSE,
            Role.AND,
            Role.DETERMINER,
            Role.INDIRECT,
            Role.BOUND_BEFORE,
            Role.OUTCOME_VERB);

    private final Reading reading;
    private final Tokens tokens;
    private final boolean capitalNouns;

    public SourceWords(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.capitalNouns = reading.pack.nounsAreCapital();
    }

    /** Whether every word of it could be said of anybody. */
    public boolean isGeneric(int first, int last) {
        boolean anybody = false;
        for (int at = first; at <= last; at++) {
            if (reading.has(at, Role.ANYBODY)) {
                anybody = true;
            } else if (!reading.has(at, QUALIFIERS)) {
                return false;
            }
        }
        return anybody;
    }

    /** Whether no word of it is more than a qualifier: "some". */
    public boolean isEmpty(Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if (!reading.has(at, Role.ANY) || reading.has(at, NAMING)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of its words plays the role. */
    public boolean hasAny(Source source, Role role) {
        return reading.hasAny(source.first(), source.last() + 1, role);
    }

    /** Whether one of its words is written large. */
    public boolean hasCapital(Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if (tokens.isCapital(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a paper, a station or an agency, which passes on what others say. */
    public boolean isOutlet(Source source) {
        return hasAny(source, Role.OUTLET);
    }

    /** Whether the words there are, or begin with, a paper or a saying. */
    public boolean isDocument(int first, int end) {
        for (int at = first; at < Math.min(end, first + MOST_ATTRIBUTES); at++) {
            if (isPointInName(at)) {
                continue;
            }
            if (!tokens.isWord(at)) {
                return false;
            }
            if (reading.has(at, Role.DOCUMENT)) {
                return !isPossessive(at);
            }
            boolean noun = capitalNouns && tokens.isCapital(at) && !reading.has(at, Role.ANY);
            if (noun || reading.has(at, BEFORE_NOUNS)) {
                return false;
            }
        }
        return false;
    }

    /** "Montagabend", "week": says when, and ends a name; but "Sunday Times" is one. */
    public boolean isTime(int at) {
        return reading.has(at, TIMES) && !(tokens.isCapital(at) && reading.has(at + 1, Role.OUTLET));
    }

    /** A word that can end a name: with a capital, or any noun where nouns have none. */
    public boolean isName(int at, boolean linked) {
        if (isTime(at)
                || reading.has(at, Role.RELIED_ON_BY)
                || (reading.has(at, Role.SAYING) && !tokens.isCapital(at) && !reading.has(at, Role.DOCUMENT))) {
            return false;
        }
        if (tokens.isCapital(at) || tokens.hasInnerCapital(at) || (capitalNouns && reading.has(at, Role.OUTLET))) {
            return true;
        }
        return !capitalNouns && !isStop(at) && (linked || !reading.has(at, Role.PREPOSITION));
    }

    /** "of", "des", "und" between two parts of a name. */
    public boolean isLink(int at, int end) {
        int next = at + Math.max(reading.length(at, Role.NAME_LINK), reading.length(at, Role.AND));
        if (next == at || next >= end) {
            return false;
        }
        if (reading.has(at, Role.AND)) {
            boolean noun = tokens.isCapital(next) || !capitalNouns;
            return noun && !isStop(next) && !reading.has(next, Role.PERSON) && !tokens.hasValue(next);
        }
        boolean anybody = capitalNouns && reading.has(next, Role.ANYBODY);
        return tokens.isWord(next)
                && !anybody
                && !tokens.hasValue(next)
                && !reading.has(next, Role.BOUND_BEFORE)
                && !isTime(next);
    }

    /** An inflected adjective or an article between a link and its noun. */
    public boolean isModifier(int at, boolean linked) {
        return linked && (!isStop(at) || reading.has(at, MODIFIERS));
    }

    /** The point of "Dr." or "U.S." before another word of the name. */
    public boolean isPointInName(int at) {
        if (!tokens.isMark(at, '.') || !tokens.isGlued(at) || !tokens.isWord(at - 1)) {
            return false;
        }
        boolean initial = tokens.end(at - 1) - tokens.start(at - 1) == 1 && tokens.isCapital(at - 1);
        return initial || (tokens.isCapital(at - 1) && reading.has(at - 1, Role.ABBREVIATION));
    }

    /** Never a part of a name, unless it has a capital where only names have one. */
    public boolean isStop(int at) {
        return reading.has(at, STOPS)
                || (reading.has(at, Role.SAYING) && !reading.has(at, Role.DOCUMENT))
                || tokens.hasValue(at);
    }

    public boolean isArticle(int at) {
        return reading.has(at, ARTICLES);
    }

    /** "er", "she", and "dieser" unless a noun follows it. */
    public boolean isPronoun(int at) {
        return reading.has(at, Role.PRONOUN) && !(reading.has(at, Role.DETERMINER) && tokens.isCapital(at + 1));
    }

    /** Whether a name has a genitive's ending where nouns have capitals: "Brandts" Angaben. */
    public boolean isGenitive(int at) {
        return capitalNouns
                && tokens.isCapital(at)
                && !reading.has(at, NO_OWNERS)
                && hasEnding(at, reading.pack.genitives(), 3);
    }

    /** Whether the word says that what follows is its own: "ministry's". */
    public boolean isPossessive(int at) {
        return tokens.isWord(at)
                && (hasEnding(at, reading.pack.possessives(), 1)
                        || tokens.isMark(at + 1, '\'')
                        || tokens.isMark(at + 1, '\u2019'));
    }

    private boolean hasEnding(int at, Endings endings, int least) {
        int length = tokens.end(at) - tokens.start(at);
        return endings.lengthWithout(tokens.text, tokens.start(at), tokens.end(at), least) < length;
    }

    /** People who were killed say nothing, nor do numbers. */
    public boolean isPlausible(Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            boolean counted = reading.has(at, Role.COUNT_NOUN) && !reading.has(at, SPEAKING);
            if (counted || (tokens.hasValue(at) && !reading.has(at, Role.ONE))) {
                return false;
            }
        }
        return !reading.has(source.first(), Role.RELYING_ON)
                && !isOutcome(source)
                && !reading.has(source.last(), Role.EVENT)
                && !isEmpty(source);
    }

    /** "Tote", but not "relatives of the victims". */
    private boolean isOutcome(Source source) {
        return reading.has(source.last(), Role.OUTCOME_NOUN)
                && !reading.hasAny(source.first() + 1, source.last(), Role.NAME_LINK);
    }

    public Source source(int first, int last) {
        boolean quoted = tokens.is(first, Tokens.Kind.QUOTE_OPEN)
                && tokens.is(last, Tokens.Kind.QUOTE_CLOSE)
                && first + 1 < last;
        int from = quoted ? first + 1 : first;
        int to = quoted ? last - 1 : last;
        return new Source(from, to, tokens.words(from, to), isGeneric(from, to));
    }
}
