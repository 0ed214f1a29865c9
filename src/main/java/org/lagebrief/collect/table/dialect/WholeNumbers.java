package org.lagebrief.collect.table.dialect;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers of people as tables write them: signs of thousands, leading zeros, and decimals that are zero.
 *
 * @param decimal the decimal sign, or 0 if none is known
 * @param thousands the signs that may stand between groups of three digits, one kind of them in a number
 */
public record WholeNumbers(char decimal, String thousands) {
    /** Stands for: no whole number. */
    public static final long NONE = -1;

    private static final String SPACES = " '’\u00A0\u2009\u202F";
    private static final int MOST_DIGITS = 18;

    public static final WholeNumbers DECIMAL_POINT = new WholeNumbers('.', "," + SPACES);
    public static final WholeNumbers DECIMAL_COMMA = new WholeNumbers(',', "." + SPACES);

    /** No cell shows which is the decimal sign, so a sign before three digits is taken for one of thousands. */
    public static final WholeNumbers UNDECIDED = new WholeNumbers('\0', ".," + SPACES);

    private static final Pattern SHOWS_COMMA =
            Pattern.compile("\\d+,(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern SHOWS_POINT =
            Pattern.compile("\\d+\\.(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");

    /** By what the cells show: a sign before other than three digits is a decimal sign, one that repeats is not. */
    static WholeNumbers detect(Collection<String> cells) {
        if (showsComma(cells) > 0) {
            return DECIMAL_COMMA;
        }
        return showsPoint(cells) > 0 ? DECIMAL_POINT : UNDECIDED;
    }

    /** As {@link #detect}, but cells that need not be numbers decide only where they agree and are at least that many. */
    static WholeNumbers detect(Collection<String> cells, int least) {
        long comma = showsComma(cells);
        long point = showsPoint(cells);
        if (comma >= least && point == 0) {
            return DECIMAL_COMMA;
        }
        return point >= least && comma == 0 ? DECIMAL_POINT : UNDECIDED;
    }

    /** The same with these declared instead. */
    WholeNumbers with(@Nullable String declaredDecimal, @Nullable String declaredThousands) {
        WholeNumbers numbers = this;
        if (declaredDecimal != null) {
            numbers = declaredDecimal.equals(",") ? DECIMAL_COMMA : DECIMAL_POINT;
        }
        if (declaredThousands == null) {
            return numbers;
        }
        String signs = switch (declaredThousands.toLowerCase(Locale.ROOT)) {
            case "none" -> "";
            case "space" -> SPACES;
            default -> declaredThousands;
        };
        return new WholeNumbers(numbers.decimal, signs);
    }

    /** The number, or {@link #NONE} if the text, stripped of surrounding space, is none or not whole. */
    public long parse(String text) {
        long value = 0;
        int group = 0;
        int digits = 0;
        char sign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits += digits > 0 || c != '0' ? 1 : 0;
                if (digits > MOST_DIGITS) {
                    return NONE;
                }
                value = value * 10 + c - '0';
                group++;
            } else if (!endsGroup(group, sign)) {
                return NONE;
            } else if (c == decimal) {
                return isZeros(text, i + 1) ? value : NONE;
            } else if (thousands.indexOf(c) >= 0 && (sign == 0 ? group <= 3 : c == sign)) {
                sign = c;
                group = 0;
            } else {
                return NONE;
            }
        }
        return endsGroup(group, sign) ? value : NONE;
    }

    private static boolean endsGroup(int group, char sign) {
        return sign == 0 ? group > 0 : group == 3;
    }

    private static boolean isZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static long showsComma(Collection<String> cells) {
        return cells.stream()
                .filter(cell -> SHOWS_COMMA.matcher(cell.strip()).matches())
                .count();
    }

    private static long showsPoint(Collection<String> cells) {
        return cells.stream()
                .filter(cell -> SHOWS_POINT.matcher(cell.strip()).matches())
                .count();
    }
}
