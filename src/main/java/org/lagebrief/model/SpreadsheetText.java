package org.lagebrief.model;

import java.util.regex.Pattern;

/**
 * Text in a cell of a CSV file, which a spreadsheet must not take for a formula: an apostrophe stands before one that it would.
 *
 * <p>What makes a formula is as the Open Worldwide Application Security Project lists it, with the full-width forms.
 */
public final class SpreadsheetText {
    private static final String FORMULA = "[\\s\\p{Z}]*[-=+@＝＋－＠]|[\t\r\n]";
    private static final Pattern TAKEN_FOR_FORMULA = Pattern.compile(FORMULA);
    private static final Pattern TO_ESCAPE = Pattern.compile("'*(?:" + FORMULA + ")");
    private static final Pattern ESCAPED = Pattern.compile("'+(?:" + FORMULA + ")");

    private SpreadsheetText() {}

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return TAKEN_FOR_FORMULA.matcher(text).lookingAt();
    }

    /** The text as it may stand in a cell that is read again: {@link #unescaped} gives back the same. */
    public static String escaped(String text) {
        return TO_ESCAPE.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was escaped so; any other is itself. */
    public static String unescaped(String cell) {
        return ESCAPED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
