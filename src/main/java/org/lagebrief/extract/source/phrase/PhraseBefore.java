package org.lagebrief.extract.source.phrase;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Reads the noun phrase of a source backwards from its last word: "X zufolge", "X said". */
public final class PhraseBefore {
    private static final int MOST_WORDS = 14;

    private final Reading reading;
    private final Tokens tokens;
    private final boolean capitalNouns;
    private final SourceWords words;
    private final PhraseBehind behind;

    public PhraseBefore(Reading reading, SourceWords words, PhraseBehind behind) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.capitalNouns = reading.pack.nounsAreCapital();
        this.words = words;
        this.behind = behind;
    }

    /** The source that ends right before the token, not reaching before the start; or null. */
    @Nullable
    public Source before(int until, int start) {
        int last = withoutAge(withoutAdverbs(until - 1, start));
        if (last < start) {
            return null;
        }
        if (tokens.isMark(last, ',')) {
            return beforeApposition(last, start);
        }
        if (words.isPronoun(last) || reading.has(last, Role.BODY_PRONOUN)) {
            return new Source(last, last, tokens.word(last), false);
        }
        int first = first(last, start);
        return trimmed(ownPhrase(first, last), last);
    }

    /** "Karl Weiß (56)". */
    private int withoutAge(int last) {
        boolean age = tokens.isMark(last, ')') && tokens.hasValue(last - 1) && tokens.isMark(last - 2, '(');
        return age ? last - 3 : last;
    }

    /** Past "also", "on Monday", "late last week". */
    private int withoutAdverbs(int from, int start) {
        int last = from;
        while (last > start && isAdverb(last)) {
            boolean time = words.isTime(last);
            last--;
            while (time && last > start && (isAdverb(last) || reading.has(last, Role.PREPOSITION))) {
                last--;
            }
        }
        return last;
    }

    private boolean isAdverb(int at) {
        boolean word =
                reading.has(at, Role.FUNCTION_WORD) && !words.isPronoun(at) && !reading.has(at, Role.BODY_PRONOUN);
        return word || isOrder(at) || (words.isTime(at) && tokens.isWord(at));
    }

    /** "had first said". */
    private boolean isOrder(int at) {
        return reading.has(at, Role.ANY)
                && !reading.has(at, Role.TITLE)
                && !reading.has(at, Role.ANYBODY)
                && (reading.has(at - 1, Role.FUNCTION_WORD) || reading.has(at - 1, Role.TITLE));
    }

    private int first(int last, int start) {
        int first = last + 1;
        while (first > start && last - first < MOST_WORDS) {
            int at = first - 1;
            if (isArticle(at) && at < last) {
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

    private boolean isArticle(int at) {
        return reading.has(at, Role.DETERMINER) || reading.has(at, Role.ONE);
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
        boolean link = reading.has(at, Role.NAME_LINK) || reading.has(at, Role.NAME_PLACE);
        boolean noun = tokens.isWord(at - 1) && !words.isStop(at - 1) && !words.isTime(at - 1);
        boolean counted = tokens.hasValue(at - 2) && !speaks(at - 1);
        return link && noun && !isOutcome(at - 1) && !counted;
    }

    /** "officials" in "two officials in the town". */
    private boolean speaks(int at) {
        return reading.has(at, Role.ANYBODY) || reading.has(at, Role.TITLE);
    }

    private boolean isOutcome(int at) {
        return reading.has(at, Role.OUTCOME_WORD) || reading.has(at, Role.OUTCOME_NOUN);
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
        if (reading.has(at, Role.NAME_LINK) || reading.has(at, Role.NAME_PLACE)) {
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
        return tokens.isCapital(at)
                && at > 0
                && (inside || (!reading.has(at, Role.CLAUSE) && !reading.has(at, Role.PREPOSITION)));
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
        while (at >= start && tokens.isWord(at) && (isArticle(at) || isNoun(at))) {
            at--;
        }
        return at < and - 1 && (at < start || !tokens.isWord(at)) && !tokens.hasValue(at);
    }

    private boolean isNoun(int at) {
        return !words.isStop(at) && !words.isTime(at) && !isOutcome(at) && !reading.has(at, Role.PRONOUN);
    }

    /** "X, spokesman for Y, said": the name before the apposition; "the mayor of Y, X, said": the apposition, if it alone names. */
    private @Nullable Source beforeApposition(int comma, int start) {
        for (int at = comma - 1; at > Math.max(start, comma - MOST_WORDS); at--) {
            if (tokens.isMark(at, ',')) {
                Source name = capitalNouns ? opening(at, start) : before(at, start);
                boolean insertion = reading.has(at + 1, Role.RELYING_ON)
                        || reading.has(at + 1, Role.RELIED_ON_BY)
                        || reading.has(at + 1, Role.CLAUSE)
                        || reading.has(at + 1, Role.PREPOSITION)
                        || isRelative(at + 1, comma);
                boolean first = name != null
                        && (insertion || (tokens.isCapital(name.last()) && !isOnlyRole(name, at + 1, comma)));
                Source apposition = first ? null : behind.at(at + 1, comma);
                return first || apposition == null || apposition.last() < comma - 1 ? name : apposition;
            }
        }
        return null;
    }

    /** "Der Bürgermeister von Y, X, sagte": the name in commas right before the token, if a role alone goes before it; or null. */
    public @Nullable Source nameOfRole(int until, int start) {
        int comma = until - 1;
        int at = comma - 1;
        while (at > start && tokens.isWord(at) && tokens.isCapital(at)) {
            at--;
        }
        boolean enclosed = tokens.isMark(comma, ',') && tokens.isMark(at, ',') && at < comma - 1;
        Source role = enclosed ? opening(at, start) : null;
        return role != null && isOnlyRole(role, at + 1, comma) ? words.source(at + 1, comma - 1) : null;
    }

    /** "Die Klinik in X, …": the phrase that opens the clause before the comma, else what stands right before it. */
    private @Nullable Source opening(int comma, int start) {
        int first = comma;
        while (first > start && tokens.isWord(first - 1) && !reading.has(first - 1, Role.CLAUSE)) {
            first--;
        }
        Source opening = isArticle(first) ? behind.at(first, comma) : null;
        return opening != null && words.isPlausible(opening) ? opening : before(comma, start);
    }

    /** ", der seinen Namen nicht nennen wollte,": a small word closes it, where nouns have capitals. */
    private boolean isRelative(int from, int comma) {
        return capitalNouns && reading.has(from, Role.DETERMINER) && !tokens.isCapital(comma - 1);
    }

    /** Whether the name is no more than a role, and behind it stand words with capitals alone. */
    private boolean isOnlyRole(Source name, int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.isWord(at) && !tokens.isCapital(at)) {
                return false;
            }
        }
        boolean titled = words.hasAny(name, Role.TITLE) && isArticle(name.first() - 1);
        return titled && tokens.isCapital(from);
    }

    /** "in Kursk dem NIS", "starben der Reederei": behind a phrase of place or a verb the source's own begins at its article. */
    private int ownPhrase(int first, int last) {
        boolean verb = capitalNouns && first < last && !tokens.isCapital(first) && !isArticle(first);
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
                && (isArticle(from)
                        || reading.has(from, Role.NAME_LINK)
                        || reading.has(from, Role.PREPOSITION)
                        || reading.has(from, Role.FUNCTION_WORD))) {
            from++;
        }
        boolean nothing = from > last || last - from > MOST_WORDS || (from == last && isArticle(from));
        return nothing ? null : words.source(from, last);
    }
}
