package org.lagebrief.extract.pack;

import org.lagebrief.extract.text.Tokens;

/** Reads numbers written in digits by the language's convention: "3.000", "1,5", "10 000", "1'500", "12,34,567". */
public final class DigitNumbers {
    private static final String SPACES = "\u00a0\u2009\u202f ";
    private static final String APOSTROPHES = "'\u2019";
    private static final int MOST_DIGITS = 15;

    private final char decimal;

    public DigitNumbers(char decimal) {
        this.decimal = decimal;
    }

    /** The index after the number that begins there: digits, and separators that stand between digits. */
    public static int end(CharSequence text, int start) {
        int at = start;
        int run = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                run++;
                at++;
            } else if (continues(text, at, run)) {
                run = 0;
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean continues(CharSequence text, int at, int run) {
        if (at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '.' || c == ',') {
            return true;
        }
        boolean groups = SPACES.indexOf(c) >= 0 || APOSTROPHES.indexOf(c) >= 0;
        return groups && run <= 3 && digits(text, at + 1) == 3;
    }

    private static int digits(CharSequence text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number's value, or {@link Tokens#NO_NUMBER} if its separators fit no number (a date, a version). */
    public double parse(CharSequence text, int start, int end) {
        double value = 0;
        int digits = 0;
        int group = 0;
        int at = start;
        while (at < end && !isDecimalPoint(text, at, end)) {
            char c = text.charAt(at++);
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
                digits++;
                group++;
            } else if (isGroup(text, at, end) && group <= 3) {
                group = 0;
            } else {
                return Tokens.NO_NUMBER;
            }
        }
        return digits > MOST_DIGITS ? Tokens.NO_NUMBER : withFraction(text, at, end, value);
    }

    /**
     * Whether the number that was read as thousands could be a fraction: the language's decimal sign stands in it once, before three
     * digits, as other languages write them. "3,000" is so in German.
     */
    public boolean isAmbiguous(CharSequence text, int start, int end) {
        int sign = end - 4;
        if (sign <= start || text.charAt(sign) != decimal || digits(text, sign + 1) != 3) {
            return false;
        }
        return digits(text, start) == sign - start;
    }

    /** A separator that is followed by three digits (or, before the last group, two: lakh) groups them, whichever it is. */
    private static boolean isGroup(CharSequence text, int at, int end) {
        int run = digits(text, at);
        return run == 3 || (run == 2 && at + 2 < end && !isDigit(text.charAt(at + 2)) && digits(text, at + 3) >= 2);
    }

    /** The decimal sign of the language before other than three digits, or the contrary sign before one or two. */
    private boolean isDecimalPoint(CharSequence text, int at, int end) {
        char c = text.charAt(at);
        if (c != '.' && c != ',') {
            return false;
        }
        int run = digits(text, at + 1);
        boolean last = at + 1 + run == end;
        return last && (run < 3 || (run > 3 && c == decimal));
    }

    private static double withFraction(CharSequence text, int at, int end, double whole) {
        double value = whole;
        double place = 0.1;
        for (int i = at + 1; i < end; i++, place /= 10) {
            value += (text.charAt(i) - '0') * place;
        }
        return value;
    }
}
