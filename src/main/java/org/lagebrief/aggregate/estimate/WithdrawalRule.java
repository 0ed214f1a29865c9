package org.lagebrief.aggregate.estimate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lagebrief.aggregate.statement.Denial;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.model.Measure;

/** Says whether a party has taken back a number: it rejects it itself, and has not stated it for a later date since. */
final class WithdrawalRule {
    private WithdrawalRule() {}

    /**
     * The day on which the party's rejection was published, or empty if the number stands.
     *
     * @param by the last day that counts, inclusive
     */
    static Optional<LocalDate> withdrawnOn(Figure figure, Measure measure, List<Denial> denials, LocalDate by) {
        String party = figure.statements().get(0).voice().party().id();
        return denials.stream()
                .filter(denial -> denial.isBy(party) && denial.isOf(measure, figure))
                .map(Denial::saidOn)
                .filter(day -> !day.isAfter(by) && !day.isBefore(figure.asOf().date()))
                .max(Comparator.naturalOrder());
    }
}
