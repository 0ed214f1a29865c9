package org.lagebrief.collect.file;

import java.util.List;
import java.util.Locale;

/**
 * Tells a Western text from one whose bytes were read as Western and are not: Czech, Turkish or Baltic bytes make letters
 * too, but not those of one Western language.
 */
final class WesternLetters {
    /** The letters beyond ASCII of languages that are written in Windows-1252. */
    private static final List<String> ALPHABETS = List.of(
            "äöüßéèàç",
            "àâæçéèêëîïôœùûüÿ",
            "áéíóúüñªº",
            "àáâãçéêíóôõúüªº",
            "àèéìíîòóùú",
            "àçèéíïòóúüñ",
            "éèëïöüó",
            "æøåé",
            "åäöéüšž",
            "äöüõšž");

    /** Letters whose bytes make the same or a rare letter in Central European charsets. */
    private static final String EVERYWHERE = "äöüßéáóíïœ";

    private static final String GERMAN = "äöüß";

    /** Foreign names put fewer letters than this into a text; languages that are written with such letters have more. */
    private static final double NAMES = 0.02;

    private static final int LONG = 200;
    private static final double ONE_LANGUAGE = 0.9;

    private WesternLetters() {}

    /**
     * Whether the letters beyond ASCII are such as one Western language has, or a German or English text of foreign names.
     *
     * <p>True if nine in ten of them belong to one alphabet, or half of them are ä, ö, ü and ß, or they are less than one in
     * fifty letters of a longer text. A single letter that other charsets have in another's place is no evidence.
     */
    static boolean areIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long letters = lower.chars().filter(Character::isLetter).count();
        long beyond = lower.chars().filter(WesternLetters::isBeyondAscii).count();
        boolean isEvident = share(EVERYWHERE, lower, beyond) == 1
                || lower.chars()
                                .filter(WesternLetters::isBeyondAscii)
                                .distinct()
                                .count()
                        > 1;
        return (letters >= LONG && beyond < letters * NAMES)
                || (isEvident && ALPHABETS.stream().anyMatch(a -> share(a, lower, beyond) >= ONE_LANGUAGE))
                || share(GERMAN, lower, beyond) >= 0.5;
    }

    private static double share(String alphabet, String text, long beyond) {
        long known = text.chars()
                .filter(c -> isBeyondAscii(c) && alphabet.indexOf(c) >= 0)
                .count();
        return beyond == 0 ? 1 : (double) known / beyond;
    }

    private static boolean isBeyondAscii(int c) {
        return c >= 128 && Character.isLetter(c);
    }
}
