package org.lagebrief.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.LanguagePack;

/** Where a text has words with a capital, by the word without its possessive or genitive, in any case; made when first asked. */
public final class CapitalWords {
    private static final int SHORTEST_STEM = 4;
    private static final int HASHED = 2;
    private static final int NOWHERE = -1;

    private final Tokens tokens;
    private final String[] possessives;
    private final String[] genitives;
    private final int longestPossessive;
    /** The first place of the words with the same hash, and for each place the next one. */
    private int @Nullable [] first;

    private int[] next = {};

    CapitalWords(Tokens tokens, LanguagePack pack) {
        this.tokens = tokens;
        this.possessives = pack.possessives().each();
        this.genitives = pack.genitives().each();
        this.longestPossessive =
                Arrays.stream(possessives).mapToInt(String::length).max().orElse(0);
    }

    /** The first place of the same word as at the token, or -1. */
    public int first(int token) {
        int[] heads = first == null ? index() : first;
        int place = heads[hash(token) & (heads.length - 1)];
        return place < 0 || isSame(place, token) ? place : after(place, token);
    }

    /** The next place of the same word as at the token behind a place of a word with a capital, or -1. */
    public int after(int place, int token) {
        if (first == null) {
            index();
        }
        int at = next[place];
        while (at >= 0 && !isSame(at, token)) {
            at = next[at];
        }
        return at;
    }

    private int[] index() {
        int[] heads = new int[Integer.highestOneBit(Math.max(16, tokens.count()))];
        Arrays.fill(heads, NOWHERE);
        next = new int[tokens.count()];
        for (int at = tokens.count() - 1; at >= 0; at--) {
            if (tokens.isWord(at) && tokens.isCapital(at)) {
                int slot = hash(at) & (heads.length - 1);
                next[at] = heads[slot];
                heads[slot] = at;
            }
        }
        first = heads;
        return heads;
    }

    /** Of the first letters, which words that are the same without their endings share; of a very short word of one letter only. */
    private int hash(int token) {
        int start = tokens.start(token);
        boolean surelyLong = tokens.end(token) - start >= HASHED + longestPossessive;
        boolean two = surelyLong || end(token) - start >= HASHED;
        return tokens.lower[start] * 31 + (two ? tokens.lower[start + 1] : 0);
    }

    private boolean isSame(int token, int other) {
        int start = tokens.start(token);
        int offset = tokens.start(other) - start;
        int end = end(token);
        if (end + offset != end(other)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (tokens.lower[i] != tokens.lower[i + offset]) {
                return false;
            }
        }
        return true;
    }

    private int end(int token) {
        int start = tokens.start(token);
        return without(genitives, start + SHORTEST_STEM, without(possessives, start + 1, tokens.end(token)));
    }

    /** The end of a word without the first of the endings that it has behind its least length. */
    private int without(String[] endings, int least, int end) {
        for (String ending : endings) {
            int at = end - ending.length();
            if (at >= least && ends(ending, at)) {
                return at;
            }
        }
        return end;
    }

    private boolean ends(String ending, int at) {
        for (int i = ending.length() - 1; i >= 0; i--) {
            if (tokens.lower[at + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
