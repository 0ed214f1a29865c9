package org.lagebrief.aggregate.copy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every five successive words of a text as one number, in the order of the text.
 *
 * <p>A word is a run of letters and digits without regard to case, ligatures, composed or decomposed accents, soft
 * hyphens, or ß and ss; what stands between words is ignored, quotation marks and hyphens too. Different words may, very
 * rarely, make the same number.
 */
final class Shingles {
    /** Words of one shingle. */
    static final int WORDS = 5;

    /** Words looked at: no wire text is longer, and what a text costs stays bounded. */
    static final int MOST_WORDS = 10_000;

    private static final int SOFT_HYPHEN = 0xAD;
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private static final int NO_LETTER = 0;

    /** The letters of most texts, folded once. */
    private static final int[] PLAIN =
            IntStream.range(0, 128).map(Shingles::folded).toArray();

    private final long[] words;
    private int count;

    private Shingles(int capacity) {
        words = new long[capacity];
    }

    /** The shingles of the text; empty if it has fewer than five words. */
    static long[] of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Shingles shingles = new Shingles(Math.min(MOST_WORDS, normal.length() / 2 + 1));
        shingles.readWords(normal);
        return shingles.join();
    }

    private void readWords(String text) {
        long word = OFFSET_BASIS;
        boolean within = false;
        for (int i = 0; i < text.length() && count < words.length; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            int folded = letter < PLAIN.length ? PLAIN[letter] : folded(letter);
            if (folded != NO_LETTER) {
                word = letter == 'ß' ? with(with(word, 's'), 's') : with(word, folded);
                within = true;
            } else if (within && letter != SOFT_HYPHEN) {
                words[count++] = word;
                word = OFFSET_BASIS;
                within = false;
            }
        }
        if (within && count < words.length) {
            words[count++] = word;
        }
    }

    private static int folded(int letter) {
        return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : NO_LETTER;
    }

    private static long with(long word, int letter) {
        return (word ^ letter) * FNV_PRIME;
    }

    private long[] join() {
        long[] shingles = new long[Math.max(0, count - WORDS + 1)];
        for (int first = 0; first < shingles.length; first++) {
            long shingle = 0;
            for (int word = first; word < first + WORDS; word++) {
                shingle = shingle * MULTIPLIER + words[word];
            }
            shingles[first] = scattered(shingle);
        }
        return shingles;
    }

    /** Spreads the bits, so that the smallest of several numbers is any of them (the finaliser of MurmurHash3). */
    private static long scattered(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** The same shingles, each once, in ascending order. */
    static long[] distinct(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
