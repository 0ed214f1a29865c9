package org.lagebrief.aggregate.compare;

import java.util.Collection;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Quantity;

/**
 * The numbers that a quantity leaves possible, both ends inclusive; an open end is 0 or infinite.
 *
 * <p>Intervals on a line all meet when each two of them do, that is when the highest lower end is not above the lowest upper
 * end. "More than 3000" and "3000" meet: news rounds.
 */
public record Interval(double low, double high) {
    /** @param aboutPercent by how much an "about" is widened to both sides */
    public static Interval of(Quantity quantity, int aboutPercent) {
        double widened = quantity.bound() == Bound.ABOUT ? aboutPercent / 100.0 : 0;
        return new Interval(
                quantity.low() == null ? 0 : quantity.low() * (1 - widened),
                quantity.high() == null ? Double.POSITIVE_INFINITY : quantity.high() * (1 + widened));
    }

    public boolean meets(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /** Whether each two of them meet. */
    public static boolean allMeet(Collection<Interval> intervals) {
        double highestLow = intervals.stream().mapToDouble(Interval::low).max().orElse(0);
        double lowestHigh = intervals.stream().mapToDouble(Interval::high).min().orElse(Double.POSITIVE_INFINITY);
        return highestLow <= lowestHigh;
    }
}
