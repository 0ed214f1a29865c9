package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Edition;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Week;
import org.lagebrief.store.PastRun.PastEdition;
import org.springframework.dao.DuplicateKeyException;

/** Editions and what runs came to. */
@OnEachDatabase
class EditionsTest {
    private static final Week WEEK = Week.parse("2024-W52");

    private final TestStore store;
    private final long run;

    EditionsTest(TestDatabase database) {
        store = new TestStore(database);
        run = store.runWith();
    }

    @Test
    void latestEditionHasTheHighestRevision() {
        store.editions.add(run, made(1, "a"), TestStore.NOON);
        store.editions.add(run, made(2, "b"), TestStore.NOON);

        assertThat(store.editions.latest("kursk", WEEK)).contains(edition(2, "b"));
        assertThat(store.editions.latest("kursk", WEEK.next())).isEmpty();
    }

    @Test
    void revisionIsMadeOnce() {
        store.editions.add(run, made(1, "a"), TestStore.NOON);

        assertThatThrownBy(() -> store.editions.add(run, made(1, "b"), TestStore.NOON))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void editionIsUnchangedForEveryRunButTheOneThatMadeIt() {
        long later = store.runWith();
        store.editions.add(run, made(1, "a"), TestStore.NOON);
        store.editions.found(run, edition(1, "a"));
        store.editions.found(later, edition(1, "a"));

        assertThat(store.editions.ofRun(run)).containsExactly(made(1, "a"));
        assertThat(store.editions.ofRun(later))
                .extracting(EditionMade::unchanged)
                .containsExactly(true);
    }

    @Test
    void editionOfATopicThatTheRunLeftAloneHoldsForTheWeek() {
        store.editions.add(run, made(1, "a"), TestStore.NOON);
        store.editions.add(run, made(2, "b"), TestStore.NOON);
        long later = store.runWith();

        assertThat(store.editions.ofRun(later)).isEmpty();
        assertThat(store.editions.ofWeek(later))
                .extracting(EditionMade::edition)
                .containsExactly(edition(2, "b"));

        store.editions.foundNone(later, "kursk");

        assertThat(store.editions.ofWeek(later)).isEmpty();
    }

    @Test
    void topicWithoutFiguresIsKeptApart() {
        store.editions.foundNone(run, "floods");

        assertThat(store.editions.topicsWithoutFigures(run)).containsExactly("floods");
        assertThat(store.editions.ofRun(run)).isEmpty();
    }

    @Test
    void pastRunsTellOutcomeAndEditions() {
        store.editions.add(run, made(1, "a"), TestStore.NOON);
        store.editions.found(run, edition(1, "a"));
        store.runs.end(run, RunOutcome.SKIPPED, TestStore.NOON);
        store.runs.open(RunKey.first(null, null), TestStore.NOON, TestStore.INPUT);
        long cutOff = store.runWith();

        assertThat(cutOff).isNotEqualTo(run);
        assertThat(store.runs.past())
                .containsExactly(
                        new PastRun(
                                new RunKey("2024-W52", "*", 1),
                                TestStore.NOON,
                                RunOutcome.SKIPPED,
                                null,
                                List.of(new PastEdition("kursk", 1, false, List.of("x.pdf", "x.html")))),
                        new PastRun(new RunKey("2024-W52", "*", 2), TestStore.NOON, null, null, List.of()));
    }

    @Test
    void whyARunFailedIsKept() {
        store.runs.fail(run, "no space left", TestStore.NOON);

        assertThat(store.runs.past())
                .containsExactly(new PastRun(
                        new RunKey("2024-W52", "*", 1), TestStore.NOON, RunOutcome.FAILED, "no space left", List.of()));
    }

    @Test
    void openingARunAgainKeepsItAndItsBeginning() {
        store.runs.fail(run, "no space left", TestStore.NOON);

        long again = store.runs.open(new RunKey("2024-W52", "*", 1), TestStore.NOON.plusSeconds(60), TestStore.INPUT);

        assertThat(again).isEqualTo(run);
        assertThat(store.runs.past())
                .containsExactly(new PastRun(new RunKey("2024-W52", "*", 1), TestStore.NOON, null, null, List.of()));
    }

    private static Edition edition(int revision, String letter) {
        return new Edition("kursk", WEEK, revision, letter.repeat(64));
    }

    @Test
    void lastRunIsTheOneOverThatFolderThatEndedLast() {
        Instant later = TestStore.NOON.plusSeconds(60);
        Path elsewhere = Path.of("/elsewhere");
        long other = store.runs.open(new RunKey("2024-W51", "*", 1), TestStore.NOON, elsewhere);
        store.runs.end(run, RunOutcome.DONE, TestStore.NOON);
        store.runs.end(other, RunOutcome.SKIPPED, later);
        long failed = store.runs.open(new RunKey("2024-W50", "*", 1), TestStore.NOON, elsewhere);
        store.runs.end(failed, RunOutcome.FAILED, later.plusSeconds(1));

        assertThat(store.runs.lastEnded(TestStore.INPUT)).contains(run);
        assertThat(store.runs.lastEnded(elsewhere)).contains(other);
        assertThat(store.runs.lastEnded(elsewhere, TestStore.NOON)).isEmpty();
        assertThat(store.runs.lastEnded(elsewhere, later)).contains(other);
        assertThat(store.runs.lastEnded(Path.of("/nowhere"))).isEmpty();
    }

    @Test
    void runOfBeforeFoldersWereNotedMayBeOverAny() {
        store.runs.end(run, RunOutcome.DONE, TestStore.NOON);
        store.jdbc.sql("UPDATE run SET input = NULL").update();

        assertThat(store.runs.lastEnded(Path.of("/nowhere"))).contains(run);
    }

    private static EditionMade made(int revision, String letter) {
        return new EditionMade(edition(revision, letter), false, List.of("x.pdf", "x.html"), 3, 2, 5);
    }
}
