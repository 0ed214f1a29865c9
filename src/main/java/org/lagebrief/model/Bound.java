package org.lagebrief.model;

import java.util.Locale;

/** How a wording bounds its number. */
public enum Bound {
    /** The number itself: low = high. */
    EXACT,
    /** Near the number: low = high, "rund", "about". */
    ABOUT,
    /** The number or more: high open. */
    AT_LEAST,
    /** Above the number: high open. */
    MORE_THAN,
    /** The number or fewer: low open. */
    AT_MOST,
    /** Below the number: low open. */
    LESS_THAN,
    /** From low to high, both known. */
    RANGE,
    /** No number at all, "Dutzende", "hundreds": both open. */
    VAGUE;

    /** The name in JSON and CSV: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
