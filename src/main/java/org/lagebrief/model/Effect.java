package org.lagebrief.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a comparison owes to one report: what would be different without it, the least first. */
public enum Effect {
    NONE,
    /** An estimate would be another, or missing. */
    ESTIMATE,
    /** The estimates would agree otherwise. */
    AGREEMENT,
    /** A range would be another. */
    RANGE;

    /** What tells the comparison from the one without the report; the greatest of several. */
    public static Effect between(Comparison whole, Comparison without) {
        if (!ranges(whole).equals(ranges(without))) {
            return RANGE;
        }
        if (!agreements(whole).equals(agreements(without))) {
            return AGREEMENT;
        }
        return estimates(whole).equals(estimates(without)) ? NONE : ESTIMATE;
    }

    public static Effect greater(Effect one, Effect other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<List<Object>, Range> ranges(Comparison comparison) {
        Map<List<Object>, Range> ranges = new HashMap<>();
        for (Comparison.Group group : comparison.groups()) {
            if (group.range() != null) {
                ranges.put(List.of(group.measure(), group.scope()), group.range());
            }
        }
        return ranges;
    }

    private static List<Agreement> agreements(Comparison comparison) {
        return Stream.concat(
                        Stream.of(comparison.agreement()),
                        comparison.groups().stream().map(Comparison.Group::agreement))
                .toList();
    }

    private static List<Said> estimates(Comparison comparison) {
        return comparison.estimates().map(Said::new).toList();
    }

    /** What an estimate says, without the words that say it. */
    private record Said(
            String party,
            Measure measure,
            Scope scope,
            @Nullable Long low,
            @Nullable Long high,
            Bound bound,
            AsOf asOf,
            Estimate.Status status,
            boolean stale) {
        Said(Estimate estimate) {
            this(
                    estimate.party().id(),
                    estimate.measure(),
                    estimate.scope(),
                    estimate.quantity().low(),
                    estimate.quantity().high(),
                    estimate.quantity().bound(),
                    estimate.asOf(),
                    estimate.status(),
                    estimate.stale());
        }
    }
}
