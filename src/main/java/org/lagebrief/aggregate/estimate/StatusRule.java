package org.lagebrief.aggregate.estimate;

import java.util.Optional;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Week;

/** Says how a party's estimate stands against its estimate of the week before. */
final class StatusRule {
    private StatusRule() {}

    /**
     * The status of an estimate that holds.
     *
     * @param before the party's estimate of the week before, if it had one
     * @param denied whether somebody else has rejected its number this week
     */
    static Status of(Figure estimate, Optional<Figure> before, boolean denied, Week week) {
        if (before.isEmpty() || before.get().isVague() != estimate.isVague()) {
            return Status.NEW;
        }
        int change = compare(quantity(estimate), quantity(before.get()));
        if (change != 0) {
            return change > 0 ? Status.RAISED : Status.LOWERED;
        }
        boolean again = estimate.statements().stream()
                .anyMatch(statement -> week.contains(statement.claim().publishedOn()));
        if (again) {
            return Status.REPEATED;
        }
        return denied ? Status.DENIED : Status.CARRIED;
    }

    private static Quantity quantity(Figure figure) {
        return figure.statements().get(0).claim().quantity();
    }

    /** Compares the lower ends named, then the upper ones; an open end counts as the end that is named. */
    private static int compare(Quantity now, Quantity before) {
        int lower = Long.compare(lowerEnd(now), lowerEnd(before));
        return lower != 0 ? lower : Long.compare(upperEnd(now), upperEnd(before));
    }

    private static long lowerEnd(Quantity quantity) {
        if (quantity.low() != null) {
            return quantity.low();
        }
        return quantity.high() == null ? 0 : quantity.high();
    }

    private static long upperEnd(Quantity quantity) {
        return quantity.high() == null ? lowerEnd(quantity) : quantity.high();
    }
}
