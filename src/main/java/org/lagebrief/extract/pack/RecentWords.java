package org.lagebrief.extract.pack;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was found of words met lately, as texts repeat their words: of fixed size, later words take the place of earlier ones.
 *
 * <p>Safe for several threads without locks: a word that one of them misses is only looked up again.
 */
final class RecentWords {
    private static final int SIZE = 1 << 15;
    /** Longer words hardly come back. */
    private static final int LONGEST = 32;

    /** A word that was met; its fields are final, so that every thread sees it whole. */
    private static final class Met {
        final long earlier;
        final long latest;
        final int form;
        final KnownWord known;
        final char[] word;

        Met(WordKey key, char[] word, KnownWord known) {
            this.earlier = key.earlier();
            this.latest = key.latest();
            this.form = key.form();
            this.word = word;
            this.known = known;
        }

        boolean isSame(WordKey key, char[] text, int start, int end) {
            return latest == key.latest()
                    && earlier == key.earlier()
                    && form == key.form()
                    && (form > 0 || Arrays.equals(word, 0, word.length, text, start, end));
        }
    }

    private final @Nullable Met[] met = new Met[SIZE];

    /** What was found of the word that stands there, or null if it was not met lately. */
    @Nullable
    KnownWord find(WordKey key, char[] text, int start, int end) {
        int slot = key.hash() & (SIZE - 1);
        Met last = met[slot];
        if (last != null && last.isSame(key, text, start, end)) {
            return last.known;
        }
        Met earlier = met[slot ^ 1];
        return earlier != null && earlier.isSame(key, text, start, end) ? earlier.known : null;
    }

    /** Keeps what was found of the word, and returns it; its slot's last word moves to the next slot, whose word is forgotten. */
    KnownWord add(WordKey key, char[] text, int start, int end, KnownWord known) {
        if (end - start <= LONGEST) {
            int slot = key.hash() & (SIZE - 1);
            met[slot ^ 1] = met[slot];
            met[slot] = new Met(key, Arrays.copyOfRange(text, start, end), known);
        }
        return known;
    }
}
