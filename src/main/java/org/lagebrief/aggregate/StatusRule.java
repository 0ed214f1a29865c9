package org.lagebrief.aggregate;

import java.util.List;
import java.util.Optional;
import org.lagebrief.aggregate.QuestionAnswers.Denial;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Week;

/** Says how a party's estimate stands against its estimate of the week before. */
final class StatusRule {
    private StatusRule() {}

    /**
     * @param before the party's estimate of the week before, if it had one
     * @param denials rejections of the estimate's number, published this week
     */
    static Status of(Figure estimate, Optional<Figure> before, List<Denial> denials, Week week) {
        if (denials.stream().anyMatch(denial -> isByItself(denial, estimate))) {
            return Status.WITHDRAWN;
        }
        if (before.isEmpty() || before.get().isVague() != estimate.isVague()) {
            return Status.NEW;
        }
        int change = compare(estimate.quantity(), before.get().quantity());
        if (change != 0) {
            return change > 0 ? Status.RAISED : Status.LOWERED;
        }
        boolean again = estimate.statements().stream()
                .anyMatch(statement -> week.contains(statement.claim().publishedOn()));
        if (again) {
            return Status.REPEATED;
        }
        return denials.isEmpty() ? Status.CARRIED : Status.DENIED;
    }

    private static boolean isByItself(Denial denial, Figure estimate) {
        String party = estimate.statements().get(0).voice().party().id();
        return denial.voice().filter(voice -> voice.party().id().equals(party)).isPresent();
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
