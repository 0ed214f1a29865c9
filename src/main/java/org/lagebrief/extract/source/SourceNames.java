package org.lagebrief.extract.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the fullest form of a source's name in the text: "Selenskyj", "er" and "der Präsident" are "Präsident Wolodymyr Selenskyj". */
final class SourceNames {
    private static final int MOST_PLACES = 24;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_STEM = 4;
    private static final int PRONOUN_REACH = 60;

    private final Reading reading;
    private final Tokens tokens;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, String> fullest = new HashMap<>();
    private boolean indexed;

    SourceNames(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** The fullest form of the source, given the sources named before it, latest first. */
    String nameOf(Source source, List<Source> earlier) {
        if (reading.has(source.first(), Role.PRONOUN) && source.first() == source.last()) {
            for (Source other : earlier) {
                if (isPerson(other)) {
                    return fullest(other);
                }
            }
            String titled = titledBefore(source.first());
            return titled != null ? titled : source.mention();
        }
        if (isDescription(source)) {
            for (Source other : earlier) {
                String name = sharesTitle(source, other) ? fullest(other) : "";
                if (name.length() > source.mention().length()) {
                    return name;
                }
            }
        }
        return fullest(source);
    }

    /** The nearest name with a title before a pronoun, whom the text has not quoted yet, or null. */
    @Nullable
    String titledBefore(int pronoun) {
        for (int at = pronoun - 1; at > Math.max(0, pronoun - PRONOUN_REACH); at--) {
            if (isNamePart(at) && reading.has(at - 1, Role.TITLE) && !reading.has(at, Role.TITLE)) {
                int last = at;
                while (last + 1 < pronoun && isNamePart(last + 1) && !tokens.isGlued(last + 1)) {
                    last++;
                }
                int first = at - 1;
                while (first > 0 && leads(first - 1)) {
                    first--;
                }
                return plain(tokens.words(first, last));
            }
        }
        return null;
    }

    /** A name with a capital that is not itself only a role. */
    private boolean isPerson(Source source) {
        boolean pronoun = source.first() == source.last() && reading.has(source.first(), Role.PRONOUN);
        return !pronoun && !source.generic() && tokens.isCapital(source.last()) && !isDescription(source);
    }

    /** Only a role or body, "the ministry", that a fuller name may stand for. */
    private boolean isDescription(Source source) {
        return reading.has(source.last(), Role.TITLE);
    }

    private boolean sharesTitle(Source source, Source other) {
        String title = stem(source.last());
        if (title.length() < SHORTEST_STEM || other.generic()) {
            return false;
        }
        for (int at = other.first(); at <= other.last(); at++) {
            if (tokens.isWord(at) && tokens.word(at).toLowerCase(Locale.ROOT).contains(title)) {
                return true;
            }
        }
        return fullest(other).toLowerCase(Locale.ROOT).contains(title);
    }

    private String stem(int token) {
        return reading.pack.without("inflections", tokens.word(token).toLowerCase(Locale.ROOT), SHORTEST_STEM);
    }

    private String fullest(Source source) {
        if (source.generic()) {
            return source.mention();
        }
        return fullest.computeIfAbsent(source.mention(), mention -> search(source));
    }

    private String search(Source source) {
        index();
        int head = head(source);
        String best = plain(source.mention());
        if (head < 0) {
            return best;
        }
        for (int place : places.getOrDefault(key(head), List.of())) {
            String wider = widened(place);
            if (wider.length() > best.length() && containsName(wider, source)) {
                best = wider;
            }
        }
        return best;
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

    /** Every word with a capital of the mention stands in the wider form too. */
    private boolean containsName(String wider, Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if (tokens.isCapital(at) && !reading.has(at, Role.TITLE) && !wider.contains(bare(at))) {
                return false;
            }
        }
        return true;
    }

    private String bare(int token) {
        return reading.pack.without("possessives", tokens.word(token), 1);
    }

    private String key(int token) {
        String word = bare(token).toLowerCase(Locale.ROOT);
        return reading.pack.without("genitives", word, SHORTEST_STEM);
    }

    private void index() {
        if (indexed) {
            return;
        }
        indexed = true;
        for (int at = 0; at < tokens.count(); at++) {
            if (tokens.isWord(at) && tokens.isCapital(at)) {
                List<Integer> list = places.computeIfAbsent(key(at), k -> new ArrayList<>(2));
                if (list.size() < MOST_PLACES) {
                    list.add(at);
                }
            }
        }
    }

    private String widened(int place) {
        boolean bracketed = tokens.isMark(place - 1, '(') && tokens.isMark(place + 1, ')');
        int first = bracketed ? place - 2 : place;
        while (first > 0 && place - first < MOST_WORDS && leads(first - 1)) {
            first--;
        }
        int last = place;
        while (!reading.pack.nounsAreCapital() && last - first < MOST_WORDS && isNamePart(last + 1)) {
            last++;
        }
        return plain(tokens.words(Math.max(0, first), bracketed ? place + 1 : last));
    }

    private boolean leads(int at) {
        if (!tokens.isWord(at) || tokens.isGlued(at + 1)) {
            return false;
        }
        boolean adjective = reading.has(at + 1, Role.TITLE)
                && !reading.has(at, Role.FUNCTION_WORD)
                && !reading.has(at, Role.DETERMINER)
                && !reading.has(at, Role.ONE)
                && !reading.has(at, Role.PREPOSITION)
                && !reading.has(at, Role.CLAUSE)
                && !reading.has(at, Role.AND)
                && !reading.has(at, Role.SAYING)
                && !reading.has(at, Role.SOURCE_BEHIND);
        return isNamePart(at) || reading.has(at, Role.TITLE) || adjective;
    }

    private boolean isNamePart(int at) {
        return tokens.isWord(at)
                && tokens.isCapital(at)
                && !reading.has(at, Role.FUNCTION_WORD)
                && !reading.has(at, Role.PREPOSITION)
                && !reading.has(at, Role.DETERMINER)
                && !reading.has(at, Role.CLAUSE)
                && !reading.has(at, Role.PRONOUN)
                && !reading.has(at, Role.SOURCE_BEHIND)
                && !reading.has(at, Role.WEEKDAY)
                && !reading.has(at, Role.MONTH)
                && !reading.has(at, Role.AND);
    }

    /** Without a possessive, and a compound of a body and its words ("Polizeiangaben") as the body. */
    private String plain(String name) {
        String bare = reading.pack.without("possessives", name, 1);
        String stripped = withoutSaying(bare);
        return stripped.isBlank() ? bare : stripped;
    }

    private String withoutSaying(String name) {
        if (name.indexOf(' ') >= 0) {
            return name;
        }
        String body = reading.pack.without("sayings", name, 2);
        return body.endsWith("-") ? body.substring(0, body.length() - 1) : body;
    }
}
