package org.lagebrief.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Answer;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Estimate.TableCheck.Result;
import org.lagebrief.model.Matching;
import org.lagebrief.model.MatchingBuilder;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;

/** What a party's own table says of a figure that articles ascribe to it. */
class TableCheckRuleTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);
    private static final TableCheckRule RULE = new TableCheckRule(10);

    @Test
    void rowOfTheDayDecides() {
        assertThat(resultOf(aClaim().exactly(3012), row("2024-12-23", 3012))).isEqualTo(Result.MATCH);
        assertThat(resultOf(aClaim().atLeast(3012), row("2024-12-23", 3012))).isEqualTo(Result.MATCH);
        assertThat(resultOf(aClaim().about(3012), row("2024-12-23", 3012))).isEqualTo(Result.MATCH);
        assertThat(resultOf(aClaim().moreThan(3000), row("2024-12-23", 3012))).isEqualTo(Result.MEETS);
        assertThat(resultOf(aClaim().between(3000, 3100), row("2024-12-23", 3012)))
                .isEqualTo(Result.MEETS);
        assertThat(resultOf(aClaim().exactly(3000), row("2024-12-23", 3012))).isEqualTo(Result.MEETS);
        assertThat(resultOf(aClaim().about(3200), row("2024-12-23", 3012))).isEqualTo(Result.MEETS);
        assertThat(resultOf(aClaim().exactly(3120), row("2024-12-23", 3012))).isEqualTo(Result.MISMATCH);
        assertThat(resultOf(aClaim().atMost(3000), row("2024-12-23", 3012))).isEqualTo(Result.MEETS);
    }

    @Test
    void nearestEarlierRowWithinAWeekIsToldAndJudgesNothing() {
        Answer nearest = row("2024-12-21", 2900);
        assertThat(check(aClaim().exactly(3012), row("2024-12-20", 2800), nearest, row("2024-12-24", 3012)))
                .isEqualTo(new TableCheck(Result.EARLIER_ROW, nearest, 2));
        assertThat(check(aClaim().exactly(3012), row("2024-12-15", 2800))).isEqualTo(TableCheck.NONE);
        assertThat(check(aClaim().exactly(3012), row("2024-12-16", 2800)).daysEarlier())
                .isEqualTo(7);
    }

    @Test
    void totalSoFarCannotHaveBeenHigherBefore() {
        Answer row = row("2024-12-22", 4000);
        assertThat(check(aClaim().exactly(3012), row)).isEqualTo(new TableCheck(Result.MISMATCH, row, 1));
        assertThat(RULE.check(List.of(aClaim().exactly(3012).build()), List.of(row), List.of(), DAY, Scope.EVENT)
                        .result())
                .isEqualTo(Result.EARLIER_ROW);
    }

    @Test
    void rowOfAnotherScopeIsNamedAndNotCompared() {
        Answer daily = row("2024-12-23", 40);
        assertThat(RULE.check(
                        List.of(aClaim().exactly(3012).build()), List.of(), List.of(daily), DAY, Scope.CUMULATIVE))
                .isEqualTo(new TableCheck(Result.OTHER_SCOPE, daily, 0));
    }

    @Test
    void rowOfAPeriodThatMayHaveBegunElsewhereIsNoMismatch() {
        Answer row = row("2024-12-23", 40);
        assertThat(RULE.check(List.of(aClaim().exactly(3012).build()), List.of(row), List.of(), DAY, Scope.PERIOD))
                .isEqualTo(new TableCheck(Result.OTHER_SCOPE, row, 0));
    }

    @Test
    void whatNoArticleAscribesIsNotChecked() {
        assertThat(RULE.check(List.of(), List.of(row("2024-12-23", 3012)), List.of(), DAY, Scope.CUMULATIVE))
                .isEqualTo(TableCheck.NONE);
    }

    private static Result resultOf(ClaimBuilder ascribed, Answer... rows) {
        return check(ascribed, rows).result();
    }

    private static TableCheck check(ClaimBuilder ascribed, Answer... rows) {
        return RULE.check(List.of(ascribed.build()), List.of(rows), List.of(), DAY, Scope.CUMULATIVE);
    }

    private static Answer row(String day, long number) {
        Report report = new Report(aClaim().exactly(number).asOf(day).build(), null);
        return new Answer(report, MatchingBuilder.foundIn(Matching.Found.PHRASE));
    }
}
