package org.lagebrief.extract.circumstance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/**
 * Reads the name of a place behind a word like "in": one of the gazetteer, or an unknown one that a word for places stands with ("in der
 * Stadt X", "in X province").
 */
final class PlacePhrases {
    private static final int MOST_WORDS = 6;

    private static final Roles DATES = Roles.of(Role.MONTH, Role.WEEKDAY);
    private static final Roles KINDS = Roles.of(Role.AREA, Role.TOWN);
    private static final Roles LINKS = Roles.of(Role.DETERMINER, Role.PLACE_PART, Role.NAME_LINK);
    private static final Roles STOPS = Roles.of(Role.PREPOSITION, Role.FUNCTION_WORD, Role.CLAUSE);

    private final Reading reading;
    private final Tokens tokens;

    PlacePhrases(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** The place whose name begins at the token or soon behind it, or null. */
    @Nullable
    String behind(int from, int end) {
        for (int at = from; at < Math.min(end, from + MOST_WORDS) && tokens.isWord(at) && !tokens.hasValue(at); at++) {
            String place = at(at, end);
            if (place != null) {
                return place;
            }
            if (!mayStandBefore(at)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable String at(int at, int end) {
        int known = reading.length(at, Role.PLACE);
        if (known > 0) {
            String inner = isPossessive(at + known - 1) ? behind(at + known, end) : null;
            return inner != null ? inner : name(at, withArea(at + known - 1, end));
        }
        if (reading.has(at, KINDS)) {
            return behindNoun(at, end);
        }
        if (!tokens.isCapital(at)) {
            return null;
        }
        String genitive = genitive(at);
        return genitive != null || reading.pack.nounsAreCapital() ? genitive : beforeNoun(at, end);
    }

    /** Whether a word that the pack does not know stands there with a capital: perhaps a place that it does not know. */
    boolean mayBeUnknownPlace(int at) {
        return tokens.isWord(at) && tokens.isCapital(at) && !tokens.known(at).isKnown();
    }

    /** "Russia's" Kursk region. */
    private boolean isPossessive(int token) {
        int length = tokens.end(token) - tokens.start(token);
        return reading.pack.possessives().lengthWithout(tokens.text, tokens.start(token), tokens.end(token), 2)
                < length;
    }

    /** "Region Kursk", "province of Idlib"; of a town its name alone. */
    private @Nullable String behindNoun(int noun, int end) {
        boolean capital = reading.pack.nounsAreCapital();
        int first = capital ? noun + 1 : noun + 2;
        boolean linked = capital || reading.has(noun + 1, Role.NAME_LINK);
        if (first >= end || !linked || !tokens.isWord(first) || !tokens.isCapital(first)) {
            return null;
        }
        int known = reading.length(first, Role.PLACE);
        boolean unknown = !tokens.known(first).isKnown() && !tokens.hasValue(first);
        if (known == 0 && !unknown) {
            return null;
        }
        int last = known > 0 ? first + known - 1 : capital ? first : lastCapital(first, end);
        return name(reading.has(noun, Role.AREA) ? noun : first, last);
    }

    /** "Sinaloa state", "the Greek island of Samos", "San Fernando, Mexico". */
    private @Nullable String beforeNoun(int first, int end) {
        if (reading.has(first, DATES)) {
            return null;
        }
        int last = lastCapital(first, end);
        int next = last + 1;
        boolean noun = next < end && reading.has(next, KINDS);
        if (noun) {
            String named = behindNoun(next, end);
            return named != null ? named : isDemonym(last) ? null : name(first, next);
        }
        boolean ofKnown = next + 1 < end && tokens.isMark(next, ',') && reading.has(next + 1, Role.PLACE);
        return ofKnown ? name(first, last) : null;
    }

    /** "Greek": says whose, not where. */
    private boolean isDemonym(int token) {
        int length = tokens.end(token) - tokens.start(token);
        return reading.pack.demonyms().lengthWithout(tokens.text, tokens.start(token), tokens.end(token), 0) < length;
    }

    /** "the Kursk region": the noun behind a name belongs to it where it stands so. */
    private int withArea(int last, int end) {
        boolean behind = !reading.pack.nounsAreCapital() && last + 1 < end && reading.has(last + 1, Role.AREA);
        return behind ? last + 1 : last;
    }

    private int lastCapital(int at, int end) {
        int last = at;
        while (last + 1 < end
                && tokens.isWord(last + 1)
                && tokens.isCapital(last + 1)
                && !reading.has(last + 1, Role.AREA)) {
            last++;
        }
        return last;
    }

    /** "im Norden Syriens": the place without the ending of its genitive, or null. */
    private @Nullable String genitive(int at) {
        int end = reading.pack.genitives().lengthWithout(tokens.text, tokens.start(at), tokens.end(at), 3)
                + tokens.start(at);
        if (end == tokens.end(at) || reading.has(at - 1, Role.PLACE_LINK)) {
            return null;
        }
        String name = tokens.text.substring(tokens.start(at), end);
        char[] folded = name.toLowerCase(Locale.ROOT).toCharArray();
        KnownWord known = reading.pack.lexicon().find(folded);
        return known.plays(Role.PLACE, true) ? name : null;
    }

    /** Articles, "northern", "Norden", "capital"; in front of the capital nouns of German any adjective. */
    private boolean mayStandBefore(int at) {
        if (reading.has(at, LINKS)) {
            return true;
        }
        if (reading.has(at, KINDS)) {
            return true;
        }
        boolean plain = !reading.has(at, STOPS);
        boolean compound =
                tokens.text.substring(tokens.start(at), tokens.end(at)).indexOf('-') > 0;
        return !tokens.isCapital(at) && plain && (reading.pack.nounsAreCapital() || compound);
    }

    private String name(int first, int last) {
        int end = reading.pack.possessives().lengthWithout(tokens.text, tokens.start(last), tokens.end(last), 2);
        return tokens.text.substring(tokens.start(first), tokens.start(last) + end);
    }
}
