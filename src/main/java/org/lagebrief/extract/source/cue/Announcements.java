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

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final PhraseBefore before;
    private final Relays relays;
    private final Agents agents;
    private final ImpersonalSayings impersonalSayings;
    private final OwnAccounts ownAccounts;

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
        this.agents = new Agents(reading, words, behind);
        this.impersonalSayings = new ImpersonalSayings(reading, words, behind);
        this.ownAccounts = new OwnAccounts(reading, words, behind, before, adverbials);
    }

    /** The cue that such a word at the token makes, or null. */
    @Nullable
    Cue at(int at, int start, int end) {
        int own = reading.length(at, Role.OWN_ACCOUNT);
        if (own > 0) {
            return ownAccounts.at(at, at + own, start, end);
        }
        int announced = Math.max(reading.length(at, Role.SOURCE_BEHIND), document(at, end));
        if (announced > 0) {
            return announced(at, at + announced, start, end);
        }
        int impersonal = reading.length(at, Role.IMPERSONAL_SAYING);
        if (impersonal > 0) {
            return impersonalSayings.at(at, at + impersonal, start, end);
        }
        int ahead = reading.length(at, Role.SOURCE_AHEAD);
        return ahead > 0 ? followed(at, at + ahead - 1, start, end) : other(at, start, end);
    }

    private @Nullable Cue other(int at, int start, int end) {
        if (reading.has(at, Role.RELIED_ON_BY) && reading.has(at - 1, Role.PASSIVE)) {
            return quoted(at, start, end);
        }
        int agent = agents.agent(at, start, end);
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
                ? reading.pack.sayings().without(word, 2).equals(word)
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
}
