package org.lagebrief.collect.table.dialect;

import java.nio.charset.Charset;
import org.lagebrief.collect.table.mapping.DateFormat;
import org.lagebrief.collect.table.sheet.CsvSheet.Signs;

/**
 * How a figure table is written, as declared or detected.
 *
 * @param thousandsSeen the sign of thousands that the figures show, or 0
 * @param headerLine 1-based line of the file; what stands before it is no part of the table
 * @param unitsLine 1-based line of the file, or 0 if no units stand under the header
 */
public record Dialect(
        Signs signs,
        Charset encoding,
        WholeNumbers numbers,
        char thousandsSeen,
        DateFormat asOf,
        DateFormat published,
        int headerLine,
        int unitsLine) {

    /** In the words of a check: {@code delimiter ";", windows-1252, decimal comma, dates dd.MM.yyyy, header in line 1}. */
    public String described() {
        var words = new StringBuilder("delimiter ").append(shown(signs.delimiter()));
        words.append(signs.quote() == '"' ? "" : ", quote " + signs.quote());
        words.append(", ").append(encoding.name());
        if (numbers.decimal() != 0) {
            words.append(numbers.decimal() == ',' ? ", decimal comma" : ", decimal point");
        }
        words.append(thousandsSeen == 0 ? "" : ", thousands " + shown(thousandsSeen));
        words.append(", dates ").append(asOf.name());
        words.append(published.equals(asOf) ? "" : ", published " + published.name());
        words.append(", header in line ").append(headerLine);
        if (headerLine > 1) {
            words.append(headerLine == 2 ? " (1 line" : " (" + (headerLine - 1) + " lines")
                    .append(" before it)");
        }
        words.append(unitsLine == 0 ? "" : ", units in line " + unitsLine);
        return words.toString();
    }

    private static String shown(char sign) {
        if (sign == '\t') {
            return "tab";
        }
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? "space" : "\"" + sign + "\"";
    }
}
