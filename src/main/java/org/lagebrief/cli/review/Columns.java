package org.lagebrief.cli.review;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagebrief.model.DecidedField;

/** The columns of a CSV file of decisions, and how its cells are kept from being formulas. */
final class Columns {
    static final String ID = "id";
    static final String DECISION = "decision";
    static final String REASON = "reason";
    static final String BY = "by";
    static final String AT = "at";
    static final String FILE = "file";
    static final String ARTICLE = "article";
    static final String COLUMN = "column";
    static final String OCCURRENCE = "occurrence";
    static final String WORDING = "wording";
    static final String SENTENCE = "sentence";
    /** What was read, for a person; it is not read again. */
    static final String READ = "read";

    static final List<String> ALL = Stream.of(
                    Stream.of(ID, DECISION, REASON),
                    Arrays.stream(DecidedField.values()).map(DecidedField::code),
                    Stream.of(BY, AT, FILE, ARTICLE, COLUMN, OCCURRENCE, WORDING, READ, SENTENCE))
            .flatMap(columns -> columns)
            .toList();

    /** As the Open Worldwide Application Security Project lists them, with their full-width forms. */
    private static final String FORMULA = "[\\s\\p{Z}]*[-=+@＝＋－＠]|[\t\r\n]";

    private static final Pattern TO_ESCAPE = Pattern.compile("'*(?:" + FORMULA + ")");
    private static final Pattern ESCAPED = Pattern.compile("'+(?:" + FORMULA + ")");

    private Columns() {}

    /** The text, with an apostrophe before it if a spreadsheet would take it for a formula. */
    static String escaped(String text) {
        return TO_ESCAPE.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was escaped so. */
    static String unescaped(String cell) {
        return ESCAPED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
