package org.lagebrief.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.Letters;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.pack.SpelledNumbers;
import org.lagebrief.extract.pack.Symbols;
import org.lagebrief.extract.pack.WrittenWord;

/** A text cut into tokens, held as parallel arrays: where each begins and ends, what kind it is, what its pack knows of it. */
public final class Tokens implements Symbols {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        /** Digits with grouping and decimals: "3.000", "1,5". */
        DIGITS,
        /** Digits grown together with letters or further digits: "24-Jähriger", "22.12.2024". */
        MIXED,
        MARK,
        QUOTE_OPEN,
        QUOTE_CLOSE,
        /** A line break, or several. */
        BREAK
    }

    public static final double NO_NUMBER = SpelledNumbers.NONE;
    /** The mark of what is none: a code that no character has. */
    public static final char NO_MARK = '\uffff';

    public final String text;
    /** The text's characters, each at its place; the scanner puts those of words in lower case. */
    final char[] lower;

    /** The text in lower case, made when first asked. */
    private @Nullable String folded;

    /** The roles that each token may play, in {@link Roles#PARTS} places a token. */
    long[] roles;

    private int count;
    private int[] starts;
    private int[] ends;
    private Kind[] kinds;
    /** The characters of marks; {@link #NO_MARK} for other tokens. */
    private char[] marks;

    private boolean[] capitals;
    private KnownWord[] known;
    private double[] values;

    Tokens(String text) {
        this.text = text;
        this.lower = text.toCharArray();
        int guess = text.length() / 6 + 16;
        roles = new long[guess * Roles.PARTS];
        starts = new int[guess];
        ends = new int[guess];
        kinds = new Kind[guess];
        marks = new char[guess];
        capitals = new boolean[guess];
        known = new KnownWord[guess];
        values = new double[guess];
    }

    void add(Kind kind, int start, int end, boolean capital, WrittenWord word, double value) {
        if (count == starts.length) {
            grow();
        }
        int token = count++;
        starts[token] = start;
        ends[token] = end;
        kinds[token] = kind;
        marks[token] = kind == Kind.MARK ? lower[start] : NO_MARK;
        capitals[token] = capital;
        values[token] = value;
        known[token] = word.known();
        word.writeRoles(roles, token * Roles.PARTS);
        if (isNumber(kind, value)) {
            Roles.writeNumber(roles, token * Roles.PARTS);
        }
    }

    private void grow() {
        int more = count * 2;
        roles = Arrays.copyOf(roles, more * Roles.PARTS);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        kinds = Arrays.copyOf(kinds, more);
        marks = Arrays.copyOf(marks, more);
        capitals = Arrays.copyOf(capitals, more);
        known = Arrays.copyOf(known, more);
        values = Arrays.copyOf(values, more);
    }

    public int count() {
        return count;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Kind kind(int token) {
        return token < 0 || token >= count ? Kind.BREAK : kinds[token];
    }

    /** The number that the token alone states, in digits or spelled out, or {@link #NO_NUMBER}. */
    public double value(int token) {
        return token < 0 || token >= count ? NO_NUMBER : values[token];
    }

    public boolean hasValue(int token) {
        return value(token) >= 0;
    }

    /** Whether the token, which is one of the text, has digits or states a number. */
    boolean isNumber(int token) {
        return isNumber(kinds[token], values[token]);
    }

    private static boolean isNumber(Kind kind, double value) {
        return value >= 0 || kind == Kind.DIGITS || kind == Kind.MIXED;
    }

    @Override
    public KnownWord known(int token) {
        return known[token];
    }

    public boolean is(int token, Kind kind) {
        return kind(token) == kind;
    }

    public boolean isWord(int token) {
        return kind(token) == Kind.WORD;
    }

    @Override
    public boolean isCapital(int token) {
        return token >= 0 && token < count && capitals[token];
    }

    /** Whether a capital stands second or third, as in "eMorgen". */
    public boolean hasInnerCapital(int token) {
        for (int at = starts[token] + 1; at < Math.min(ends[token], starts[token] + 3); at++) {
            if (Letters.isCapital(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters, in lower case, stand somewhere in the word. */
    public boolean holds(int token, String letters) {
        for (int at = starts[token]; at + letters.length() <= ends[token]; at++) {
            int same = 0;
            while (same < letters.length() && lower[at + same] == letters.charAt(same)) {
                same++;
            }
            if (same == letters.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters, in lower case, stand anywhere in the text but at the beginning of the token. */
    public boolean holdsElsewhere(int token, String letters) {
        String all = folded == null ? fold() : folded;
        int own = starts[token];
        int at = all.indexOf(letters);
        return at >= 0 && (at != own || all.indexOf(letters, own + 1) >= 0);
    }

    private String fold() {
        String made = new String(lower);
        folded = made;
        return made;
    }

    /** The one character that the token is, or {@link #NO_MARK}. */
    public char mark(int token) {
        return token < 0 || token >= count ? NO_MARK : marks[token];
    }

    /** Whether the token is this one character. */
    public boolean isMark(int token, char mark) {
        return mark(token) == mark;
    }

    /** Whether it is a comma, a semicolon or a colon. */
    public boolean isPause(int token) {
        char mark = mark(token);
        return mark == ',' || mark == ';' || mark == ':';
    }

    /** The token behind the last pause before the token, or the start if there is none. */
    public int clauseStart(int token, int start) {
        int clause = token;
        while (clause > start && !isPause(clause - 1)) {
            clause--;
        }
        return clause;
    }

    /** Whether one of the tokens from there, before the end, states a number. */
    public boolean hasValue(int from, int end) {
        int last = Math.min(end, count);
        for (int token = Math.max(0, from); token < last; token++) {
            if (values[token] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the tokens from there, before the end, is this character. */
    public boolean hasMark(int from, int end, char mark) {
        return find(from, end, mark) >= 0;
    }

    /** The first token from there, before the end, that is this character; or -1. */
    public int find(int from, int end, char mark) {
        int last = Math.min(end, count);
        for (int token = Math.max(0, from); token < last; token++) {
            if (marks[token] == mark) {
                return token;
            }
        }
        return -1;
    }

    public String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The word in lower case. */
    public String folded(int token) {
        return new String(lower, starts[token], ends[token] - starts[token]);
    }

    /** The text from the first token's beginning to the end of the last, both inclusive. */
    public String words(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /** Whether nothing stands between the token and the one before it. */
    public boolean isGlued(int token) {
        return token > 0 && token < count && ends[token - 1] == starts[token];
    }
}
