package org.lagebrief.cli.review;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.review.ClaimPlace;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.SpreadsheetText;

/**
 * A row of a CSV file of decisions as it is written.
 *
 * @param place the file and the line, for faults
 */
record DecisionRow(CSVRecord record, String place) {
    /** The cell of that column, empty if the row or the file has none. */
    String cell(String column) {
        return record.isSet(column)
                ? SpreadsheetText.unescaped(record.get(column)).strip()
                : "";
    }

    Map<DecidedField, String> fields() {
        Map<DecidedField, String> fields = new EnumMap<>(DecidedField.class);
        for (DecidedField field : DecidedField.values()) {
            String value = cell(field.code());
            if (!value.isEmpty()) {
                check(field, value);
                fields.put(field, value);
            }
        }
        return fields;
    }

    private static void check(DecidedField field, String value) {
        try {
            field.check(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column " + e.getMessage(), e);
        }
    }

    @Nullable
    Instant at() {
        String at = cell(Columns.AT);
        try {
            return at.isEmpty() ? null : Instant.parse(at).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "column at: expected a moment such as 2025-01-06T12:00:00Z, found \"" + at + "\"", e);
        }
    }

    /** Whether nothing is said of its claim. */
    boolean isUndecided() {
        return cell(Columns.DECISION).isEmpty()
                && cell(Columns.REASON).isEmpty()
                && Arrays.stream(DecidedField.values())
                        .allMatch(field -> cell(field.code()).isEmpty());
    }

    boolean givesOnlyAnId() {
        return cell(Columns.SENTENCE).isEmpty() && !cell(Columns.ID).isEmpty();
    }

    /** The claim that the row spells out. */
    ClaimPlace claim() {
        String file = cell(Columns.FILE);
        String words = verbatim(Columns.SENTENCE);
        String figure = verbatim(Columns.WORDING);
        if (!cell(Columns.ARTICLE).isEmpty()) {
            ArticleId article = valid(() -> new ArticleId(cell(Columns.ARTICLE)), "article id", Columns.ARTICLE);
            int occurrence = occurrence();
            return new ClaimPlace(
                    valid(() -> new ClaimKey.InSentence(article, words, figure, occurrence), "figure", Columns.WORDING),
                    file);
        }
        if (words.isBlank() || file.isEmpty() || cell(Columns.COLUMN).isEmpty()) {
            throw new IllegalArgumentException("column id: expected the id of a claim, or in other columns the"
                    + " sentence, wording and article, or for a row of a table the sentence, file and column,"
                    + " found none");
        }
        return new ClaimPlace(new ClaimKey.InRow(file, words, cell(Columns.COLUMN), figure), file);
    }

    private String verbatim(String column) {
        return record.isSet(column) ? SpreadsheetText.unescaped(record.get(column)) : "";
    }

    /** What is made of a cell; what is wrong with it is said of the column. */
    private static <T> T valid(Supplier<T> made, String of, String column) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            String fault = String.valueOf(e.getMessage()).replaceFirst("^" + of, "column " + column);
            throw new IllegalArgumentException(fault, e);
        }
    }

    private int occurrence() {
        String written = cell(Columns.OCCURRENCE);
        if (!written.isEmpty() && !written.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "column occurrence: expected a whole number from 1, found \"" + written + "\"");
        }
        return written.isEmpty() ? 1 : Integer.parseInt(written);
    }
}
