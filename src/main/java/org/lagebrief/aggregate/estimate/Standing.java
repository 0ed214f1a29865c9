package org.lagebrief.aggregate.estimate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.statement.Denial;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.Kind;
import org.lagebrief.aggregate.statement.PartyFigures;
import org.lagebrief.aggregate.statement.Statement;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Week;

/**
 * What a party holds to at a week's end under one measure and scope.
 *
 * @param status against the week before; {@link Status#WITHDRAWN} also where it had withdrawn the number earlier
 * @param holds whether it still held to the number when the week began: else it is no estimate of the week
 * @param before its estimate of the week before, or null if it had none
 * @param denials every rejection of its number
 */
record Standing(
        PartyFigures figures,
        Status status,
        boolean holds,
        @Nullable Figure before,
        List<Denial> denials) {
    /**
     * Where the party stands, or empty if it has stated nothing so far.
     *
     * @param statements what it states of the kind
     * @param everything what it states to the question under any measure and scope
     */
    static Optional<Standing> at(
            Week week, Kind kind, List<Statement> statements, List<Statement> everything, List<Denial> denials) {
        return PartyFigures.upTo(week, statements, everything)
                .map(figures ->
                        at(week, kind, figures, PartyFigures.upTo(week.previous(), statements, everything), denials));
    }

    /**
     * Where the party stands, given its figures.
     *
     * @param figures up to the week's end
     * @param earlier up to the end of the week before, or empty if it had stated nothing by then
     */
    static Standing at(
            Week week, Kind kind, PartyFigures figures, Optional<PartyFigures> earlier, List<Denial> denials) {
        Figure estimate = figures.estimate();
        Week last = week.previous();
        List<Denial> against = denials.stream()
                .filter(denial -> denial.isOf(kind.measure(), estimate))
                .toList();
        if (isWithdrawn(estimate, kind.measure(), denials, last)) {
            return new Standing(figures, Status.WITHDRAWN, false, null, against);
        }
        Optional<Figure> before = earlier.map(PartyFigures::estimate)
                .filter(figure -> kind.continues(figure, estimate))
                .filter(figure -> !isWithdrawn(figure, kind.measure(), denials, last));
        boolean denied = against.stream().anyMatch(denial -> week.contains(denial.publishedOn()));
        Status status = isWithdrawn(estimate, kind.measure(), denials, week)
                ? Status.WITHDRAWN
                : StatusRule.of(estimate, before, denied, week);
        return new Standing(figures, status, true, before.orElse(null), against);
    }

    /** What the party still held to when the week began, or has said in it; or empty, as of {@link #holds}. */
    static Optional<PartyFigures> held(
            Week week, Kind kind, List<Statement> statements, List<Statement> everything, List<Denial> denials) {
        return PartyFigures.upTo(week, statements, everything)
                .filter(held -> !isWithdrawn(held.estimate(), kind.measure(), denials, week.previous()));
    }

    private static boolean isWithdrawn(Figure figure, Measure measure, List<Denial> denials, Week by) {
        return WithdrawalRule.withdrawnOn(figure, measure, denials, by.sunday()).isPresent();
    }

    Figure estimate() {
        return figures.estimate();
    }
}
