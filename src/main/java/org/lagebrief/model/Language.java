package org.lagebrief.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * A natural language by its two-letter ISO 639-1 code, lower case.
 *
 * <p>Open on purpose: which languages can be read is decided by the language packs, not by the model.
 */
public record Language(String code) {
    public static final Language GERMAN = new Language("de");
    public static final Language ENGLISH = new Language("en");

    /** @throws IllegalArgumentException if the code is not two lower-case ASCII letters */
    public Language {
        if (!code.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(
                    "language: expected a two-letter ISO 639-1 code, found \"" + code + "\"");
        }
    }

    /** Of texts by language the one in this, else the English one, else the first by its language's code. */
    static String nearest(Map<Language, String> texts, Language wanted) {
        String english = texts.get(ENGLISH);
        String own = texts.get(wanted);
        if (own != null) {
            return own;
        }
        return english != null
                ? english
                : texts.entrySet().stream()
                        .min(Map.Entry.comparingByKey(Comparator.comparing(Language::code)))
                        .orElseThrow()
                        .getValue();
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
