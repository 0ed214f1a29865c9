package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.CapitalWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Finds the source that stands alone before a colon, "Police: 30 hurt", or behind the dash or colon that ends a headline. */
final class Headings {
    private static final int MOST_WORDS = 6;
    /** So many words behind a colon show whether indirect speech follows. */
    private static final int LONGEST_OPENING = 14;

    /** So often a name is looked for further on: time stays linear in the length of a text. */
    private static final int MOST_PLACES = 24;

    private static final Roles NO_SOURCES = Roles.of(Role.PLACE, Role.UNIT);
    private static final Roles PERSONS = Roles.of(Role.PERSON, Role.GROUP, Role.OUTCOME_NOUN);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final Adverbials adverbials;

    Headings(Reading reading, SourceWords words, PhraseBehind behind, Adverbials adverbials) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
        this.adverbials = adverbials;
    }

    /** The cue of the sentence's first words before a colon, or null. */
    @Nullable
    Cue ahead(int start, int end) {
        int until = Math.min(end, start + MOST_WORDS + 4);
        int colon = tokens.find(start + 1, until, ':');
        while (colon >= 0 && tokens.hasValue(colon + 1) && tokens.isGlued(colon + 1)) {
            colon = tokens.find(colon + 1, until, ':');
        }
        if (colon < 0) {
            return null;
        }
        int first = firstOfRow(colon - 1, start);
        Source source = behind.at(first, colon);
        return source != null && source.last() == colon - 1 && speaks(source)
                ? new Cue(first, colon, Reach.FORWARD, source, null, null)
                : null;
    }

    /** The first of the last words in a row up to the token, or the start. */
    private int firstOfRow(int token, int start) {
        int first = token;
        while (first > start && !(tokens.isWord(first) && !tokens.isWord(first - 1))) {
            first--;
        }
        return first;
    }

    /** "Die Bürgermeisterin war erschüttert: 7 Menschen seien tot": the subject before the colon says the indirect speech behind it. */
    @Nullable
    Cue beforeIndirect(int start, int end) {
        int colon = tokens.find(start, end, ':');
        if (colon < 0 || !reading.hasAny(colon + 1, Math.min(end, colon + LONGEST_OPENING), Role.INDIRECT)) {
            return null;
        }
        int first = adverbials.skip(start, colon);
        Source subject = tokens.isWord(first) ? behind.at(first, colon) : null;
        boolean speaks = subject != null && (words.isPronoun(subject.first()) || isBody(subject));
        return speaks && subject != null && words.isPlausible(subject)
                ? new Cue(first, colon, Reach.FORWARD, subject, null, null)
                : null;
    }

    /** The cue of a headline's last words, or null: a headline has no full stop. */
    @Nullable
    Cue behind(int start, int end) {
        boolean headline = tokens.is(end, Kind.BREAK) && tokens.isWord(end - 1);
        for (int at = end - 2; headline && at > Math.max(start + 1, end - MOST_WORDS); at--) {
            if (tokens.isMark(at, ':') || isDash(at)) {
                Source source = behind.at(at + 1, end);
                return source != null && source.last() == end - 1 && speaks(source)
                        ? new Cue(at, source.last(), Reach.BACKWARD, source, null, null)
                        : null;
            }
        }
        return null;
    }

    /** The cue of a source in brackets right behind what is counted: "3.000 Teilnehmer (Polizei)"; or null. */
    @Nullable
    Cue bracketed(int at, int end) {
        if (!tokens.isMark(at, '(')) {
            return null;
        }
        boolean counted = reading.has(at - 1, PERSONS) || tokens.hasValue(at - 1);
        Source source = counted ? behind.at(at + 1, end) : null;
        boolean alone = source != null && tokens.isMark(source.last() + 1, ')');
        return alone && source != null && words.hasAny(source, Role.TITLE) && words.isPlausible(source)
                ? new Cue(at, source.last() + 1, Reach.BOTH, source, null, null)
                : null;
    }

    private boolean isDash(int at) {
        boolean free = !tokens.isGlued(at) && !tokens.isGlued(at + 1);
        return free && (tokens.isMark(at, '-') || tokens.isMark(at, '\u2013') || tokens.isMark(at, '\u2014'));
    }

    /** A role, a body, a paper, or a name that is quoted elsewhere in the text; an event or a place only opens a topic. */
    private boolean speaks(Source source) {
        boolean title = words.hasAny(source, Role.TITLE);
        if (!words.isPlausible(source) || (words.hasAny(source, Role.EVENT) && !title)) {
            return false;
        }
        boolean body = isBody(source) || words.hasAny(source, Role.DOCUMENT);
        return body || source.generic() || isAcronym(source) || isQuotedElsewhere(source);
    }

    private boolean isBody(Source source) {
        return words.hasAny(source, Role.TITLE) || words.isOutlet(source);
    }

    private boolean isAcronym(Source source) {
        String name = source.mention();
        return name.length() <= 4
                && name.chars().allMatch(Character::isUpperCase)
                && !reading.has(source.first(), NO_SOURCES);
    }

    private boolean isQuotedElsewhere(Source source) {
        int name = source.last();
        if (!tokens.isWord(name) || !tokens.isCapital(name)) {
            return false;
        }
        String word = tokens.word(name);
        CapitalWords capitals = reading.capitalWords;
        int left = MOST_PLACES;
        for (int at = capitals.after(name, name); at >= 0 && left > 0; at = capitals.after(at, name), left--) {
            boolean same = tokens.word(at).equals(word);
            if (same && (reading.has(at + 1, Role.SAYING) || isAnnounced(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnnounced(int at) {
        int first = at;
        while (first > 0 && tokens.isWord(first - 1) && tokens.isCapital(first - 1)) {
            first--;
        }
        return reading.has(at + 1, Role.SOURCE_AHEAD)
                || reading.has(first - 1, Role.SAYING)
                || reading.phraseBefore(first, 0, Role.SOURCE_BEHIND) >= 0;
    }
}
