package org.lagebrief.extract.pack;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was found of words met lately, as texts repeat their words: of fixed size, the later word takes the place of an earlier one.
 *
 * <p>Safe for several threads without locks: a word that one of them misses is only looked up again.
 */
final class RecentWords {
    private static final int SIZE = 1 << 14;
    /** Longer words hardly come back. */
    private static final int LONGEST = 32;

    /** A word that was met; its fields are final, so that every thread sees it whole. */
    private static final class Met {
        final int hash;
        final char[] word;
        final KnownWord known;

        Met(int hash, char[] word, KnownWord known) {
            this.hash = hash;
            this.word = word;
            this.known = known;
        }
    }

    private final @Nullable Met[] met = new Met[SIZE];

    /** What was found of the word that stands there, or null if it was not met lately. */
    @Nullable
    KnownWord find(int hash, char[] text, int start, int end) {
        Met last = met[hash & (SIZE - 1)];
        return last != null && last.hash == hash && WordTable.isSame(last.word, text, start, end) ? last.known : null;
    }

    /** Keeps what was found of the word, and returns it. */
    KnownWord add(int hash, char[] text, int start, int end, KnownWord known) {
        if (end - start <= LONGEST) {
            met[hash & (SIZE - 1)] = new Met(hash, Arrays.copyOfRange(text, start, end), known);
        }
        return known;
    }
}
