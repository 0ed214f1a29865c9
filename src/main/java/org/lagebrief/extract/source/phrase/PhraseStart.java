package org.lagebrief.extract.source.phrase;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Finds how far back the phrase of a source reaches from its last word. */
final class PhraseStart {
    static final int MOST_WORDS = 14;

    private static final Roles LINKS = Roles.of(Role.NAME_LINK, Role.NAME_PLACE);
    /** "officials" in "two officials in the town". */
    private static final Roles SPEAKERS = Roles.of(Role.ANYBODY, Role.TITLE);

    private static final Roles OUTCOMES = Roles.of(Role.OUTCOME_WORD, Role.OUTCOME_NOUN);
    private static final Roles NO_SPEAKERS = Roles.of(Role.OUTCOME_WORD, Role.OUTCOME_NOUN, Role.PRONOUN);
    private static final Roles OPENINGS = Roles.of(Role.CLAUSE, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private final boolean capitalNouns;
    private final SourceWords words;

    PhraseStart(Reading reading, SourceWords words) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.capitalNouns = reading.pack.nounsAreCapital();
        this.words = words;
    }

    /** The first token of the phrase that ends there and does not reach before the start. */
    int first(int last, int start) {
        int first = last + 1;
        while (first > start && last - first < MOST_WORDS) {
            int at = first - 1;
            if (words.isArticle(at) && at < last) {
                if (!isLinkedBefore(at, start)) {
                    return at;
                }
                first = at;
            } else if (belongs(at, last, start)) {
                first = at;
            } else {
                return first;
            }
        }
        return first;
    }

    /** Whether the words before an article make it a part of the same name: "head of the office", "the Red Cross and the ministry". */
    private boolean isLinkedBefore(int article, int start) {
        int at = article - 1;
        if (at <= start) {
            return false;
        }
        return reading.has(at, Role.AND)
                ? isCoordinated(at, start)
                : capitalNouns
                        ? reading.has(article, Role.NAME_LINK) || reading.has(at, Role.NAME_LINK)
                        : isLinking(at);
    }

    private boolean isLinking(int at) {
        boolean link = reading.has(at, LINKS);
        boolean noun = tokens.isWord(at - 1) && !words.isStop(at - 1) && !words.isTime(at - 1);
        boolean counted = tokens.hasValue(at - 2) && !reading.has(at - 1, SPEAKERS);
        return link && noun && !reading.has(at - 1, OUTCOMES) && !counted;
    }

    private boolean belongs(int at, int last, int start) {
        if (isEnclosed(at, last) || words.isPointInName(at)) {
            return true;
        }
        if (!tokens.isWord(at) || tokens.hasValue(at) || words.isTime(at)) {
            return false;
        }
        if (reading.has(at, Role.AND)) {
            return isCoordinated(at, start);
        }
        if (reading.has(at, LINKS)) {
            return at < last && (capitalNouns || isLinking(at));
        }
        boolean noun = words.isPronoun(at) || (!capitalNouns && reading.has(at, Role.DOCUMENT));
        boolean stop = words.isStop(at) && !(at == last && noun);
        return !stop || isCapitalName(at);
    }

    private boolean isEnclosed(int at, int last) {
        return (tokens.is(at, Kind.QUOTE_CLOSE) && at == last)
                || (tokens.is(at, Kind.QUOTE_OPEN) && tokens.is(last, Kind.QUOTE_CLOSE))
                || (tokens.isMark(at, ')') && at == last)
                || (tokens.isMark(at, '(') && tokens.isMark(last, ')'));
    }

    /** "Commission on Human Rights", "Doctors Without Borders". */
    private boolean isCapitalName(int at) {
        boolean inside = tokens.isCapital(at - 1) && tokens.isCapital(at + 1);
        if (inside && !capitalNouns && reading.has(at - 1, Role.TITLE) && reading.has(at, Role.PREPOSITION)) {
            return !words.isTime(at + 1);
        }
        return tokens.isCapital(at) && at > 0 && (inside || !reading.has(at, OPENINGS));
    }

    /** "Police and firefighters": both names, or a first half that opens its clause. */
    private boolean isCoordinated(int and, int start) {
        if (tokens.isCapital(and + 1) && tokens.isCapital(and - 1)) {
            return true;
        }
        if (capitalNouns) {
            return false;
        }
        int at = and - 1;
        while (at >= start && tokens.isWord(at) && (words.isArticle(at) || isNoun(at))) {
            at--;
        }
        return at < and - 1 && (at < start || !tokens.isWord(at)) && !tokens.hasValue(at);
    }

    private boolean isNoun(int at) {
        return !words.isStop(at) && !words.isTime(at) && !reading.has(at, NO_SPEAKERS);
    }
}
