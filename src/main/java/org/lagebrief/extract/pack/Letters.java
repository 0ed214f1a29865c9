package org.lagebrief.extract.pack;

/** What a scan asks of a character: answered by tables for scripts such as Latin and Cyrillic, by {@link Character} for all others, with the same answers. */
public final class Letters {
    /** Up to the end of the block of general punctuation. */
    private static final int TABLE = 0x2070;

    private static final byte LETTER = 1;
    private static final byte INNER = 2;
    private static final byte BLANK = 4;
    private static final byte CAPITAL = 8;

    private static final char[] LOWER = new char[TABLE];
    private static final byte[] TRAITS = new byte[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            LOWER[c] = Character.toLowerCase(c);
            TRAITS[c] = traits(c);
        }
    }

    private Letters() {}

    private static byte traits(char c) {
        int letter = Character.isLetter(c) ? LETTER : 0;
        int inner = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? INNER : 0;
        int blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' ? BLANK : 0;
        int capital = Character.isUpperCase(c) ? CAPITAL : 0;
        return (byte) (letter | inner | blank | capital);
    }

    private static boolean has(char c, byte trait) {
        return ((c < TABLE ? TRAITS[c] : traits(c)) & trait) != 0;
    }

    /** The character in lower case, if that is a single one. */
    public static char lower(char c) {
        return c < TABLE ? LOWER[c] : Character.toLowerCase(c);
    }

    /** The text's characters, each in lower case by itself, so that every place stays where it is. */
    public static char[] lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower(lower[i]);
        }
        return lower;
    }

    public static boolean isLetter(char c) {
        return has(c, LETTER);
    }

    /** A letter or digit, or a mark set on one. */
    public static boolean isInner(char c) {
        return has(c, INNER);
    }

    /** White space of any kind, and the mark that may begin a file. */
    public static boolean isBlank(char c) {
        return has(c, BLANK);
    }

    public static boolean isCapital(char c) {
        return has(c, CAPITAL);
    }
}
