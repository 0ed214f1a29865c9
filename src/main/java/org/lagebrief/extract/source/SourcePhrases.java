package org.lagebrief.extract.source;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Reads the noun phrase that names a source, behind or before the word that announces it. */
final class SourcePhrases {
    private static final int MOST_WORDS = 14;
    private static final int LONGEST_BRACKET = 5;

    private final Reading reading;
    private final Tokens tokens;
    private final boolean capitalNouns;
    private final SourceWords words;

    SourcePhrases(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.capitalNouns = reading.pack.nounsAreCapital();
        this.words = new SourceWords(reading);
    }

    /** The source whose name begins at the token or right behind articles and adverbs, or null. */
    @Nullable
    Source behind(int from, int end) {
        int at = from < end && reading.has(from, Role.NAME_LINK) && !isLeading(from) ? from + 1 : from;
        while (at < end && isLeading(at)) {
            at++;
        }
        if (at > from && reading.has(at, Role.PREPOSITION)) {
            at = behindAttribute(at, end);
        }
        int pronoun = reading.length(at, Role.PRONOUN);
        if (pronoun > 0) {
            return new Source(at, at, tokens.word(at), false);
        }
        int last = lastOf(at, Math.min(end, at + MOST_WORDS));
        if (last < at) {
            return null;
        }
        int author = author(at, last, end);
        return author > 0 ? behind(author, end) : source(at, last);
    }

    /** "die von X kontrollierte Behörde": the noun stands behind the attribute that an article and a preposition open. */
    private int behindAttribute(int preposition, int end) {
        int at = preposition + 1;
        while (at < end && tokens.isWord(at) && !tokens.isCapital(at)) {
            at++;
        }
        while (at < end && tokens.isWord(at) && tokens.isCapital(at)) {
            at++;
        }
        boolean participle = at + 1 < end && tokens.isWord(at) && !tokens.isCapital(at) && tokens.isCapital(at + 1);
        return participle ? at + 1 : preposition;
    }

    private boolean isLeading(int at) {
        boolean pronoun = reading.has(at, Role.PRONOUN);
        return !pronoun
                && (reading.has(at, Role.DETERMINER)
                        || reading.has(at, Role.ONE)
                        || reading.has(at, Role.FUNCTION_WORD));
    }

    /** Whether the phrase is a paper with an author: then the token where the author begins, else -1. */
    private int author(int first, int last, int end) {
        for (int at = first; at <= last; at++) {
            if (reading.has(at, Role.DOCUMENT)) {
                int next = at + reading.length(at, Role.DOCUMENT);
                boolean linked = reading.has(next, Role.NAME_LINK) && next + 1 < end;
                return linked ? next + reading.length(next, Role.NAME_LINK) : -1;
            }
        }
        return -1;
    }

    private int lastOf(int first, int end) {
        int last = first - 1;
        boolean linked = true;
        for (int at = first; at < end; at++) {
            boolean quote = tokens.is(at, Kind.QUOTE_OPEN);
            if (quote || (tokens.isMark(at, '(') && last == at - 1 && last >= first)) {
                int close = quote ? closing(at, end) : bracketEnd(at, end);
                if (close < 0 || (quote && !linked && at != last + 1)) {
                    break;
                }
                last = close;
                at = close;
                linked &= !quote;
            } else if (isSuffix(at, last)) {
                last = ++at;
            } else if (!tokens.isWord(at)) {
                break;
            } else if (isName(at, linked)) {
                last = at;
                linked = false;
            } else if (last >= first && isLink(at, end)) {
                linked = true;
            } else if (!isModifier(at, linked)) {
                break;
            }
        }
        return last;
    }

    /** "eMorgen.example": what is glued on behind a full stop. */
    private boolean isSuffix(int at, int last) {
        return at == last + 1
                && tokens.isMark(at, '.')
                && tokens.isGlued(at)
                && tokens.isGlued(at + 1)
                && tokens.isWord(at + 1);
    }

    private int closing(int open, int end) {
        for (int at = open + 1; at < Math.min(end, open + 10); at++) {
            if (tokens.is(at, Kind.QUOTE_CLOSE)) {
                return at;
            }
        }
        return -1;
    }

    private int bracketEnd(int open, int end) {
        for (int at = open + 1; at < Math.min(end, open + LONGEST_BRACKET); at++) {
            if (tokens.isMark(at, ')')) {
                return tokens.isCapital(open + 1) ? at : -1;
            }
        }
        return -1;
    }

    /** A word that can end a name: with a capital, or any noun where nouns have none. */
    private boolean isName(int at, boolean linked) {
        if (isTime(at)
                || reading.has(at, Role.RELIED_ON_BY)
                || (reading.has(at, Role.SAYING) && !tokens.isCapital(at))) {
            return false;
        }
        if (tokens.isCapital(at) || tokens.hasInnerCapital(at)) {
            return true;
        }
        return !capitalNouns && !isStop(at) && (linked || !reading.has(at, Role.PREPOSITION));
    }

    private boolean isTime(int at) {
        return reading.has(at, Role.WEEKDAY) || reading.has(at, Role.MONTH) || reading.has(at, Role.DAYS_AGO);
    }

    /** "of", "des", "und" between two parts of a name. */
    private boolean isLink(int at, int end) {
        int next = at + Math.max(reading.length(at, Role.NAME_LINK), reading.length(at, Role.AND));
        if (next == at || next >= end) {
            return false;
        }
        if (reading.has(at, Role.AND)) {
            return tokens.isCapital(next) && !reading.has(next, Role.PERSON) && !tokens.hasValue(next);
        }
        return tokens.isWord(next) && !tokens.hasValue(next) && !reading.has(next, Role.BOUND_BEFORE) && !isTime(next);
    }

    /** An inflected adjective or an article between a link and its noun. */
    private boolean isModifier(int at, boolean linked) {
        return linked && (!isStop(at) || reading.has(at, Role.DETERMINER) || reading.has(at, Role.NAME_LINK));
    }

    private boolean isStop(int at) {
        return reading.has(at, Role.FUNCTION_WORD)
                || reading.has(at, Role.PREPOSITION)
                || reading.has(at, Role.CLAUSE)
                || reading.has(at, Role.AND)
                || reading.has(at, Role.DETERMINER)
                || reading.has(at, Role.INDIRECT)
                || reading.has(at, Role.SAYING)
                || reading.has(at, Role.BOUND_BEFORE)
                || reading.has(at, Role.OUTCOME_VERB)
                || tokens.hasValue(at);
    }

    /** The source that ends right before the token ("X zufolge", "X said"), not reaching before the start; or null. */
    @Nullable
    Source before(int until, int start) {
        int last = until - 1;
        while (last > start && reading.has(last, Role.FUNCTION_WORD) && !reading.has(last, Role.PRONOUN)) {
            last--;
        }
        if (last < start) {
            return null;
        }
        if (tokens.isMark(last, ',')) {
            return beforeApposition(last, start);
        }
        int first = last + 1;
        while (first > start && belongs(first - 1, last)) {
            first--;
        }
        return trimmed(ownPhrase(first, last), last);
    }

    /** "X, spokesman for Y, said": the name before the apposition. */
    private @Nullable Source beforeApposition(int comma, int start) {
        for (int at = comma - 1; at > Math.max(start, comma - MOST_WORDS); at--) {
            if (tokens.isMark(at, ',')) {
                Source name = before(at, start);
                boolean insertion = reading.has(at + 1, Role.RELYING_ON) || reading.has(at + 1, Role.CLAUSE);
                return name != null && (insertion || tokens.isCapital(name.last())) ? name : behind(at + 1, comma);
            }
        }
        return null;
    }

    private boolean belongs(int at, int last) {
        if ((tokens.is(at, Kind.QUOTE_CLOSE) && at == last)
                || (tokens.is(at, Kind.QUOTE_OPEN) && tokens.is(last, Kind.QUOTE_CLOSE))) {
            return true;
        }
        if ((tokens.isMark(at, ')') && at == last) || (tokens.isMark(at, '(') && tokens.isMark(last, ')'))) {
            return true;
        }
        if (!tokens.isWord(at) || tokens.hasValue(at) || isTime(at)) {
            return false;
        }
        if (reading.has(at, Role.AND)) {
            return tokens.isCapital(at + 1) && tokens.isCapital(at - 1);
        }
        if (reading.has(at, Role.NAME_LINK) || reading.has(at, Role.DETERMINER)) {
            return at < last;
        }
        boolean noun = reading.has(at, Role.PRONOUN) || (!capitalNouns && reading.has(at, Role.DOCUMENT));
        boolean stop = isStop(at) && !(at == last && noun);
        return !stop
                || (tokens.isCapital(at)
                        && at > 0
                        && !reading.has(at, Role.CLAUSE)
                        && !reading.has(at, Role.PREPOSITION));
    }

    /** "in Kursk dem NIS", "starben der Reederei": behind a phrase of place or a verb the source's own begins at its article. */
    private int ownPhrase(int first, int last) {
        boolean verb = capitalNouns && first < last && !tokens.isCapital(first) && !reading.has(first, Role.DETERMINER);
        if (verb && reading.has(first + 1, Role.DETERMINER)) {
            return first + 1;
        }
        boolean ofPlace = reading.has(first - 1, Role.PREPOSITION) || reading.has(first, Role.PREPOSITION);
        if (!capitalNouns || !ofPlace) {
            return first;
        }
        for (int at = last; at > first; at--) {
            if (reading.has(at, Role.DETERMINER)) {
                return at;
            }
        }
        return first;
    }

    private @Nullable Source trimmed(int first, int last) {
        int from = first;
        while (from < last
                && (reading.has(from, Role.DETERMINER)
                        || reading.has(from, Role.NAME_LINK)
                        || reading.has(from, Role.ONE)
                        || reading.has(from, Role.PREPOSITION)
                        || reading.has(from, Role.FUNCTION_WORD))) {
            from++;
        }
        boolean nothing = from > last
                || last - from > MOST_WORDS
                || (from == last && reading.has(from, Role.DETERMINER) && !reading.has(from, Role.PRONOUN));
        return nothing ? null : source(from, last);
    }

    Source source(int first, int last) {
        boolean quoted = tokens.is(first, Kind.QUOTE_OPEN) && tokens.is(last, Kind.QUOTE_CLOSE) && first + 1 < last;
        int from = quoted ? first + 1 : first;
        int to = quoted ? last - 1 : last;
        return new Source(from, to, tokens.words(from, to), words.isGeneric(from, to));
    }
}
