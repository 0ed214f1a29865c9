package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.RangeId;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Term;
import org.lagebrief.model.Week;

/** What readers were told. */
@OnEachDatabase
class LedgerTest {
    private static final Week FIRST = Week.parse("2024-W52");
    private static final Week SECOND = FIRST.next();
    private static final Week THIRD = SECOND.next();

    private final TestStore store;
    private final long run;

    LedgerTest(TestDatabase database) {
        store = new TestStore(database);
        run = store.runWith();
    }

    private static PrintedEstimate of(String party, Quantity quantity) {
        return new PrintedEstimate("casualties", party, party, Measure.KILLED, Scope.CUMULATIVE, quantity);
    }

    private static Correction to(Week week, String party, @Nullable Quantity now) {
        return new Correction(
                week,
                "casualties",
                party,
                party,
                Measure.KILLED,
                Scope.CUMULATIVE,
                Quantity.exactly(1, "1"),
                now,
                null,
                null);
    }

    private void print(Week week, int revision, List<PrintedEstimate> estimates, Correction... corrections) {
        Edition edition = new Edition("kursk", week, revision, "hash " + revision);
        store.editions.add(run, new EditionMade(edition, false, List.of(), 1, 1, 1), TestStore.NOON);
        store.ledger.add(edition, List.of(), List.of(), estimates, List.of(corrections));
    }

    @Test
    void firstEditionIsWhatReadersWereTold() {
        PrintedEstimate open = of("south-korea", new Quantity(100L, null, Bound.AT_LEAST, "≥ 100"));
        print(FIRST, 1, List.of(open));
        print(FIRST, 2, List.of(of("south-korea", Quantity.exactly(120, "120"))));

        assertThat(store.ledger.before("kursk", SECOND, 4, TestStore.NOON))
                .containsExactly(new PrintedWeek(FIRST, List.of(open)));
        assertThat(store.ledger.before("kursk", FIRST, 4, TestStore.NOON)).isEmpty();
        assertThat(store.ledger.before("floods", SECOND, 4, TestStore.NOON)).isEmpty();
    }

    @Test
    void questionsOfAnEditionAreKeptAsTheyWereAsked() {
        Question asked = question("nordkorean*");
        Edition edition = new Edition("kursk", FIRST, 1, "hash");
        store.editions.add(run, new EditionMade(edition, false, List.of(), 0, 0, 0), TestStore.NOON);
        store.ledger.add(edition, List.of(asked), List.of(), List.of(), List.of());

        PrintedWeek told =
                store.ledger.before("kursk", SECOND, 4, TestStore.NOON).get(0);
        assertThat(told.asked(asked)).isTrue();
        assertThat(told.asked(question("südkorean*"))).isFalse();
    }

    @Test
    void editionIsKeptAsItWasTold() {
        PrintedEdition told = new PrintedEdition(
                2,
                List.of(range(Measure.KILLED, new Range(100, 3000, false, true)), range(Measure.WOUNDED, null)),
                List.of(of("south-korea", Quantity.exactly(100, "100"))),
                Map.of("casualties", question("nordkorean*").definition()),
                1);
        Edition edition = new Edition("kursk", SECOND, 2, "hash");
        store.editions.add(run, new EditionMade(edition, false, List.of(), 0, 0, 0), TestStore.NOON);
        store.ledger.add(
                edition,
                List.of(question("nordkorean*")),
                told.ranges(),
                told.estimates(),
                List.of(to(FIRST, "usa", null)));

        assertThat(store.ledger.told("kursk", SECOND, 2)).contains(told);
        assertThat(store.ledger.told("kursk", SECOND, 1)).isEmpty();
    }

    @Test
    void editionOfBeforeItsRangesWereKeptIsNotKnown() {
        print(FIRST, 1, List.of(of("usa", Quantity.exactly(7, "7"))));

        assertThat(store.ledger.told("kursk", FIRST, 1)).isEmpty();
    }

    private static PrintedRange range(Measure measure, @Nullable Range range) {
        return new PrintedRange(new RangeId("casualties", measure, Scope.CUMULATIVE), range, 5);
    }

    private static Question question(String subject) {
        return new Question(
                "casualties",
                "How many?",
                Set.of(Measure.KILLED),
                List.of(new Term(subject)),
                List.of(),
                List.of(),
                Scope.CUMULATIVE);
    }

    @Test
    void correctionIsWhatReadersWereToldFromThenOn() {
        print(FIRST, 1, List.of(of("south-korea", Quantity.exactly(100, "100")), of("usa", Quantity.exactly(7, "7"))));
        print(SECOND, 1, List.of(), to(FIRST, "south-korea", Quantity.exactly(120, "120")), to(FIRST, "usa", null));

        assertThat(store.ledger
                        .before("kursk", SECOND, 4, TestStore.NOON)
                        .get(0)
                        .estimates())
                .extracting(estimate -> estimate.quantity().wording())
                .containsExactly("100", "7");
        assertThat(store.ledger.before("kursk", THIRD, 4, TestStore.NOON).get(0).estimates())
                .containsExactly(of("south-korea", Quantity.exactly(120, "120")));
    }

    @Test
    void correctionOfARevisedBriefingIsThatOfItsLatestRevision() {
        print(FIRST, 1, List.of(of("usa", Quantity.exactly(7, "7"))));
        print(SECOND, 1, List.of(), to(FIRST, "usa", Quantity.exactly(8, "8")));
        print(SECOND, 2, List.of());

        assertThat(store.ledger.before("kursk", THIRD, 4, TestStore.NOON).get(0).estimates())
                .containsExactly(of("usa", Quantity.exactly(7, "7")));
    }

    @Test
    void weeksFurtherBackAreNotLookedAt() {
        print(FIRST, 1, List.of());

        assertThat(store.ledger.before("kursk", THIRD, 1, TestStore.NOON)).isEmpty();
        assertThat(store.ledger.before("kursk", THIRD, 2, TestStore.NOON))
                .containsExactly(new PrintedWeek(FIRST, List.of()));
    }
}
