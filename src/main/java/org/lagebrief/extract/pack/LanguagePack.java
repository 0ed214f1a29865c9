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

    /** "'s" and the like, behind a name that something belongs to. */
    public Endings possessives() {
        return settings.possessives;
    }

    /** Those of names in the genitive. */
    public Endings genitives() {
        return settings.genitives;
    }

    /** Those of words in other cases and numbers. */
    public Endings inflections() {
        return settings.inflections;
    }

    /** Those that make a body into its words: "Polizeiangaben". */
    public Endings sayings() {
        return settings.sayings;
    }

    /** Those of bodies whose last letter only joins them to such words: "Regierungsangaben". */
    public Endings joints() {
        return settings.joints;
    }

    /** Those of words that say whose, not where: "Greek". */
    public Endings demonyms() {
        return settings.demonyms;
    }

    /** Whether the letters, in lower case, are one of the beginnings of words that lose a vowel before an apostrophe: "l" of "l'armée". */
    public boolean elides(char[] lower, int start, int end) {
        for (String beginning : settings.elisions.each()) {
            if (Arrays.equals(lower, start, end, beginning.toCharArray(), 0, beginning.length())) {
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
