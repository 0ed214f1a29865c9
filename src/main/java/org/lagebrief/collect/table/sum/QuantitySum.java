package org.lagebrief.collect.table.sum;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Quantity;

/** Adds quantities: lower ends to lower ends, upper ends to upper ends; an end that is open in one of them is open in the sum. */
final class QuantitySum {
    private QuantitySum() {}

    /** The sum, or empty where neither end is known. */
    static Optional<Quantity> of(Collection<Quantity> parts, String wording) {
        Long low = sum(parts, Quantity::low);
        Long high = sum(parts, Quantity::high);
        return low == null && high == null
                ? Optional.empty()
                : Optional.of(new Quantity(low, high, bound(parts, low, high), wording));
    }

    private static @Nullable Long sum(Collection<Quantity> parts, Function<Quantity, @Nullable Long> end) {
        return parts.stream().map(end).anyMatch(Objects::isNull)
                ? null
                : Long.valueOf(parts.stream()
                        .map(end)
                        .mapToLong(Objects::requireNonNull)
                        .sum());
    }

    private static Bound bound(Collection<Quantity> parts, @Nullable Long low, @Nullable Long high) {
        if (high == null) {
            return any(parts, Bound.MORE_THAN) ? Bound.MORE_THAN : Bound.AT_LEAST;
        }
        if (low == null) {
            return any(parts, Bound.LESS_THAN) ? Bound.LESS_THAN : Bound.AT_MOST;
        }
        if (!low.equals(high)) {
            return Bound.RANGE;
        }
        return any(parts, Bound.ABOUT) ? Bound.ABOUT : Bound.EXACT;
    }

    private static boolean any(Collection<Quantity> parts, Bound bound) {
        return parts.stream().anyMatch(part -> part.bound() == bound);
    }
}
