package org.lagebrief.extract.text;

import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Letters;
import org.lagebrief.extract.pack.Lexicon;
import org.lagebrief.extract.text.Tokens.Kind;

/** Cuts a text into tokens in one pass over its characters; any text has tokens, and every character but white space is in one. */
final class Scanner {
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final String text;
    private final char[] lower;
    private final Tokens tokens;
    private boolean quoted;

    private Scanner(LanguagePack pack, String text) {
        this.pack = pack;
        this.lexicon = pack.lexicon();
        this.text = text;
        this.tokens = new Tokens(text);
        this.lower = tokens.lower;
    }

    static Tokens scan(LanguagePack pack, String text) {
        Scanner scanner = new Scanner(pack, text);
        int at = 0;
        while (at < text.length()) {
            at = scanner.token(at);
        }
        return scanner.tokens;
    }

    private int token(int at) {
        char c = lower[at];
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            return lineBreak(at);
        }
        if (Letters.isBlank(c)) {
            return at + 1;
        }
        if (DigitNumbers.isDigit(c)) {
            return number(at);
        }
        if (Letters.isLetter(c)) {
            return word(at);
        }
        tokens.add(quote(c), at, at + 1, lexicon.find(lower, at, at + 1), Tokens.NO_NUMBER);
        return at + 1;
    }

    private int lineBreak(int at) {
        int end = at;
        while (end < lower.length && Letters.isBlank(lower[end])) {
            end++;
        }
        quoted = false;
        tokens.add(Kind.BREAK, at, end, KnownWord.NONE, Tokens.NO_NUMBER);
        return end;
    }

    private Kind quote(char c) {
        if (!pack.quotations().contain(c)) {
            return Kind.MARK;
        }
        quoted = pack.quotations().opens(c, quoted);
        return quoted ? Kind.QUOTE_OPEN : Kind.QUOTE_CLOSE;
    }

    private int number(int at) {
        int end = DigitNumbers.end(text, at);
        int glued = innerEnd(end);
        while (isJoint(glued)) {
            glued = innerEnd(glued + 1);
        }
        double value = pack.digits().parse(text, at, end);
        if (glued == end) {
            Kind kind = value >= 0 ? Kind.DIGITS : Kind.MIXED;
            tokens.add(kind, at, end, KnownWord.NONE, value);
            return end;
        }
        double factor = pack.digitSuffix(text.substring(end, glued));
        boolean multiplied = value >= 0 && factor > 0;
        tokens.add(
                multiplied ? Kind.DIGITS : Kind.MIXED,
                at,
                glued,
                lexicon.find(lower, end, glued),
                multiplied ? value * factor : Tokens.NO_NUMBER);
        return glued;
    }

    private int word(int at) {
        int end = innerEnd(at);
        boolean possessive = false;
        for (; isJoint(end); end = innerEnd(end + 1)) {
            if (isApostrophe(lower[end])) {
                if (pack.elides(lower, at, end)) {
                    tokens.add(Kind.WORD, at, end + 1, lexicon.find(lower, at, end), Tokens.NO_NUMBER);
                    return end + 1;
                }
                possessive = true;
            }
        }
        int bare = at + (possessive ? pack.lengthWithout("possessives", text, at, end, 1) : end - at);
        tokens.add(
                Kind.WORD,
                at,
                end,
                lexicon.find(lower, at, bare),
                pack.spelled().parse(lower, at, bare));
        return end;
    }

    /** The index after the letters and digits that stand there. */
    private int innerEnd(int at) {
        int end = at;
        while (end < lower.length && Letters.isInner(lower[end])) {
            end++;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether a hyphen or apostrophe joins what stands on both sides of it to one word. */
    private boolean isJoint(int at) {
        if (at + 1 >= lower.length) {
            return false;
        }
        char c = lower[at];
        if (c != '-' && !isApostrophe(c) && c != '\u2011') {
            return false;
        }
        char next = lower[at + 1];
        boolean afterLetter = Letters.isLetter(lower[at - 1]);
        return Letters.isLetter(next) || (afterLetter && c != '\'' && DigitNumbers.isDigit(next));
    }
}
