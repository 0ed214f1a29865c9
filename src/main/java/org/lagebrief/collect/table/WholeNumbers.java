package org.lagebrief.collect.table;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers of people as tables write them: signs of thousands, leading zeros, and decimals that are zero. */
enum WholeNumbers {
    DECIMAL_POINT("\\."),
    DECIMAL_COMMA(","),
    /** No cell shows which is the decimal sign, so a sign before three digits is taken for one of thousands. */
    UNDECIDED(null);

    private static final String SPACES = "[ '’\u00A0\u2009\u202F]";
    private static final int MOST_DIGITS = 18;

    private final @Nullable String decimal;
    private final Pattern pattern;

    WholeNumbers(@Nullable String decimal) {
        this.decimal = decimal;
        String thousands = decimal == null ? "[.,]" : decimal.equals(",") ? "\\." : ",";
        String whole = "\\d+|\\d{1,3}(?:(?:" + thousands + "\\d{3})+|(?:" + SPACES + "\\d{3})+)";
        this.pattern = Pattern.compile("(" + whole + ")" + (decimal == null ? "" : "(?:" + decimal + "0*)?"));
    }

    /** By the declared decimal sign. */
    static WholeNumbers of(String decimal) {
        return decimal.equals(",") ? DECIMAL_COMMA : DECIMAL_POINT;
    }

    /** By what the cells show: a sign before other than three digits is a decimal sign, one that repeats is not. */
    static WholeNumbers detect(Collection<String> cells) {
        if (cells.stream().anyMatch(DECIMAL_COMMA::isShownBy)) {
            return DECIMAL_COMMA;
        }
        return cells.stream().anyMatch(DECIMAL_POINT::isShownBy) ? DECIMAL_POINT : UNDECIDED;
    }

    private boolean isShownBy(String cell) {
        String other = this == DECIMAL_COMMA ? "\\." : ",";
        String text = cell.strip();
        return text.matches("\\d+" + decimal + "(?:\\d{1,2}|\\d{4,})")
                || text.matches("\\d{1,3}(?:" + other + "\\d{3})+" + decimal + "\\d+")
                || text.matches("\\d{1,3}(?:" + other + "\\d{3}){2,}");
    }

    /** The number, or empty if the text is none or not whole. */
    OptionalLong parse(String text) {
        var matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        String digits = matcher.group(1).replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
        return digits.length() > MOST_DIGITS ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
