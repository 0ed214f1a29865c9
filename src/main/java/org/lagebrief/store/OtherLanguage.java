package org.lagebrief.store;

import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;

/**
 * Articles of one file in a language that is not asked for.
 *
 * @param entry where in the file one of them stands; null if the file is the article
 * @param articles how many there are
 */
public record OtherLanguage(String file, @Nullable String entry, Language language, int articles) {}
