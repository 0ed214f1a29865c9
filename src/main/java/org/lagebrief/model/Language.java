package org.lagebrief.model;

import java.util.Locale;

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

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
