package org.lagebrief.extract.pack;

/**
 * A word taken in character by character, to be looked up by three numbers instead of its letters.
 *
 * <p>Words of up to {@value #LONGEST} characters of Latin-1 are equal if their numbers are; of other words the characters still have to be
 * compared.
 */
public final class WordKey {
    private static final int LONGEST = 24;
    private static final int LONGEST_OF_TWO = 16;
    private static final char NARROW = 0xff;
    private static final int LETTERED = 1 << 30;
    private static final int CAPITAL = 1 << 31;

    private long beginning;
    private long earlier;
    private long latest;
    private int length;
    private int all;
    private int form;
    private int hash;

    /** Forgets the characters taken in. */
    public void clear() {
        beginning = 0;
        earlier = 0;
        latest = 0;
        length = 0;
        all = 0;
    }

    /** Takes in one character. */
    public void take(char c) {
        earlier = earlier << Byte.SIZE | latest >>> (Long.SIZE - Byte.SIZE);
        latest = latest << Byte.SIZE ^ c;
        all |= c;
        length++;
    }

    /**
     * To be called behind the last character of a word: takes in what of a long one is out of the two other numbers' reach, and whether the
     * word was written with a capital.
     */
    public void close(char[] text, int start, int end, boolean withCapital) {
        for (int i = start; i < end - LONGEST_OF_TWO; i++) {
            beginning = beginning << Byte.SIZE ^ text[i];
        }
        int lettered = length <= LONGEST && all <= NARROW ? 0 : LETTERED;
        form = (withCapital ? CAPITAL : 0) | lettered | length;
        long mixed = (latest ^ earlier * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
        hash = (int) (mixed >>> Integer.SIZE) ^ (withCapital ? 2 : 0);
    }

    /** Takes in the letters and digits that stand there, puts them in lower case in the text, and returns the index after them. */
    public int takeInner(char[] text, int at) {
        long before = earlier;
        long last = latest;
        int seen = all;
        int end = at;
        while (end < text.length) {
            int traits = Letters.traits(text[end]);
            if (!Letters.isInner(traits)) {
                break;
            }
            char c = Letters.lower(traits);
            text[end++] = c;
            before = before << Byte.SIZE | last >>> (Long.SIZE - Byte.SIZE);
            last = last << Byte.SIZE ^ c;
            seen |= c;
        }
        earlier = before;
        latest = last;
        all = seen;
        length += end - at;
        return end;
    }

    /** The key of the word that stands there, and was written with a capital or without one. */
    static WordKey of(char[] text, int start, int end, boolean withCapital) {
        WordKey key = new WordKey();
        for (int i = start; i < end; i++) {
            key.take(text[i]);
        }
        key.close(text, start, end, withCapital);
        return key;
    }

    long beginning() {
        return beginning;
    }

    long earlier() {
        return earlier;
    }

    long latest() {
        return latest;
    }

    /** The word's length, and bits that say what else words must have in common to be equal. */
    int form() {
        return form;
    }

    /** Whether words of that form are equal only if their characters are. */
    static boolean isLettered(int form) {
        return (form & LETTERED) != 0;
    }

    boolean hasCapital() {
        return (form & CAPITAL) != 0;
    }

    int hash() {
        return hash;
    }
}
