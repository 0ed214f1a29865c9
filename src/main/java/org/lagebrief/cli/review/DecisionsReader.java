package org.lagebrief.cli.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.review.Misfit;
import org.lagebrief.job.review.Proposal;
import org.lagebrief.job.review.ReviewedClaim;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.InputFaultException;

/** Reads a CSV file of decisions, all of it whatever is wrong with a row of it. */
public final class DecisionsReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final String name;
    private final String defaultBy;
    private final Instant now;
    private final Function<String, ReviewedClaim> claims;
    private final Function<Decision, Optional<Misfit>> misfits;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int undecided;

    /**
     * What rows are read with.
     *
     * @param name of the file, for faults
     * @param defaultBy who decides where a row does not say
     * @param now when it is decided where a row does not say
     * @param claims finds a claim by its id; throws an {@link InputFaultException} where there is none
     * @param misfits tells what is wrong with an assignment
     */
    public DecisionsReader(
            String name,
            String defaultBy,
            Instant now,
            Function<String, ReviewedClaim> claims,
            Function<Decision, Optional<Misfit>> misfits) {
        this.name = name;
        this.defaultBy = defaultBy;
        this.now = now;
        this.claims = claims;
        this.misfits = misfits;
    }

    /** The decisions read, in the order of their rows. */
    public List<Proposal> proposals() {
        return proposals;
    }

    /** What is wrong, each with its line; where there is any, nothing should be kept. */
    public List<String> faults() {
        return faults;
    }

    /** How many rows have no decision yet. */
    public int undecided() {
        return undecided;
    }

    /** Reads the file's text, its cells separated by commas or, if its header is, by semicolons. */
    public DecisionsReader read(String written) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.indexOf(';') > 0 && header.indexOf(',') < 0 ? ';' : ',';
        try (CSVParser parser =
                CSVParser.parse(text, FORMAT.builder().setDelimiter(delimiter).get())) {
            checkHeader(parser.getHeaderNames());
            if (faults.isEmpty()) {
                read(parser, new LineCount(text));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            faults.add(name + ": expected CSV with a header line, found " + e.getMessage());
        }
        return this;
    }

    private void checkHeader(List<String> found) {
        found.stream()
                .filter(column -> !column.isBlank() && Columns.ALL.stream().noneMatch(column::equalsIgnoreCase))
                .forEach(column -> faults.add(name + ", line 1: expected only the columns "
                        + String.join(", ", Columns.ALL) + ", found \"" + column + "\""));
        if (found.stream().noneMatch(Columns.DECISION::equalsIgnoreCase)) {
            faults.add(name + ", line 1: expected a column decision, found none");
        }
    }

    private void read(CSVParser parser, LineCount lines) {
        for (CSVRecord record : parser) {
            String place = name + ", line " + lines.at(record.getCharacterPosition());
            try {
                read(new Row(record), place);
            } catch (InputFaultException e) {
                faults.add(place + ", column id: expected " + e.fault().expected() + ", found "
                        + e.fault().found());
            } catch (IllegalArgumentException e) {
                faults.add(place + ", " + e.getMessage());
            }
        }
    }

    private void read(Row row, String place) {
        Map<DecidedField, String> fields = row.fields();
        String verdict = row.cell(Columns.DECISION);
        if (verdict.isEmpty() && fields.isEmpty() && row.cell(Columns.REASON).isEmpty()) {
            undecided++;
            return;
        }
        Decision decision = decision(row, verdict(verdict), fields);
        misfits.apply(decision)
                .ifPresentOrElse(
                        misfit -> faults.add(
                                misfit.at(place + ", column " + misfit.field().code())
                                        .toString()),
                        () -> proposals.add(new Proposal(decision, row.at() != null)));
    }

    private Decision decision(Row row, Decision.Verdict verdict, Map<DecidedField, String> fields) {
        ClaimKey key = row.key();
        ReviewedClaim claim = key == null ? claims.apply(row.cell(Columns.ID)) : null;
        String by = row.cell(Columns.BY);
        Instant at = row.at();
        return new Decision(
                claim == null ? Objects.requireNonNull(key) : claim.key(),
                claim == null ? row.cell(Columns.FILE) : claim.file(),
                verdict,
                fields,
                row.cell(Columns.REASON),
                by.isEmpty() ? defaultBy : by,
                at == null ? now : at);
    }

    private static Decision.Verdict verdict(String code) {
        for (Decision.Verdict verdict : Decision.Verdict.values()) {
            if (verdict.code().equals(code.toLowerCase(Locale.ROOT))) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("column decision: expected accept, reject, correct, assign or undo, found "
                + (code.isEmpty() ? "none" : "\"" + code + "\""));
    }

    /** A row as it is written. */
    private record Row(CSVRecord record) {
        /** The cell of that column, empty if the row or the file has none. */
        String cell(String column) {
            return record.isSet(column) ? Columns.unescaped(record.get(column)).strip() : "";
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

        /** The key that the row spells out, or null if it only gives an id. */
        @Nullable
        ClaimKey key() {
            String words = record.isSet(Columns.SENTENCE) ? Columns.unescaped(record.get(Columns.SENTENCE)) : "";
            String figure = record.isSet(Columns.WORDING) ? Columns.unescaped(record.get(Columns.WORDING)) : "";
            if (words.isBlank() && !cell(Columns.ID).isEmpty()) {
                return null;
            }
            if (!cell(Columns.ARTICLE).isEmpty()) {
                ArticleId article = valid(() -> new ArticleId(cell(Columns.ARTICLE)), "article id", Columns.ARTICLE);
                int occurrence = occurrence();
                return valid(
                        () -> new ClaimKey.InSentence(article, words, figure, occurrence), "figure", Columns.WORDING);
            }
            if (words.isBlank()
                    || cell(Columns.FILE).isEmpty()
                    || cell(Columns.COLUMN).isEmpty()) {
                throw new IllegalArgumentException("column id: expected the id of a claim, or in other columns the"
                        + " sentence, wording and article, or for a row of a table the sentence, file and column,"
                        + " found none");
            }
            return new ClaimKey.InRow(cell(Columns.FILE), words, cell(Columns.COLUMN), figure);
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

    /** Counts lines up to places in a text that follow each other. */
    private static final class LineCount {
        private final String text;
        private long line = 1;
        private int counted;

        LineCount(String text) {
            this.text = text;
        }

        long at(long place) {
            while (counted < place) {
                if (text.charAt(counted) == '\n') {
                    line++;
                }
                counted++;
            }
            return line;
        }
    }
}
