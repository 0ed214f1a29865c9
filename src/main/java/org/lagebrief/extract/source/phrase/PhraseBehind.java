package org.lagebrief.extract.source.phrase;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Reads the noun phrase of a source forwards from its first word, and past a paper to its author. */
public final class PhraseBehind {
    private static final int MOST_WORDS = 14;
    private static final int LONGEST_BRACKET = 5;
    private static final int LONGEST_QUOTE = 10;

    private static final Roles APPOSITIONS = Roles.of(Role.TITLE, Role.DETERMINER);
    private static final Roles OPENINGS = Roles.of(Role.DETERMINER, Role.ONE, Role.FUNCTION_WORD);
    private static final Roles QUALIFIERS = Roles.of(Role.SAID, Role.ANY);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;

    public PhraseBehind(Reading reading, SourceWords words) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
    }

    /** The source whose name begins at the token or right behind articles and adverbs, or null. */
    @Nullable
    public Source at(int from, int end) {
        return read(from, end, false);
    }

    /** The same behind a verb of saying, where an article before an outlet names who was told: "sagte Lenz der Zeitung". */
    @Nullable
    public Source speaker(int from, int end) {
        return read(from, end, true);
    }

    private @Nullable Source read(int from, int end, boolean speaks) {
        int at = first(from, end);
        if (words.isPronoun(at)) {
            return new Source(at, at, tokens.word(at), false);
        }
        int last = lastOf(at, Math.min(end, at + MOST_WORDS), speaks);
        return last < at ? null : byAuthor(words.source(at, last), end);
    }

    private int first(int from, int end) {
        int at = from < end && reading.has(from, Role.NAME_LINK) && !isLeading(from) ? from + 1 : from;
        while (at < end && isLeading(at)) {
            at++;
        }
        return at > from && reading.has(at, Role.PREPOSITION) && !tokens.isCapital(at) ? behindAttribute(at, end) : at;
    }

    /** "die von X kontrollierte Behörde": the noun stands behind the attribute that an article and a preposition open. */
    private int behindAttribute(int preposition, int end) {
        int at = preposition + 1;
        while (at < end && tokens.isWord(at) && !tokens.isCapital(at)) {
            at++;
        }
        while (at < end && (tokens.hasValue(at) || (tokens.isWord(at) && tokens.isCapital(at)))) {
            at++;
        }
        boolean participle = at + 1 < end && tokens.isWord(at) && !tokens.isCapital(at) && tokens.isCapital(at + 1);
        return participle ? at + 1 : preposition;
    }

    private boolean isLeading(int at) {
        return !words.isPronoun(at) && reading.has(at, OPENINGS);
    }

    /** Who wrote the paper, if the source is one and names its author: "a report by the ministry"; else the source itself. */
    public Source byAuthor(Source source, int end) {
        int document = reading.find(source.first(), source.last() + 1, Role.DOCUMENT);
        if (document < 0) {
            return source;
        }
        Source owner = owner(source, document);
        Source author = owner != null ? owner : author(document + reading.length(document, Role.DOCUMENT), end);
        return author == null ? source : author;
    }

    private @Nullable Source author(int behind, int end) {
        int at = behind;
        while (at < Math.min(end, behind + 2) && isBetween(at)) {
            at += Math.max(1, reading.length(at, Role.SAID));
        }
        int link = reading.length(at, Role.AUTHOR_LINK);
        return link == 0 || words.isTime(at + link) ? null : at(at + link, end);
    }

    /** "released" in "figures released by". */
    private boolean isBetween(int at) {
        boolean word = reading.has(at, QUALIFIERS);
        return word && !reading.has(at, Role.AUTHOR_LINK);
    }

    /** "the ministry's figures", "Brandts Angaben": whose they are, or null. */
    private @Nullable Source owner(Source source, int document) {
        for (int at = source.first(); at < document; at++) {
            boolean genitive = at == document - 1 && at >= source.first() && words.isGenitive(at);
            if (words.isPossessive(at) || genitive) {
                return words.source(source.first(), at);
            }
        }
        return null;
    }

    private int lastOf(int first, int end, boolean speaks) {
        int last = first - 1;
        boolean linked = true;
        for (int at = first; at < end; at++) {
            int close = enclosed(at, end, first, last, linked);
            if (close > at) {
                linked &= !tokens.is(at, Kind.QUOTE_OPEN);
                last = close;
                at = close;
            } else if (words.isPointInName(at) && tokens.isWord(at + 1)) {
                linked = true;
            } else if (isSuffix(at, last)) {
                last = ++at;
            } else if (!tokens.isWord(at) || (speaks && last >= first && isRecipient(at))) {
                break;
            } else if (words.isName(at, linked) || isDeterminedPart(at, first)) {
                last = at;
                linked = false;
            } else if (last >= first && words.isLink(at, end)) {
                linked = true;
            } else if (!words.isModifier(at, linked)) {
                break;
            }
        }
        return last;
    }

    /** "Without" in "Doctors Without Borders": a small word that a name writes large. */
    private boolean isDeterminedPart(int at, int first) {
        return at > first
                && tokens.isCapital(at)
                && tokens.isCapital(at - 1)
                && tokens.isCapital(at + 1)
                && !words.isTime(at);
    }

    /** The end of the brackets or quotation marks that open at the token and belong to the name, or -1. */
    private int enclosed(int at, int end, int first, int last, boolean linked) {
        boolean quote = tokens.is(at, Kind.QUOTE_OPEN);
        if (quote) {
            int close = closing(at, end);
            return linked || at == last + 1 ? close : -1;
        }
        return tokens.isMark(at, '(') && last == at - 1 && last >= first ? bracketEnd(at, end) : -1;
    }

    private int closing(int open, int end) {
        for (int at = open + 1; at < Math.min(end, open + LONGEST_QUOTE); at++) {
            if (tokens.is(at, Kind.QUOTE_CLOSE)) {
                return at;
            }
        }
        return -1;
    }

    private int bracketEnd(int open, int end) {
        for (int at = open + 1; at < Math.min(end, open + LONGEST_BRACKET); at++) {
            if (tokens.isMark(at, ')')) {
                return at == open + 2 && isAcronym(open + 1) ? at : -1;
            }
        }
        return -1;
    }

    private boolean isAcronym(int at) {
        return tokens.isWord(at) && tokens.word(at).chars().noneMatch(Character::isLowerCase);
    }

    /** "eMorgen.example": what is glued on behind a full stop. */
    private boolean isSuffix(int at, int last) {
        return at == last + 1
                && tokens.isMark(at, '.')
                && tokens.isGlued(at)
                && tokens.isGlued(at + 1)
                && tokens.isWord(at + 1);
    }

    /** "der Nachrichtenagentur", "dem Nordkurier": an article that names who was told. */
    public boolean isRecipient(int at) {
        if (!reading.has(at, Role.RECIPIENT) || reading.has(at - 1, Role.OUTLET)) {
            return false;
        }
        for (int next = at + 1; next <= at + 3 && tokens.isWord(next); next++) {
            if (reading.has(next, Role.OUTLET)) {
                return true;
            }
            if (reading.has(next, APPOSITIONS)) {
                return false;
            }
        }
        return false;
    }
}
