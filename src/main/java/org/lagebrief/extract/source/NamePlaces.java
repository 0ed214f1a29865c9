package org.lagebrief.extract.source;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.text.CapitalWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Knows where in the text a name stands, and how far it reaches there: titles before it, further names and brackets behind it. */
final class NamePlaces {
    private static final int MOST_PLACES = 24;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_STEM = 4;

    private static final Roles NO_ATTRIBUTES = Roles.of(Role.ONE, Role.SAYING);
    private static final Roles NO_NAMES = Roles.of(Role.PRONOUN, Role.WEEKDAY, Role.MONTH);
    private static final Roles STOPS =
            Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION, Role.DETERMINER, Role.CLAUSE, Role.SOURCE_BEHIND, Role.AND);

    private final Reading reading;
    private final Tokens tokens;

    NamePlaces(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** The widest form of the source's name anywhere in the text that has all its words with capitals. */
    String widest(Source source) {
        int head = head(source);
        String best = plain(source.mention());
        if (head < 0) {
            return best;
        }
        CapitalWords words = reading.capitalWords;
        int left = MOST_PLACES;
        for (int place = words.first(head); place >= 0 && left > 0; place = words.after(place, head), left--) {
            String wider = isGenitive(place) ? best : widened(place);
            if (wider.length() > best.length() && containsName(wider, source)) {
                best = wider;
            }
        }
        return best;
    }

    /** The name around the token with its titles, not reaching to the limit. */
    String titled(int name, int limit) {
        int last = name;
        while (last + 1 < limit && isNamePart(last + 1) && !tokens.isGlued(last + 1)) {
            last++;
        }
        int first = name - 1;
        while (first > 0 && leads(first - 1)) {
            first--;
        }
        return plain(tokens.words(first, last));
    }

    /** The last word with a capital is a person's surname or a body's own name. */
    private int head(Source source) {
        for (int at = source.last(); at >= source.first(); at--) {
            if (tokens.isWord(at) && tokens.isCapital(at) && !reading.has(at, Role.TITLE)) {
                return at;
            }
        }
        return -1;
    }

    private boolean containsName(String wider, Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if (tokens.isWord(at) && tokens.isCapital(at) && !wider.contains(stem(at))) {
                return false;
            }
        }
        return true;
    }

    /** "die Armee Nordlands" is another body than "Nordland". */
    private boolean isGenitive(int place) {
        int start = tokens.start(place);
        int bare = reading.pack.possessives().lengthWithout(tokens.text, start, tokens.end(place), 1);
        return reading.pack.nounsAreCapital()
                && reading.pack.genitives().lengthWithout(tokens.text, start, start + bare, SHORTEST_STEM) < bare;
    }

    private String bare(int token) {
        return reading.pack.possessives().without(tokens.word(token), 1);
    }

    private String stem(int token) {
        return reading.pack.genitives().without(bare(token), SHORTEST_STEM);
    }

    private String widened(int place) {
        boolean bracketed = tokens.isMark(place - 1, '(') && tokens.isMark(place + 1, ')');
        int first = bracketed ? place - 2 : place;
        while (first > 0 && place - first < MOST_WORDS && leads(first - 1)) {
            first--;
        }
        int last = place;
        while (last - first < MOST_WORDS && goesOn(last)) {
            last += isNamePart(last + 1) ? 1 : 2;
        }
        return plain(tokens.words(Math.max(0, first), bracketed ? place + 1 : last));
    }

    /** Whether a further name follows, in German only behind a link: "Beobachtungsstelle für Menschenrechte". */
    private boolean goesOn(int last) {
        boolean linked = reading.has(last + 1, Role.NAME_INSIDE) && isNamePart(last + 2);
        return linked || (!reading.pack.nounsAreCapital() && isNamePart(last + 1));
    }

    private boolean leads(int at) {
        if (!tokens.isWord(at) || tokens.isGlued(at + 1)) {
            return false;
        }
        boolean adjective = reading.has(at + 1, Role.TITLE) && !reading.has(at, NO_ATTRIBUTES) && !isLittle(at);
        return isNamePart(at) || (reading.has(at, Role.TITLE) && !isLittle(at)) || adjective;
    }

    /** A word with a capital that can be part of a name. */
    boolean isNamePart(int at) {
        return tokens.isWord(at) && tokens.isCapital(at) && !reading.has(at, NO_NAMES) && !isLittle(at);
    }

    private boolean isLittle(int at) {
        return reading.has(at, STOPS);
    }

    /** Without a possessive, and a compound of a body and its words ("Polizeiangaben") as the body. */
    private String plain(String name) {
        String bare = reading.pack.possessives().without(name, 1);
        String stripped = withoutSaying(bare);
        return stripped.isBlank() ? bare : stripped;
    }

    private String withoutSaying(String name) {
        if (name.indexOf(' ') >= 0) {
            return name;
        }
        String body = reading.pack.sayings().without(name, 2);
        boolean joined = body.endsWith("-") || (body.length() < name.length() && isJoined(body));
        return joined ? body.substring(0, body.length() - 1) : body;
    }

    /** "Regierungs", of "Regierungsangaben": its last letter only joins it to the next word. */
    private boolean isJoined(String body) {
        return reading.pack.joints().without(body, 2).length() < body.length();
    }
}
