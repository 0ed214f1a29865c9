package org.lagebrief.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Answer;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Estimate.Discrepancy;
import org.lagebrief.model.Estimate.Discrepancy.Kind;
import org.lagebrief.model.Matching;
import org.lagebrief.model.MatchingBuilder;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Report;

/** Republications of one series that do not agree. */
class TranscriptionsTest {
    private static final Transcriptions RULE = new Transcriptions(10);

    @ParameterizedTest
    @CsvSource({
        "1010, 1100, SWAPPED_DIGITS",
        "5120, 15120, MISSING_DIGIT",
        "15120, 1520, MISSING_DIGIT",
        "7, 17, OTHER",
        "13980, 14400, STALE",
        "3000, 3012, ROUNDED",
        "3012, 3000, ROUNDED",
        "4711, 3012, OTHER",
        "0, 3, OTHER",
    })
    void slipIsOfAKind(long wrong, long right, Kind kind) {
        assertThat(Slip.kind(exactly(wrong), exactly(right), number -> number.equals(exactly(13980))))
                .isEqualTo(kind);
    }

    @Test
    void daysOnWhichTablesDisagreeAreToldWithBothNumbers() {
        List<Discrepancy> slips = RULE.in(List.of(
                row("a.csv", "2025-03-01", 13980),
                row("b.csv", "2025-03-01", 13980),
                row("a.csv", "2025-03-02", 14120),
                row("b.csv", "2025-03-02", 13980),
                row("a.csv", "2025-03-03", 14400),
                row("b.csv", "2025-03-03", 14040),
                row("c.csv", "2025-03-03", 14400)));

        assertThat(slips.stream().map(TranscriptionsTest::told))
                .containsExactly(
                        "2025-03-03: 14040 for 14400 in tables/b.csv, SWAPPED_DIGITS",
                        "2025-03-02: 13980 for 14120 in tables/b.csv, STALE");
    }

    @Test
    void articleIsHeldAgainstTheTable() {
        assertThat(
                        RULE
                                .in(List.of(
                                        row("a.csv", "2025-03-01", 1100),
                                        passage("2025-03-01", aClaim().exactly(1010))))
                                .stream()
                                .map(TranscriptionsTest::told))
                .containsExactly("2025-03-01: 1010 for 1100 in articles/a.md, SWAPPED_DIGITS");
    }

    @Test
    void whatMeetsOrIsRoundedIsNoSlip() {
        assertThat(RULE.in(List.of(
                        row("a.csv", "2025-03-01", 3012),
                        passage("2025-03-01", aClaim().about(3200)),
                        passage("2025-03-01", aClaim().moreThan(3000)),
                        passage("2025-03-01", aClaim().exactly(3000)))))
                .isEmpty();
    }

    @Test
    void articlesAloneOrOneTableAloneAreNoRepublicationsOfASeries() {
        assertThat(RULE.in(List.of(
                        passage("2025-03-01", aClaim().exactly(30)), passage("2025-03-01", aClaim().exactly(50)))))
                .isEmpty();
        assertThat(RULE.in(List.of(row("a.csv", "2025-03-01", 30), row("a.csv", "2025-03-01", 50))))
                .isEmpty();
    }

    @Test
    void dayThatNobodyStatesIsHeldAgainstNothing() {
        assertThat(RULE.in(List.of(
                        row("a.csv", "2025-03-01", 1100),
                        passage("2025-03-01", aClaim().exactly(1010).asOfBy(AsOf.Evidence.PUBLICATION)))))
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void longTablesAreComparedInOneGo() {
        List<Answer> rows = new ArrayList<>();
        LocalDate first = LocalDate.of(1950, 1, 1);
        for (int day = 0; day < 20_000; day++) {
            String date = first.plusDays(day).toString();
            rows.add(row("a.csv", date, 100_000 + 7L * day));
            rows.add(row("b.csv", date, 100_003 + 7L * day));
            rows.add(row("c.csv", date, 100_000 + 7L * day));
        }
        Collections.shuffle(rows, new Random(1));

        assertThat(RULE.in(rows)).hasSize(20_000);
    }

    private static String told(Discrepancy slip) {
        return "%s: %d for %d in %s, %s"
                .formatted(
                        slip.day(),
                        slip.answer().claim().quantity().low(),
                        slip.against().claim().quantity().low(),
                        slip.answer().claim().provenance().file(),
                        slip.kind());
    }

    private static Quantity exactly(long number) {
        return Quantity.exactly(number, "any");
    }

    private static Answer row(String file, String date, long number) {
        var row = new Provenance.TableRow("tables/" + file, 2, "killed", date + "," + number);
        return answer(aClaim().exactly(number).asOfBy(AsOf.Evidence.TABLE).at(row), date);
    }

    private static Answer passage(String date, ClaimBuilder claim) {
        var words = new Provenance.Passage(new ArticleId("0".repeat(64)), "articles/a.md", 1, 1, 0, 1, "They say so.");
        return answer(claim.at(words), date);
    }

    private static Answer answer(ClaimBuilder claim, String date) {
        Report report = new Report(claim.asOf(date).publishedOn(date).build(), null);
        return new Answer(report, MatchingBuilder.foundIn(Matching.Found.PHRASE));
    }
}
