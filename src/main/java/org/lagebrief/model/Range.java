package org.lagebrief.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the lowest to the highest number that any party names, both inclusive.
 *
 * @param lowOpen whether a party leaves the lower end open ("at most 50")
 * @param highOpen whether a party leaves the upper end open ("more than 3000")
 */
public record Range(long low, long high, boolean lowOpen, boolean highOpen) {
    /** @throws IllegalArgumentException if low exceeds high */
    public Range {
        if (low > high) {
            throw new IllegalArgumentException("range: expected low <= high, found " + low + " > " + high);
        }
    }

    /** The range over the quantities that hold a number, or empty if none does. */
    public static Optional<Range> covering(Collection<Quantity> quantities) {
        var numbered = quantities.stream().filter(q -> q.bound() != Bound.VAGUE).toList();
        var named = numbered.stream()
                .flatMap(q -> Stream.of(q.low(), q.high()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Range(
                named.get(0),
                named.get(named.size() - 1),
                numbered.stream().anyMatch(q -> q.low() == null),
                numbered.stream().anyMatch(q -> q.high() == null)));
    }
}
