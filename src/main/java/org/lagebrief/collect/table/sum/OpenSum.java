package org.lagebrief.collect.table.sum;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;

/** The parts of one sum that rows have stated so far. */
final class OpenSum {
    private static final Comparator<Claim> BY_PLACE = Comparator.comparing(Claim::provenance, Provenance.BY_PLACE);

    private final List<String> complete;
    private final Map<String, Claim> parts = new LinkedHashMap<>();

    /** @param complete the parts that it needs, in the order in which it names them */
    OpenSum(List<String> complete) {
        this.complete = complete;
    }

    /** Adds the part, unless it is there already; gives the row that stated it before, or null. */
    @Nullable
    Claim add(String part, Claim claim) {
        return parts.putIfAbsent(part, claim);
    }

    boolean isComplete() {
        return parts.size() == complete.size();
    }

    List<String> missing() {
        return complete.stream().filter(part -> !parts.containsKey(part)).toList();
    }

    /** The first row in the table that states a part. */
    Claim first() {
        return parts.values().stream().min(BY_PLACE).orElseThrow();
    }

    /** "Nord 12 + Süd 30". */
    String wording() {
        return complete.stream()
                .flatMap(part -> Optional.ofNullable(parts.get(part)).stream()
                        .map(claim -> part + " " + claim.quantity().wording()))
                .collect(Collectors.joining(" + "));
    }

    /**
     * What the complete sum states, with the rows of all its parts as its words, or empty where its parts' bounds leave no end.
     *
     * @param place where it holds
     */
    Optional<Claim> claim(@Nullable String place) {
        List<Quantity> quantities = parts.values().stream().map(Claim::quantity).toList();
        return QuantitySum.of(quantities, wording()).map(sum -> claim(sum, place));
    }

    private Claim claim(Quantity sum, @Nullable String place) {
        Claim first = first();
        return new Claim(
                sum,
                first.measure(),
                first.subject(),
                place,
                first.asOf(),
                parts.values().stream()
                        .map(Claim::publishedOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                first.origin(),
                first.relays(),
                first.scope(),
                first.modality(),
                Extent.SUM,
                first.confidence(),
                rows(first));
    }

    private Provenance.TableRow rows(Claim first) {
        String words = parts.values().stream()
                .sorted(BY_PLACE)
                .map(claim -> claim.provenance().words())
                .collect(Collectors.joining("\n"));
        Provenance.TableRow row = (Provenance.TableRow) first.provenance();
        return new Provenance.TableRow(row.file(), Objects.requireNonNull(row.line()), row.column(), words);
    }
}
