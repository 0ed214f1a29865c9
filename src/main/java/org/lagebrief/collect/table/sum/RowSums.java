package org.lagebrief.collect.table.sum;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.table.mapping.CompleteRows;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Scope;

/**
 * Adds up the rows of a table that together are complete: a sum for each figure, day, origin, subject and scope, as soon as each of
 * its parts is there. One that lacks a part, or whose parts hold for different days, is never made, and told.
 *
 * <p>Bounded: it holds at most 10,000 sums that lack a part.
 */
public final class RowSums {
    private static final int MOST_OPEN = 10_000;

    private final InputFile file;
    private final CompleteRows rows;
    private final Map<Key, OpenSum> open = new LinkedHashMap<>();

    /** What the parts of a sum share. */
    private record Key(
            String column,
            Measure measure,
            Scope scope,
            @Nullable String origin,
            @Nullable String subject,
            @Nullable String place,
            LocalDate asOf) {}

    public RowSums(InputFile file, CompleteRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * The sums that a row completes.
     *
     * @param part which one the row is
     * @param stated what the row states
     * @param faults takes what does not count: a row that is none of the parts, or one that is there already
     */
    public List<Claim> add(String part, List<Claim> stated, int line, Consumer<InputFault> faults) {
        if (!rows.complete().contains(part)) {
            faults.accept(unknown(part, line));
            return List.of();
        }
        return stated.stream()
                .flatMap(claim -> add(part, claim, line, faults).stream())
                .toList();
    }

    private Optional<Claim> add(String part, Claim claim, int line, Consumer<InputFault> faults) {
        Key key = key(claim);
        if (!open.containsKey(key) && open.size() == MOST_OPEN) {
            faults.accept(tooMany(line));
            return Optional.empty();
        }
        OpenSum sum = open.computeIfAbsent(key, any -> new OpenSum(rows.complete()));
        Claim before = sum.add(part, claim);
        if (before != null) {
            faults.accept(repeated(part, claim, before, line));
            return Optional.empty();
        }
        return sum.isComplete() ? close(key, sum, faults) : Optional.empty();
    }

    private Optional<Claim> close(Key key, OpenSum sum, Consumer<InputFault> faults) {
        open.remove(key);
        Optional<Claim> claim = sum.claim(key.place);
        if (claim.isEmpty()) {
            faults.accept(withoutEnds(sum));
        }
        return claim;
    }

    /** The sums that were begun and never became complete, in the order of their first rows. */
    public Stream<InputFault> incomplete() {
        return open.entrySet().stream()
                .map(entry -> new InputFault(
                        place(entry.getValue()),
                        "a number of " + entry.getKey().asOf + " from each of " + String.join(", ", rows.complete()),
                        "none from " + String.join(", ", entry.getValue().missing()),
                        "add what is missing; without it there is no sum"));
    }

    private Key key(Claim claim) {
        return new Key(
                column(claim),
                claim.measure(),
                claim.scope(),
                claim.origin() == null ? null : claim.origin().name(),
                claim.subject(),
                rows.place() == null ? claim.place() : rows.place(),
                claim.asOf().date());
    }

    private String place(OpenSum sum) {
        Claim first = sum.first();
        return file.place(Objects.requireNonNull(first.provenance().line()), column(first));
    }

    private static String column(Claim claim) {
        return claim.provenance() instanceof Provenance.TableRow row ? row.column() : "";
    }

    private InputFault unknown(String part, int line) {
        return new InputFault(
                file.place(line, rows.by().column()),
                "one of " + String.join(", ", rows.complete()) + ", which the mapping calls complete",
                "\"" + part + "\"",
                "add it to complete, or skip its rows");
    }

    private InputFault repeated(String part, Claim claim, Claim before, int line) {
        return new InputFault(
                file.place(line, rows.by().column()),
                "one row of " + claim.asOf().date() + " for " + part,
                "another in line " + before.provenance().line(),
                "remove one of them, or map the column in which they differ");
    }

    private InputFault withoutEnds(OpenSum sum) {
        return new InputFault(
                place(sum),
                "parts that all have a lower end, or all an upper one",
                "\"" + sum.wording() + "\"",
                "mend the cells, or leave the rows apart");
    }

    private InputFault tooMany(int line) {
        return new InputFault(
                file.place(line),
                "at most " + MOST_OPEN + " sums that lack a part",
                "one more",
                "sort the rows by date");
    }
}
