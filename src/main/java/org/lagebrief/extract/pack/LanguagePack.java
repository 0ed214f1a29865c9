package org.lagebrief.extract.pack;

import java.util.Arrays;
import java.util.Map;
import org.lagebrief.model.Language;

/**
 * One language as data: its words and phrases by role, its number words, and a few settings.
 *
 * <p>Settings (lines {@code set NAME: value} of a pack): {@code decimal} is the decimal sign; {@code nouns} is {@code capital} where
 * every noun has a capital; {@code possessives} and {@code inflections} are endings that a name or word can be met with, {@code sayings}
 * those that make a body into its words; {@code verbs} is {@code last} where the verb of an outcome tends to close its clause.
 *
 * @param version SHA-256, hexadecimal, of the pack's files
 */
public record LanguagePack(
        Language language,
        Lexicon lexicon,
        DigitNumbers digits,
        QuotationSigns quotations,
        Map<String, Double> digitSuffixes,
        Settings settings,
        String version) {

    /** What letters glued to digits multiply them by, or 0 if they do not. */
    public double digitSuffix(String letters) {
        return digitSuffixes.getOrDefault(letters, 0.0);
    }

    /** The endings that the setting of that name lists; the array is shared. */
    public String[] endings(String setting) {
        return settings.endings(setting);
    }

    /** The word's length without an ending that the setting of that name lists (apart by spaces), if enough is left of it. */
    public int lengthWithout(String setting, CharSequence text, int start, int end, int least) {
        for (String ending : settings.endings(setting)) {
            int at = end - ending.length();
            if (!ending.isEmpty() && at - start >= least && ends(ending, text, at)) {
                return at - start;
            }
        }
        return end - start;
    }

    private static boolean ends(String ending, CharSequence text, int at) {
        for (int i = 0; i < ending.length(); i++) {
            if (Letters.lower(text.charAt(at + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The word without an ending that the setting of that name lists, if enough is left of it. */
    public String without(String setting, String word, int least) {
        return word.substring(0, lengthWithout(setting, word, 0, word.length(), least));
    }

    /** Whether the letters, in lower case, are one of the beginnings of words that lose a vowel before an apostrophe: "l" of "l'armée". */
    public boolean elides(char[] lower, int start, int end) {
        for (String beginning : settings.endings("elisions")) {
            if (!beginning.isEmpty()
                    && Arrays.equals(lower, start, end, beginning.toCharArray(), 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    public boolean nounsAreCapital() {
        return settings.nounsAreCapital;
    }

    public boolean verbsComeLast() {
        return settings.verbsComeLast;
    }
}
