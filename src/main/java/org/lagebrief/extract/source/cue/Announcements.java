package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBefore;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds sources that a preposition or particle announces, "laut", "according to", "zufolge", and hearsay without any. */
final class Announcements {
    /** So near to its beginning a source opens its sentence. */
    private static final int OPENING = 2;

    private static final int LONGEST_GIVEN = 9;

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final PhraseBefore before;
    private final Relays relays;
    private final Adverbials adverbials;

    Announcements(
            Reading reading,
            SourceWords words,
            PhraseBehind behind,
            PhraseBefore before,
            Relays relays,
            Adverbials adverbials) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
        this.before = before;
        this.relays = relays;
        this.adverbials = adverbials;
    }

    /** The cue that such a word at the token makes, or null. */
    @Nullable
    Cue at(int at, int start, int end) {
        int own = reading.length(at, Role.OWN_ACCOUNT);
        if (own > 0) {
            return ownAccount(at, at + own, start, end);
        }
        int announced = Math.max(reading.length(at, Role.SOURCE_BEHIND), document(at, end));
        if (announced > 0) {
            return announced(at, at + announced, start, end);
        }
        int impersonal = reading.length(at, Role.IMPERSONAL_SAYING);
        if (impersonal > 0) {
            return impersonal(at, at + impersonal, start, end);
        }
        int ahead = reading.length(at, Role.SOURCE_AHEAD);
        if (ahead > 0) {
            return followed(at, at + ahead - 1, start, end);
        }
        if (reading.has(at, Role.RELIED_ON_BY) && reading.has(at - 1, Role.PASSIVE)) {
            return quoted(at, start, end);
        }
        int agent = agent(at, start, end);
        if (agent > 0) {
            return announced(at, agent, start, end);
        }
        return reading.has(at, Role.HEARSAY)
                ? new Cue(at, at, Reach.BOTH, new Source(at, at, tokens.word(at), true), null, null)
                : null;
    }

    private int document(int at, int end) {
        int length = reading.length(at, Role.DOCUMENT_BEHIND);
        if (length == 0 || reading.has(at - 1, Role.RELIED_ON_BY) || reading.has(at, Role.TOLD)) {
            return 0;
        }
        if (reading.has(at + length, Role.OWN)) {
            return 0;
        }
        return words.isDocument(at + length, end) || isOwned(at + length, end) ? length : 0;
    }

    /** "nach Brandts Angaben": one or two names before the paper, the last with a genitive's ending. */
    private boolean isOwned(int first, int end) {
        for (int at = first; at < Math.min(end, first + 3) && tokens.isWord(at) && tokens.isCapital(at); at++) {
            if (words.isGenitive(at) && reading.has(at + 1, Role.DOCUMENT)) {
                return true;
            }
        }
        return false;
    }

    /** The token behind "confirmed by", "von" in "von der Polizei gemeldet"; or -1. */
    private int agent(int at, int start, int end) {
        int by = reading.length(at, Role.AGENT_LINK);
        if (by == 0 || reading.has(at - 1, Role.RELIED_ON_BY) || reading.has(at, Role.RELIED_ON_BY)) {
            return -1;
        }
        if (reading.has(at - 1, Role.SAID) || isGiven(at, start)) {
            return at + by;
        }
        Source agent = reading.pack.verbsComeLast() ? behind.at(at + by, end) : null;
        boolean said = agent != null && (isSaid(agent.last() + 1, end) || reading.has(at - 2, Role.SAID));
        return said && agent != null && words.isPlausible(agent) ? at + by : -1;
    }

    /** "was put at 30 dead by": a number behind a participle of saying. */
    private boolean isGiven(int by, int start) {
        for (int at = by - 1; at > Math.max(start, by - LONGEST_GIVEN); at--) {
            int number = at + reading.length(at, Role.SAID) + 1;
            boolean given = reading.has(at - 1, Role.PASSIVE) && reading.has(at, Role.SAID);
            if (given && reading.has(number - 1, Role.PREPOSITION)) {
                return hasValue(number, by);
            }
        }
        return false;
    }

    private boolean hasValue(int from, int end) {
        for (int at = from; at < end; at++) {
            if (tokens.hasValue(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSaid(int from, int end) {
        int to = from;
        while (to < end && !isBoundary(to)) {
            to++;
        }
        return reading.hasAny(from, to, Role.SAID);
    }

    private boolean isBoundary(int at) {
        return tokens.isMark(at, ',') || tokens.isMark(at, ';') || tokens.isMark(at, ':');
    }

    private @Nullable Cue announced(int at, int from, int start, int end) {
        Source source = behind.at(from, end);
        if (source == null || !words.isPlausible(source) || isBareDocument(source)) {
            return null;
        }
        int next = source.last() + 1;
        int verb = reading.length(next, Role.SAYING);
        return cue(at, source.last(), at - start <= OPENING, source, next + verb, end);
    }

    /** "in a statement": a paper without an author is no source of its own. */
    private boolean isBareDocument(Source source) {
        String word = source.mention();
        boolean bare = source.first() == source.last()
                ? reading.pack.without("sayings", word, 2).equals(word)
                : !reading.pack.nounsAreCapital() && !words.hasAny(source, Role.TITLE) && !words.hasCapital(source);
        return bare && !source.generic() && words.hasAny(source, Role.DOCUMENT);
    }

    private @Nullable Cue followed(int at, int last, int start, int end) {
        Source named = before.before(at, start);
        if (named == null) {
            return null;
        }
        Source source = behind.byAuthor(named, at);
        return cue(named.first(), last, named.first() - start <= OPENING, source, last + 1, end);
    }

    /** "aus dem Ministerium hieß es", "hieß es am Freitag von der Feuerwehr": whoever stands behind "aus" or "von" in the clause. */
    private @Nullable Cue impersonal(int at, int next, int start, int end) {
        int clause = at;
        while (clause > start && !isBoundary(clause - 1)) {
            clause--;
        }
        for (int from = clause; from < end && !isBoundary(from); from++) {
            Source source = from == at ? null : speaker(from, end);
            if (source != null) {
                boolean tag = clause > start && (from > at || reading.has(clause, Role.PASSING_ON));
                int first = Math.min(at, from);
                int last = Math.max(next - 1, source.last());
                return new Cue(first, last, tag ? Reach.BACKWARD : Reach.FORWARD, source, null, null);
            }
        }
        return null;
    }

    /** Who stands behind "aus" or "von" at the token, or nobody in particular behind "in". */
    private @Nullable Source speaker(int at, int end) {
        int author = Math.max(reading.length(at, Role.AGENT_LINK), reading.length(at, Role.STATED_IN));
        int document = reading.length(at, Role.DOCUMENT_BEHIND);
        boolean article = reading.has(at, Role.DETERMINER);
        if (article || Math.max(author, document) == 0) {
            return null;
        }
        Source source = behind.at(at + Math.max(author, document), end);
        boolean fits = source != null
                && (author > 0 || source.generic() || words.isDocument(at + document, end))
                && words.isPlausible(source);
        return fits && source != null && !words.hasAny(source, Role.PERSON) ? source : null;
    }

    /** "The governor was quoted by the Post as saying". */
    private @Nullable Cue quoted(int at, int start, int end) {
        Source source = before.before(at - 1, start);
        Source relay = behind.at(at + reading.length(at, Role.RELIED_ON_BY), end);
        return source == null || relay == null || !words.isPlausible(source)
                ? null
                : new Cue(source.first(), relay.last(), Reach.FORWARD, source, null, relay);
    }

    private Cue cue(int first, int last, boolean opens, Source source, int next, int end) {
        return new Cue(
                first,
                last,
                opens ? Reach.FORWARD : Reach.BOTH,
                source,
                relays.deeperBehind(source, next, end),
                relays.reliedOnBy(next, end));
    }

    /** "hat nach eigenen Angaben", "by its own account": the subject of the clause speaks. */
    private @Nullable Cue ownAccount(int at, int behindIt, int start, int end) {
        int clause = at;
        while (clause > start && !isBoundary(clause - 1)) {
            clause--;
        }
        Source subject = clause < at
                ? subjectBefore(at, clause, start)
                : clause > start ? before.before(clause - 1, start) : subjectBehind(behindIt, end);
        return subject == null || !words.isPlausible(subject) || words.hasAny(subject, Role.PERSON)
                ? null
                : new Cue(at, behindIt - 1, Reach.BOTH, subject, null, null);
    }

    private @Nullable Source subjectBefore(int at, int clause, int start) {
        Source first = behind.at(adverbials.skip(clause, at), at);
        return first != null || clause <= start ? first : before.before(at, start);
    }

    /** Behind the verb, where it stands second; behind the comma else. */
    private @Nullable Source subjectBehind(int from, int end) {
        int at = from;
        while (at < end && (isBoundary(at) || (tokens.isWord(at) && !tokens.isCapital(at) && !isArticle(at)))) {
            at++;
        }
        return behind.at(at, end);
    }

    private boolean isArticle(int at) {
        return reading.has(at, Role.DETERMINER) || reading.has(at, Role.ONE) || words.isPronoun(at);
    }
}
