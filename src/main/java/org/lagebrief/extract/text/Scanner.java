package org.lagebrief.extract.text;

import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Letters;
import org.lagebrief.extract.pack.Lexicon;
import org.lagebrief.extract.pack.WordKey;
import org.lagebrief.extract.pack.WrittenWord;
import org.lagebrief.extract.text.Tokens.Kind;

/** Cuts a text into tokens in one pass over its characters; any text has tokens, and every character but white space is in one. */
final class Scanner {
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final String text;
    private final char[] lower;
    private final Tokens tokens;
    private final WordKey key = new WordKey();
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
        int traits = Letters.traits(c);
        if (Letters.isLetter(traits)) {
            return word(at, Letters.isCapital(traits));
        }
        if (Letters.isBlank(traits)) {
            return isLineBreak(c) ? lineBreak(at) : at + 1;
        }
        if (DigitNumbers.isDigit(c)) {
            return number(at);
        }
        lower[at] = Letters.lower(traits);
        tokens.add(quote(c), at, at + 1, Letters.isCapital(traits), lexicon.find(lower[at]), Tokens.NO_NUMBER);
        return at + 1;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private int lineBreak(int at) {
        int end = at;
        while (end < lower.length && Letters.isBlank(lower[end])) {
            end++;
        }
        quoted = false;
        tokens.add(Kind.BREAK, at, end, false, WrittenWord.NONE, Tokens.NO_NUMBER);
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
        int glued = key.takeInner(lower, end);
        while (isJoint(glued)) {
            glued = key.takeInner(lower, glued + 1);
        }
        double value = pack.digits().parse(text, at, end);
        if (glued == end) {
            Kind kind = value >= 0 ? Kind.DIGITS : Kind.MIXED;
            tokens.add(kind, at, end, false, WrittenWord.NONE, value);
            return end;
        }
        double factor = pack.digitSuffix(text.substring(end, glued));
        boolean multiplied = value >= 0 && factor > 0;
        tokens.add(
                multiplied ? Kind.DIGITS : Kind.MIXED,
                at,
                glued,
                false,
                lexicon.find(lower, end, glued, false),
                multiplied ? value * factor : Tokens.NO_NUMBER);
        return glued;
    }

    private int word(int at, boolean capital) {
        key.clear();
        int end = key.takeInner(lower, at);
        boolean possessive = false;
        while (isJoint(end)) {
            if (isApostrophe(lower[end])) {
                if (pack.elides(lower, at, end)) {
                    tokens.add(
                            Kind.WORD, at, end + 1, capital, lexicon.find(lower, at, end, capital), Tokens.NO_NUMBER);
                    return end + 1;
                }
                possessive = true;
            }
            key.take(lower[end]);
            end = key.takeInner(lower, end + 1);
        }
        int bare = possessive ? at + pack.possessives().lengthWithout(text, at, end, 1) : end;
        key.close(lower, at, end, capital);
        WrittenWord word = bare == end ? lexicon.find(key, lower, at, end) : lexicon.find(lower, at, bare, capital);
        tokens.add(Kind.WORD, at, end, capital, word, word.number());
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
