package org.lagebrief.cli.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lagebrief.job.review.ClaimPlace;
import org.lagebrief.job.review.Misfit;
import org.lagebrief.job.review.Proposal;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;

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

    private static final Set<Decision.Verdict> OPPOSITE = EnumSet.of(Decision.Verdict.ACCEPT, Decision.Verdict.REJECT);

    private final String name;
    private final String defaultBy;
    private final Instant now;
    private final Function<Set<String>, Map<String, ClaimPlace>> places;
    private final Function<Decision, Optional<Misfit>> misfits;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> placesOfProposals = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int undecided;

    /**
     * What rows are read with.
     *
     * @param name of the file, for faults
     * @param defaultBy who decides where a row does not say
     * @param now when it is decided where a row does not say
     * @param places finds claims by their ids; asked once, for all rows that give no more than an id
     * @param misfits tells what is wrong with an assignment
     */
    public DecisionsReader(
            String name,
            String defaultBy,
            Instant now,
            Function<Set<String>, Map<String, ClaimPlace>> places,
            Function<Decision, Optional<Misfit>> misfits) {
        this.name = name;
        this.defaultBy = defaultBy;
        this.now = now;
        this.places = places;
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
        List<DecisionRow> rows = new ArrayList<>();
        for (CSVRecord record : parser) {
            rows.add(new DecisionRow(record, name + ", line " + lines.at(record.getCharacterPosition())));
        }
        Set<String> ids = rows.stream()
                .filter(row -> !row.isUndecided() && row.givesOnlyAnId())
                .map(row -> row.cell(Columns.ID))
                .collect(Collectors.toSet());
        Map<String, ClaimPlace> found = places.apply(ids);
        for (DecisionRow row : rows) {
            try {
                read(row, found);
            } catch (IllegalArgumentException e) {
                faults.add(row.place() + ", " + e.getMessage());
            }
        }
    }

    private void read(DecisionRow row, Map<String, ClaimPlace> found) {
        if (row.isUndecided()) {
            undecided++;
            return;
        }
        Decision decision = decision(row, found);
        Optional<Misfit> misfit = misfits.apply(decision);
        misfit.map(wrong -> wrong.at(row.place() + ", column " + wrong.field().code())
                        .toString())
                .or(() -> opposite(decision, row))
                .ifPresentOrElse(faults::add, () -> {
                    proposals.add(new Proposal(decision, row.at() != null));
                    placesOfProposals.add(row.place());
                });
    }

    /** What is wrong where another row accepts what this one rejects, of the same moment or of none. */
    private Optional<String> opposite(Decision decision, DecisionRow row) {
        return IntStream.range(0, proposals.size())
                .filter(i -> isOpposite(proposals.get(i).decision(), decision))
                .mapToObj(i -> row.place() + ", column decision: expected one decision on the claim, found "
                        + decision.verdict().code() + ", and "
                        + proposals.get(i).decision().verdict().code() + " in "
                        + placesOfProposals.get(i).substring(name.length() + 2)
                        + "; leave one of them, or say in column at which was made later")
                .findFirst();
    }

    private static boolean isOpposite(Decision one, Decision other) {
        return one.at().equals(other.at())
                && EnumSet.of(one.verdict(), other.verdict()).equals(OPPOSITE)
                && one.key().isSameFigureAs(other.key());
    }

    private Decision decision(DecisionRow row, Map<String, ClaimPlace> found) {
        Decision.Verdict verdict = verdict(row.cell(Columns.DECISION));
        Map<DecidedField, String> fields = row.fields();
        ClaimPlace claim = row.givesOnlyAnId() ? found.get(row.cell(Columns.ID)) : row.claim();
        if (claim == null) {
            throw new IllegalArgumentException(
                    "column id: expected the id of a claim of the last run, or of one decided" + " on, found \""
                            + row.cell(Columns.ID) + "\"");
        }
        String by = row.cell(Columns.BY);
        Instant at = row.at();
        if (at != null && at.isAfter(now)) {
            throw new IllegalArgumentException(
                    "column at: expected a moment that has passed, found \"" + row.cell(Columns.AT) + "\"");
        }
        return new Decision(
                claim.key(),
                claim.file(),
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
