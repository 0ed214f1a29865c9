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

    private long beginning;
    private long earlier;
    private long latest;
    private int length;
    private int all;

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

    /** To be called behind the last character of a word: takes in what of a long one is out of the two other numbers' reach. */
    public void close(char[] text, int start, int end) {
        for (int i = start; i < end - LONGEST_OF_TWO; i++) {
            beginning = beginning << Byte.SIZE ^ text[i];
        }
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

    /** The key of the word that stands there. */
    static WordKey of(char[] text, int start, int end) {
        WordKey key = new WordKey();
        for (int i = start; i < end; i++) {
            key.take(text[i]);
        }
        key.close(text, start, end);
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

    /** The word's length, negative if its characters have to be compared. */
    int form() {
        return length <= LONGEST && all <= NARROW ? length : -length;
    }

    int hash() {
        long mixed = (latest ^ earlier * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> Integer.SIZE);
    }
}
