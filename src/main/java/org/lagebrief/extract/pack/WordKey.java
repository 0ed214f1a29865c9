package org.lagebrief.extract.pack;

/**
 * A word taken in character by character, to be looked up by two numbers instead of its letters.
 *
 * <p>Words of up to {@value #LONGEST} characters of Latin-1 are equal if their numbers are; of other words the characters still have to be
 * compared.
 */
public final class WordKey {
    private static final int LONGEST = 16;
    private static final char NARROW = 0xff;

    private long earlier;
    private long latest;
    private int length;
    private int all;

    /** Forgets the characters taken in. */
    public void clear() {
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
        return key;
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
