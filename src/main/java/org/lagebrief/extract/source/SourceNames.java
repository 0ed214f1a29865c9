package org.lagebrief.extract.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Letters;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the fullest form of a source's name in the text: "Selenskyj", "er" and "der Präsident" are "Präsident Wolodymyr Selenskyj". */
final class SourceNames {
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 1;
    private static final int PRONOUN_REACH = 60;
    private static final int TITLE_REACH = 400;

    private static final Roles PRONOUNS = Roles.of(Role.PRONOUN, Role.BODY_PRONOUN);

    private final Reading reading;
    private final Tokens tokens;
    private final NamePlaces places;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final Adverbials adverbials;
    private final Map<String, String> fullest = new HashMap<>();

    SourceNames(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.places = new NamePlaces(reading);
        this.words = new SourceWords(reading);
        this.behind = new PhraseBehind(reading, words);
        this.adverbials = new Adverbials(reading, words);
    }

    /** The fullest form of the source, given those named before it. */
    String nameOf(Source source, EarlierSources before) {
        if (isPronoun(source)) {
            return ofPronoun(source, before);
        }
        if (!isDescription(source)) {
            return fullest(source);
        }
        String own = fullest(source);
        String title = stem(source.last());
        Source fuller = title.length() < SHORTEST_STEM || !tokens.holdsElsewhere(source.last(), title)
                ? null
                : before.latest(
                        source,
                        other -> sharesTitle(title, source, other)
                                && fullest(other).length() > own.length());
        if (fuller != null) {
            return fullest(fuller);
        }
        String titled = own.indexOf(' ') < 0 ? titledLike(source) : null;
        return titled != null ? titled : own;
    }

    private boolean isPronoun(Source source) {
        boolean pronoun = reading.has(source.first(), PRONOUNS);
        return pronoun && source.first() == source.last();
    }

    private String ofPronoun(Source pronoun, EarlierSources before) {
        boolean body = reading.has(pronoun.first(), Role.BODY_PRONOUN);
        Source own = body ? openingBody(pronoun) : null;
        if (own != null) {
            return fullest(own);
        }
        Source taken = before.latest(pronoun, other -> body ? !other.generic() && !isPronoun(other) : isPerson(other));
        if (taken != null) {
            return fullest(taken);
        }
        String titled = body ? null : titledBefore(pronoun.first());
        if (titled != null) {
            return titled;
        }
        Source named = before.latest(
                pronoun, other -> !isPronoun(other) && !other.generic() && tokens.isCapital(other.last()));
        return named != null ? fullest(named) : pronoun.mention();
    }

    /** "The coastguard saved 30 people, it said": the body that opens the pronoun's own sentence, or null. */
    private @Nullable Source openingBody(Source pronoun) {
        int start = reading.sentences.start(reading.sentences.of(pronoun.first()));
        int first = adverbials.skip(start, pronoun.first());
        Source opening = behind.at(first, pronoun.first());
        if (opening == null || isPronoun(opening)) {
            return null;
        }
        int last = opening.last();
        while (last > opening.first() && !tokens.isCapital(last) && !reading.has(last, Role.TITLE)) {
            last--;
        }
        Source body = words.source(opening.first(), last);
        boolean speaks = words.hasAny(body, Role.TITLE) || words.isOutlet(body);
        return speaks && words.isPlausible(body) ? body : null;
    }

    /** The nearest name with a title before a pronoun, whom the text has not quoted yet, or null. */
    @Nullable
    String titledBefore(int pronoun) {
        for (int at = pronoun - 1; at > Math.max(0, pronoun - PRONOUN_REACH); at--) {
            if (isTitledName(at)) {
                return places.titled(at, pronoun);
            }
        }
        return null;
    }

    /** "The governor", where the text has said "Governor Al Pine": the nearest name before it that bears the title, or null. */
    private @Nullable String titledLike(Source description) {
        String title = stem(description.last());
        for (int at = description.first() - 1; at > Math.max(0, description.first() - TITLE_REACH); at--) {
            if (isTitledName(at) && stem(at - 1).equals(title)) {
                return places.titled(at, description.first());
            }
        }
        return null;
    }

    private boolean isTitledName(int at) {
        return places.isNamePart(at) && reading.has(at - 1, Role.TITLE) && !reading.has(at, Role.TITLE);
    }

    /** A name with a capital that is not itself only a role. */
    private boolean isPerson(Source source) {
        return !isPronoun(source) && !source.generic() && tokens.isCapital(source.last()) && !isDescription(source);
    }

    /** Only a role or body, "the ministry", that a fuller name may stand for. */
    private boolean isDescription(Source source) {
        return reading.has(source.last(), Role.TITLE);
    }

    private boolean sharesTitle(String title, Source source, Source other) {
        if (other.generic()) {
            return false;
        }
        for (int at = other.first(); at <= other.last(); at++) {
            if (at > other.first() && reading.has(at, Role.NAME_LINK)) {
                return false;
            }
            if (tokens.isWord(at) && tokens.holds(at, title) && !words.isPossessive(at) && ends(stem(at), title)) {
                return !isAnother(source, at, other);
            }
        }
        String name = new String(Letters.lower(fullest(other)));
        return name.contains(title) && Arrays.stream(name.split(" ")).anyMatch(word -> ends(word, title));
    }

    /** "The interior ministry" is not "the health ministry": each has a word of its own before what they share. */
    private boolean isAnother(Source source, int title, Source other) {
        int own = source.last() - 1;
        int others = title - 1;
        boolean both = own >= source.first() && others >= other.first() && isAttribute(own) && isAttribute(others);
        return both && !stem(own).equals(stem(others));
    }

    private boolean isAttribute(int at) {
        return tokens.isWord(at) && !words.isPossessive(at) && !reading.has(at, Role.DETERMINER);
    }

    /** "feuerwehr" ends "berufsfeuerwehr", but not "feuerwehrchef". */
    private static boolean ends(String word, String title) {
        int at = word.lastIndexOf(title);
        return at >= 0 && word.length() - at - title.length() <= LONGEST_ENDING;
    }

    private String stem(int token) {
        String word = reading.pack.inflections().without(tokens.folded(token), SHORTEST_STEM);
        return reading.pack.genitives().without(word, SHORTEST_STEM);
    }

    private String fullest(Source source) {
        if (source.generic()) {
            return source.mention();
        }
        return fullest.computeIfAbsent(source.mention(), mention -> places.widest(source));
    }
}
