package org.lagebrief.extract.pack;

import java.util.Arrays;

/**
 * A word as a text has it, large or small: what its pack knows of it, and the roles that it, so written, may play.
 *
 * <p>All that a scan asks of a word met before stands in this one object, for reaching for others is most of what such a word costs.
 */
public final class WrittenWord {
    private static final char[] NO_LETTERS = {};

    /** A word of which nothing is known. */
    public static final WrittenWord NONE = new WrittenWord(KnownWord.NONE, false);

    private final long earlier;
    private final long latest;
    private final long beginning;
    private final int form;
    private final KnownWord known;
    private final long first;
    private final long second;
    private final long third;
    private final double number;
    /** The letters, where the numbers do not tell all. */
    private final char[] letters;

    private WrittenWord(WordKey key, boolean withCapital, char[] letters, KnownWord known) {
        this.earlier = key.earlier();
        this.latest = key.latest();
        this.beginning = key.beginning();
        this.form = key.form();
        this.letters = letters;
        this.known = known;
        Roles roles = known.roles(withCapital);
        this.first = roles.first();
        this.second = roles.second();
        this.third = roles.third();
        this.number = known.number();
    }

    /** A word that is not to be found again. */
    WrittenWord(KnownWord known, boolean withCapital) {
        this(new WordKey(), withCapital, NO_LETTERS, known);
    }

    /** The word of that key which stands there. */
    static WrittenWord of(WordKey key, char[] text, int start, int end, KnownWord known) {
        char[] letters = WordKey.isLettered(key.form()) ? Arrays.copyOfRange(text, start, end) : NO_LETTERS;
        return new WrittenWord(key, key.hasCapital(), letters, known);
    }

    boolean isSame(WordKey key, char[] text, int start, int end) {
        return latest == key.latest()
                && earlier == key.earlier()
                && form == key.form()
                && beginning == key.beginning()
                && (!WordKey.isLettered(form) || Arrays.equals(letters, 0, letters.length, text, start, end));
    }

    /** What the lexicon knows of the word, however it is written. */
    public KnownWord known() {
        return known;
    }

    /** The number that the word spells, or {@link SpelledNumbers#NONE}. */
    public double number() {
        return number;
    }

    /** Writes the bits of the roles that it may play into {@link Roles#PARTS} places from that one on. */
    public void writeRoles(long[] bits, int at) {
        bits[at] = first;
        bits[at + 1] = second;
        bits[at + 2] = third;
    }
}
