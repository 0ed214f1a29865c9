package org.lagebrief.collect.written;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lagebrief.model.Language;

/** A language as pages, mails and records declare it, such as {@code de}, {@code en-GB} or {@code pt_BR}. */
public final class LanguageTag {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** The first of those that are listed, whatever its region; empty if no language has two letters like it. */
    public static Optional<Language> of(String written) {
        String first = written.split(",", 2)[0].strip().replace('_', '-');
        return Optional.of(Locale.forLanguageTag(first).getLanguage())
                .filter(LANGUAGES::contains)
                .map(Language::new);
    }
}
