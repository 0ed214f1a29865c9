package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the further links of a chain around a source: whom it relies on, who relies on it, and which outlet was told. */
final class Relays {
    private static final Roles DENIALS = Roles.of(Role.DENIED, Role.DENIED_OPEN, Role.REJECTED);
    private static final Roles OPENINGS = Roles.of(Role.DETERMINER, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;

    Relays(Reading reading, SourceWords words, PhraseBehind behind) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
    }

    /** "unter Berufung auf X", "citing X": the first in the stretch who is named and is not the speaker's own; or null. */
    @Nullable
    Source deeper(int from, int end, Source speaker) {
        int at = reading.find(from, end, Role.RELYING_ON);
        if (at < 0 || reading.has(at, Role.RELIED_ON_BY)) {
            return null;
        }
        int name = at + reading.length(at, Role.RELYING_ON);
        Source next = behind.at(name, end);
        boolean inverted = next != null && next.first() == speaker.first();
        Source deeper = inverted ? behind.at(speaker.last() + 1, end) : next;
        if (deeper == null || reading.hasAny(name, deeper.last() + 1, Role.OWN) || !words.isPlausible(deeper)) {
            return null;
        }
        return !deeper.generic() || isAnonymous(deeper, speaker) ? deeper : null;
    }

    /** "wies Behauptungen der Rebellen zurück", "denied claims by the rebels": whose claim a verb of denial rejects, or null. */
    @Nullable
    Source claimant(int verb, int verbEnd, int clauseEnd) {
        boolean denies = reading.has(verb, DENIALS);
        int claim = denies ? reading.find(verbEnd, clauseEnd, Role.CLAIM_NOUN) : -1;
        int link = claim < 0 ? 0 : reading.length(claim + 1, Role.AUTHOR_LINK);
        Source claimant = link == 0 ? null : behind.at(claim + 1 + link, clauseEnd);
        return claimant != null && words.isPlausible(claimant) ? claimant : null;
    }

    /** "Die Agentur X unter Berufung auf Augenzeugen": an outlet has it from people, though from nobody in particular. */
    private boolean isAnonymous(Source deeper, Source speaker) {
        return words.isOutlet(speaker) && !words.hasAny(deeper, Role.DOCUMENT);
    }

    /** The same right behind a source: "der Zeitung zufolge, die sich auf X beruft". */
    @Nullable
    Source deeperBehind(Source source, int behindSource, int end) {
        int at = tokens.isMark(behindSource, ',') ? behindSource + 1 : behindSource;
        return reading.has(at, Role.RELYING_ON) ? deeper(at, end, source) : null;
    }

    /** ", auf die sich X beruft", ", quoted by X,": who passes on what stands before, or null. */
    @Nullable
    Source reliedOnBy(int behindSource, int end) {
        int at = tokens.isMark(behindSource, ',') ? behindSource + 1 : behindSource;
        int length = reading.length(at, Role.RELIED_ON_BY);
        if (length > 0) {
            return behind.at(at + length, end);
        }
        Source spread = at > behindSource && opensRelative(at) ? behind.at(at + 1, end) : null;
        return spread != null && words.isOutlet(spread) ? spread : null;
    }

    /** ", über die der Sender berichtet". */
    private boolean opensRelative(int at) {
        return reading.has(at, OPENINGS);
    }

    /** Whoever was told, outlet or not: "reporters", "a briefing"; or null. */
    @Nullable
    Source listener(int from, int end) {
        return behind.at(from, end);
    }

    /** The outlet that was told, in the stretch but outside of the speaker's own name; or null. */
    @Nullable
    Source told(int from, int end, Source speaker) {
        for (int at = from; at < end; at++) {
            if (at >= speaker.first() && at <= speaker.last()) {
                continue;
            }
            int told = reading.length(at, Role.TOLD);
            if (told > 0 || behind.isRecipient(at)) {
                Source outlet = behind.at(at + told, end);
                boolean named = outlet != null
                        && (tokens.isCapital(outlet.first()) || reading.has(outlet.first(), Role.OUTLET))
                        && !outlet.generic();
                if (named && outlet != null && !reading.has(outlet.last(), Role.PERSON)) {
                    return outlet;
                }
            }
        }
        return null;
    }
}
