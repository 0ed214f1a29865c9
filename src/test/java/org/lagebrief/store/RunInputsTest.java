package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Week;

/** What stood in the input folder at a run. */
@OnEachDatabase
class RunInputsTest {
    private final TestStore store;

    RunInputsTest(TestDatabase database) {
        store = new TestStore(database);
    }

    @Test
    void weeksComeFromArticlesAndTableRowsOldestFirst() {
        long run = store.runWith(
                anArticle("A").file("a.md").publishedOn("2024-12-30").build(),
                anArticle("B").file("b.md").publishedOn("2024-12-29").build(),
                anArticle("C").file("c.md").publishedOn("2024-12-23").build());
        store.addTable(
                run,
                "t.csv",
                List.of(aClaim().asOf("2024-11-04")
                        .publishedOn("2025-06-01")
                        .at(new Provenance.TableRow("t.csv", 2, "killed", "100"))
                        .build()));

        assertThat(store.inputs.weeks(run))
                .extracting(Week::toString)
                .containsExactly("2024-W45", "2024-W52", "2025-W01");
    }

    @Test
    void articlesOfAnotherRunGiveNoWeek() {
        store.runWith(anArticle("A").build());

        assertThat(store.inputs.weeks(store.runWith())).isEmpty();
    }

    @Test
    void publishedArticlesAreThoseOfTheRunAndTheDays() {
        Article sunday = anArticle("A").file("a.md").publishedOn("2024-12-22").build();
        Article monday = anArticle("B").file("b.md").publishedOn("2024-12-23").build();
        Article tuesday = anArticle("C").file("c.md").publishedOn("2024-12-24").build();
        store.runWith(anArticle("D").file("d.md").publishedOn("2024-12-23").build());
        long run = store.runWith(sunday, monday, tuesday);

        assertThat(store.inputs.published(run, LocalDate.of(2024, 12, 22), LocalDate.of(2024, 12, 23)))
                .containsExactlyInAnyOrder(new ArticleKey("a.md", sunday.id()), new ArticleKey("b.md", monday.id()));
    }

    @Test
    void skippedInputsAreKeptByStage() {
        long run = store.runWith();
        List<Skipped> rows = List.of(new Skipped("t.csv", "first"), new Skipped("t.csv", "second"));
        store.inputs.addSkipped(run, "tables", rows);
        store.inputs.addSkipped(run, "collect", List.of(new Skipped("a.md", "third")));

        assertThat(store.inputs.skipped(run, List.of("tables"))).isEqualTo(rows);

        store.inputs.forget(run, "tables");

        assertThat(store.inputs.skipped(run, List.of("tables", "collect")))
                .containsExactly(new Skipped("a.md", "third"));
    }

    @Test
    void rowsLeftOutStandInTheOrderOfTheirLines() {
        long run = store.runWith();
        List<Skipped> rows = List.of(
                new Skipped("tables/a.csv", "whole"),
                new Skipped("tables/t.csv, line 2, column low", "first"),
                new Skipped("tables/t.csv, line 2, column low", "second"),
                new Skipped("tables/t.csv, line 10", "third"),
                new Skipped("tables/u.csv, line 1", "fourth"));
        store.inputs.addSkipped(
                run, "tables", List.of(rows.get(4), rows.get(3), rows.get(1), rows.get(2), rows.get(0)));

        assertThat(store.inputs.skipped(run, List.of("tables"))).isEqualTo(rows);
    }
}
