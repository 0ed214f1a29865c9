package org.lagebrief.extract.text;

import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Lexicon;
import org.lagebrief.extract.text.Tokens.Kind;

/** Cuts a text into tokens in one pass over its characters; any text has tokens, and every character but white space is in one. */
final class Scanner {
    private final LanguagePack pack;
    private final String text;
    private final Tokens tokens;
    private boolean quoted;

    private Scanner(LanguagePack pack, String text) {
        this.pack = pack;
        this.text = text;
        this.tokens = new Tokens(text);
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
        char c = text.charAt(at);
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
            return lineBreak(at);
        }
        if (isBlank(c)) {
            return at + 1;
        }
        if (DigitNumbers.isDigit(c)) {
            return number(at);
        }
        if (Character.isLetter(c)) {
            return word(at);
        }
        tokens.add(quote(c), at, at + 1, pack.lexicon().symbols(text, at, at + 1), Tokens.NO_NUMBER);
        return at + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private int lineBreak(int at) {
        int end = at;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        quoted = false;
        tokens.add(Kind.BREAK, at, end, Lexicon.NO_SYMBOLS, Tokens.NO_NUMBER);
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
        int glued = end;
        while (glued < text.length() && isInner(glued)) {
            glued++;
        }
        double value = pack.digits().parse(text, at, end);
        if (glued == end) {
            Kind kind = value >= 0 ? Kind.DIGITS : Kind.MIXED;
            tokens.add(kind, at, end, Lexicon.NO_SYMBOLS, value);
            return end;
        }
        double factor = pack.digitSuffix(text.substring(end, glued));
        boolean multiplied = value >= 0 && factor > 0;
        tokens.add(
                multiplied ? Kind.DIGITS : Kind.MIXED,
                at,
                glued,
                pack.lexicon().symbols(text, end, glued),
                multiplied ? value * factor : Tokens.NO_NUMBER);
        return glued;
    }

    private int word(int at) {
        int end = at + 1;
        boolean possessive = false;
        while (end < text.length() && isInner(end)) {
            possessive |= isApostrophe(text.charAt(end++));
        }
        int bare = at + (possessive ? pack.lengthWithout("possessives", text, at, end, 1) : end - at);
        tokens.add(
                Kind.WORD,
                at,
                end,
                pack.lexicon().symbols(text, at, bare),
                pack.spelled().parse(text, at, bare));
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether the character continues a word: a letter or digit, or a hyphen or apostrophe before a letter. */
    private boolean isInner(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean joint = c == '-' || isApostrophe(c) || c == '\u2011';
        if (!joint || at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        boolean afterLetter = Character.isLetter(text.charAt(at - 1));
        return Character.isLetter(next) || (afterLetter && c != '\'' && DigitNumbers.isDigit(next));
    }
}
