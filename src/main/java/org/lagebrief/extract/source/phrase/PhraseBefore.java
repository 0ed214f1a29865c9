package org.lagebrief.extract.source.phrase;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Reads the noun phrase of a source backwards from its last word: "X zufolge", "X said". */
public final class PhraseBefore {
    private static final Roles NAMING = Roles.of(Role.TITLE, Role.ANYBODY);
    private static final Roles BEFORE_ORDERS = Roles.of(Role.FUNCTION_WORD, Role.TITLE);
    private static final Roles BEFORE_NAMES =
            Roles.of(Role.DETERMINER, Role.ONE, Role.NAME_LINK, Role.PREPOSITION, Role.FUNCTION_WORD);
    /** Open what is put in between commas behind a name, and is no name. */
    private static final Roles INSERTIONS = Roles.of(Role.RELYING_ON, Role.RELIED_ON_BY, Role.CLAUSE, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private final boolean capitalNouns;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final PhraseStart start;

    public PhraseBefore(Reading reading, SourceWords words, PhraseBehind behind) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.capitalNouns = reading.pack.nounsAreCapital();
        this.words = words;
        this.behind = behind;
        this.start = new PhraseStart(reading, words);
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
        int first = this.start.first(last, start);
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
        return reading.has(at, Role.ANY) && !reading.has(at, NAMING) && reading.has(at - 1, BEFORE_ORDERS);
    }

    /** "X, spokesman for Y, said": the name before the apposition; "the mayor of Y, X, said": the apposition, if it alone names. */
    private @Nullable Source beforeApposition(int comma, int start) {
        for (int at = comma - 1; at > Math.max(start, comma - PhraseStart.MOST_WORDS); at--) {
            if (tokens.isMark(at, ',')) {
                Source name = capitalNouns ? opening(at, start) : before(at, start);
                boolean insertion = reading.has(at + 1, INSERTIONS) || isRelative(at + 1, comma);
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
        Source opening = words.isArticle(first) ? behind.at(first, comma) : null;
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
        boolean titled = words.hasAny(name, Role.TITLE) && words.isArticle(name.first() - 1);
        return titled && tokens.isCapital(from);
    }

    /** "in Kursk dem NIS", "starben der Reederei": behind a phrase of place or a verb the source's own begins at its article. */
    private int ownPhrase(int first, int last) {
        boolean verb = capitalNouns && first < last && !tokens.isCapital(first) && !words.isArticle(first);
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
        while (from < last && reading.has(from, BEFORE_NAMES)) {
            from++;
        }
        boolean nothing =
                from > last || last - from > PhraseStart.MOST_WORDS || (from == last && words.isArticle(from));
        return nothing ? null : words.source(from, last);
    }
}
