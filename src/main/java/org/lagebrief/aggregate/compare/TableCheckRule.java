package org.lagebrief.aggregate.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Estimate.TableCheck.Result;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/**
 * Checks what articles ascribe to a party for a day against the party's own figure table.
 *
 * <p>Where the table has no row for the day, the nearest earlier one within a week is told as such: it judges nothing, save that
 * a total so far cannot have been higher before. Rows that cover another stretch of time are named and not compared, and so are those
 * of a period where the numbers differ: only its end is known.
 */
public final class TableCheckRule {
    /** How many days before the figure's the nearest row may lie. */
    public static final int NEAREST_WITHIN_DAYS = 7;

    private final int aboutPercent;

    public TableCheckRule(int aboutPercent) {
        this.aboutPercent = aboutPercent;
    }

    /**
     * The outcome for figures of one measure and scope.
     *
     * @param ascribed what articles have the party say for the day
     * @param rows of the party's tables under the same measure and scope
     * @param otherRows of the party's tables under the same measure and another scope
     */
    public TableCheck check(
            List<Claim> ascribed, Collection<Answer> rows, Collection<Answer> otherRows, LocalDate day, Scope scope) {
        if (ascribed.isEmpty()) {
            return TableCheck.NONE;
        }
        return onThe(day, rows)
                .map(row -> new TableCheck(sameDay(ascribed, row.claim().quantity(), scope), row, 0))
                .or(() -> nearestBefore(day, rows).map(row -> earlier(ascribed, row, day, scope)))
                .or(() -> onThe(day, otherRows).map(row -> new TableCheck(Result.OTHER_SCOPE, row, 0)))
                .orElse(TableCheck.NONE);
    }

    private Result sameDay(List<Claim> ascribed, Quantity row, Scope scope) {
        if (ascribed.stream().allMatch(claim -> Slip.isSameNumber(claim.quantity(), row))) {
            return Result.MATCH;
        }
        Interval inTable = Interval.of(row, aboutPercent);
        boolean meet = ascribed.stream()
                .map(Claim::quantity)
                .allMatch(quantity ->
                        Interval.of(quantity, aboutPercent).meets(inTable) || Slip.isRounded(quantity, row));
        if (meet) {
            return Result.MEETS;
        }
        return scope == Scope.PERIOD ? Result.OTHER_SCOPE : Result.MISMATCH;
    }

    private TableCheck earlier(List<Claim> ascribed, Answer row, LocalDate day, Scope scope) {
        double before = Interval.of(row.claim().quantity(), aboutPercent).low();
        boolean fallen = scope == Scope.CUMULATIVE
                && ascribed.stream()
                        .map(claim -> Interval.of(claim.quantity(), aboutPercent))
                        .anyMatch(interval -> interval.high() < before);
        int days = (int) ChronoUnit.DAYS.between(day(row), day);
        return new TableCheck(fallen ? Result.MISMATCH : Result.EARLIER_ROW, row, days);
    }

    private static Optional<Answer> onThe(LocalDate day, Collection<Answer> rows) {
        return rows.stream().filter(row -> day(row).equals(day)).findFirst();
    }

    private static Optional<Answer> nearestBefore(LocalDate day, Collection<Answer> rows) {
        return rows.stream()
                .filter(row -> day(row).isBefore(day))
                .filter(row -> !day(row).isBefore(day.minusDays(NEAREST_WITHIN_DAYS)))
                .max(Comparator.comparing(TableCheckRule::day));
    }

    private static LocalDate day(Answer row) {
        return row.claim().asOf().date();
    }
}
