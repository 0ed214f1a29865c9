package org.lagebrief.aggregate.estimate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.compare.Interval;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Agreement.NotComparable.Reason;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;

/** Says how estimates stand to each other. */
final class AgreementRule {
    private final int aboutPercent;

    AgreementRule(int aboutPercent) {
        this.aboutPercent = aboutPercent;
    }

    /** The agreement of estimates of one measure and scope; those that do not count are ignored. */
    Agreement among(List<Estimate> estimates) {
        List<Quantity> quantities = estimates.stream()
                .filter(Estimate::counts)
                .map(Estimate::quantity)
                .toList();
        if (quantities.size() < 2) {
            return quantities.isEmpty() ? new Agreement.None() : new Agreement.Single();
        }
        List<Interval> intervals = quantities.stream()
                .map(quantity -> Interval.of(quantity, aboutPercent))
                .toList();
        return Interval.allMeet(intervals) ? new Agreement.Consistent() : new Agreement.Differing(factor(quantities));
    }

    /** The agreement over a question's groups: figures under several definitions or scopes are not set against each other. */
    static Agreement across(List<Group> groups) {
        List<Group> counting = groups.stream().filter(Group::counts).toList();
        if (counting.isEmpty()) {
            return new Agreement.None();
        }
        if (counting.size() == 1) {
            return counting.get(0).agreement();
        }
        boolean oneMeasure = counting.stream().map(Group::measure).distinct().count() == 1;
        return new Agreement.NotComparable(oneMeasure ? Reason.SCOPES : Reason.DEFINITIONS);
    }

    /** The highest number against the lowest; where an end is open, of the ends that are named how far the lowest of one is above the highest of another. */
    private static double factor(List<Quantity> quantities) {
        Range range = Range.covering(quantities).orElseThrow();
        if (!range.lowOpen() && !range.highOpen()) {
            return (double) range.high() / range.low();
        }
        long highestLow = ends(quantities, Quantity::low).max().orElse(range.high());
        long lowestHigh = ends(quantities, Quantity::high).min().orElse(range.low());
        return (double) highestLow / lowestHigh;
    }

    private static LongStream ends(List<Quantity> quantities, Function<Quantity, @Nullable Long> end) {
        return quantities.stream().map(end).filter(Objects::nonNull).mapToLong(Long::longValue);
    }
}
