package org.lagebrief.extract.pack;

/** What a scan asks of a character: answered by tables for scripts such as Latin and Cyrillic, by {@link Character} for all others, with the same answers. */
public final class Letters {
    /** Up to the end of the block of general punctuation. */
    private static final int TABLE = 0x2070;

    private static final int LETTER = 1 << 16;
    private static final int INNER = 2 << 16;
    private static final int BLANK = 4 << 16;
    private static final int CAPITAL = 8 << 16;

    private static final int[] TRAITS = new int[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            TRAITS[c] = found(c);
        }
    }

    private Letters() {}

    private static int found(char c) {
        int letter = Character.isLetter(c) ? LETTER : 0;
        int inner = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? INNER : 0;
        int blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' ? BLANK : 0;
        int capital = Character.isUpperCase(c) ? CAPITAL : 0;
        return letter | inner | blank | capital | Character.toLowerCase(c);
    }

    /** What is asked of the character, all in one, for the methods below. */
    public static int traits(char c) {
        return c < TABLE ? TRAITS[c] : found(c);
    }

    public static boolean isLetter(int traits) {
        return (traits & LETTER) != 0;
    }

    /** Whether a character of these traits is a letter or digit, or a mark set on one. */
    public static boolean isInner(int traits) {
        return (traits & INNER) != 0;
    }

    /** White space of any kind, and the mark that may begin a file. */
    public static boolean isBlank(int traits) {
        return (traits & BLANK) != 0;
    }

    public static boolean isCapital(int traits) {
        return (traits & CAPITAL) != 0;
    }

    /** The character of these traits in lower case, if that is a single one. */
    public static char lower(int traits) {
        return (char) traits;
    }

    /** The character in lower case, if that is a single one. */
    public static char lower(char c) {
        return lower(traits(c));
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
        return isLetter(traits(c));
    }

    /** A letter or digit, or a mark set on one. */
    public static boolean isInner(char c) {
        return isInner(traits(c));
    }

    public static boolean isBlank(char c) {
        return isBlank(traits(c));
    }

    public static boolean isCapital(char c) {
        return isCapital(traits(c));
    }
}
