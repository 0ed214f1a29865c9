package org.lagebrief.aggregate;

import java.util.List;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Agreement.NotComparable.Reason;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;

/**
 * Says how estimates stand to each other.
 *
 * <p>Intervals on a line all meet when each two of them do, that is when the highest lower end is not above the lowest
 * upper end. "More than 3000" and "3000" meet: news rounds.
 */
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
        double highestLow = quantities.stream().mapToDouble(this::low).max().orElseThrow();
        double lowestHigh = quantities.stream().mapToDouble(this::high).min().orElseThrow();
        return highestLow <= lowestHigh ? new Agreement.Consistent() : new Agreement.Differing(factor(quantities));
    }

    /** The agreement over a question's groups: figures under several definitions or scopes are not set against each other. */
    static Agreement across(List<Group> groups) {
        List<Group> counting =
                groups.stream().filter(group -> group.range() != null).toList();
        if (counting.isEmpty()) {
            return new Agreement.None();
        }
        if (counting.size() == 1) {
            return counting.get(0).agreement();
        }
        boolean oneMeasure = counting.stream().map(Group::measure).distinct().count() == 1;
        return new Agreement.NotComparable(oneMeasure ? Reason.SCOPES : Reason.DEFINITIONS);
    }

    private static double factor(List<Quantity> quantities) {
        Range range = Range.covering(quantities).orElseThrow();
        return (double) range.high() / range.low();
    }

    private double low(Quantity quantity) {
        if (quantity.low() == null) {
            return 0;
        }
        return quantity.bound() == Bound.ABOUT ? quantity.low() * (1 - aboutPercent / 100.0) : quantity.low();
    }

    private double high(Quantity quantity) {
        if (quantity.high() == null) {
            return Double.POSITIVE_INFINITY;
        }
        return quantity.bound() == Bound.ABOUT ? quantity.high() * (1 + aboutPercent / 100.0) : quantity.high();
    }
}
