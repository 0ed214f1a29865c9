package org.lagebrief.extract;

import java.util.Map;
import org.lagebrief.model.Language;

/**
 * One language as data: its words and phrases by role, its number words, and a few settings.
 *
 * <p>Settings (lines {@code set NAME: value} of a pack): {@code decimal} is the decimal sign; {@code nouns} is {@code capital} where
 * every noun has a capital; {@code verbs} is {@code last} where the verb of an outcome tends to close its clause.
 *
 * @param version SHA-256, hexadecimal, of the pack's files
 */
record LanguagePack(
        Language language,
        Lexicon lexicon,
        SpelledNumbers spelled,
        DigitNumbers digits,
        Map<String, Double> digitSuffixes,
        Map<String, String> settings,
        String version) {

    /** What letters glued to digits multiply them by, or 0 if they do not. */
    double digitSuffix(String letters) {
        return digitSuffixes.getOrDefault(letters, 0.0);
    }

    boolean nounsAreCapital() {
        return "capital".equals(settings.get("nouns"));
    }

    boolean verbsComeLast() {
        return "last".equals(settings.get("verbs"));
    }
}
