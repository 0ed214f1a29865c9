package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;

/** Decisions go into the database and come back, and lead to the claims that they may change. */
@OnEachDatabase
class DecisionLogTest {
    private final TestStore store;
    private final Article article =
            anArticle("They say 100 died.").file("articles/a.md").build();
    private final ClaimKey inSentence = new ClaimKey.InSentence(article.id(), "They say 100 died.", "100", 1);
    private final ClaimKey inRow = new ClaimKey.InRow("tables/a.csv", "NIS;„95“", "killed", "95");

    DecisionLogTest(TestDatabase database) {
        store = new TestStore(database);
    }

    @Test
    void decisionsComeBackAsTheyWentInTheEarliestFirst() {
        Decision correction = new Decision(
                inSentence,
                "articles/a.md",
                Verdict.CORRECT,
                Map.of(DecidedField.FIGURE, "at least 30", DecidedField.SUBJECT, "a=b, \"c\""),
                "„Grund“, genannt",
                "Änne",
                TestStore.NOON.plusMillis(7));
        Decision rejection = new Decision(inRow, "tables/a.csv", Verdict.REJECT, Map.of(), "no", "ben", TestStore.NOON);
        Decision undoing = new Decision(inRow, "tables/a.csv", Verdict.UNDO, Map.of(), null, "ben", TestStore.NOON);

        store.decisions.add(List.of(correction, rejection, undoing), TestStore.NOON);

        assertThat(store.decisions.all()).containsExactly(rejection, undoing, correction);
    }

    @Test
    void claimDecidedOnIsReportedWhateverItCountsAndWhenever() {
        Claim detained = in(article, Measure.DETAINED);
        long run = store.runWith(article);
        store.claims.replace(article, "1", List.of(detained));
        Claim later = aClaim().at(new Provenance.TableRow("tables/a.csv", 2, "killed", "NIS;„95“"))
                .asOf("2025-01-05")
                .build();
        store.addTable(run, "tables/a.csv", List.of(later));
        assertThat(decidedOn(run)).isEmpty();

        store.decisions.add(List.of(accept(inSentence), accept(inRow), accept(inRow)), TestStore.NOON);

        assertThat(decidedOn(run)).containsExactly(new Report(detained, article), new Report(later, null));
    }

    @Test
    void claimsAreFoundByTheirArticleTableAndWords() {
        Claim killed = in(article, Measure.KILLED);
        long run = store.runWith(article);
        store.claims.replace(article, "1", List.of(killed));
        Claim row = aClaim().at(new Provenance.TableRow("tables/a.csv", 2, "killed", "NIS;95"))
                .build();
        store.addTable(run, "tables/a.csv", List.of(row));

        assertThat(store.claims.inArticles(run, article.id().sha256().substring(0, 6)))
                .containsExactly(new Report(killed, article));
        assertThat(store.claims.inArticles(run, "zzzzzz")).isEmpty();
        assertThat(store.claims.inTables(run, List.of("tables/a.csv"))).containsExactly(new Report(row, null));
        assertThat(store.claims.inTables(run, List.of("tables/b.csv"))).isEmpty();
        assertThat(store.claims.withWords(run, "They say 100 died.")).containsExactly(new Report(killed, article));
        assertThat(store.claims.withWords(run, "They say")).isEmpty();
        assertThat(store.inputs.tableFiles(run)).containsExactly("tables/a.csv");
    }

    @Test
    void decisionsOfAnotherRunsInputsLeadNowhere() {
        store.runWith(article);
        store.claims.replace(article, "1", List.of(in(article, Measure.KILLED)));
        store.decisions.add(List.of(accept(inSentence)), TestStore.NOON);

        assertThat(decidedOn(store.runWith())).isEmpty();
    }

    @Test
    void decisionFollowsItsSentenceIntoTheChangedArticleOfTheSameFile() {
        Article changed =
                anArticle("They say 100 died. More.").file("articles/a.md").build();
        store.runWith(article);
        store.decisions.add(List.of(accept(inSentence)), TestStore.NOON);
        long run = store.runWith(changed);
        Claim there = in(changed, Measure.KILLED);
        store.claims.replace(changed, "1", List.of(there));

        assertThat(store.decisions.bearingOn(run, TestStore.NOON))
                .containsExactly(accept(inSentence)
                        .on(new ClaimKey.InSentence(changed.id(), "They say 100 died.", "100", 1), "articles/a.md"));
        assertThat(decidedOn(run)).containsExactly(new Report(there, changed));
        assertThat(store.decisions.all()).containsExactly(accept(inSentence));
        assertThat(store.decisions.followed(run, TestStore.NOON))
                .isEqualTo(store.decisions.bearingOn(run, TestStore.NOON));
    }

    @Test
    void decisionFollowsNeitherIntoAnotherFileNorWhileItsArticleStands() {
        Article elsewhere =
                anArticle("They say 100 died. More.").file("articles/b.md").build();
        Decision decision =
                new Decision(inSentence, "articles/a.md", Verdict.ACCEPT, Map.of(), null, "a", Instant.EPOCH);
        store.decisions.add(List.of(decision), TestStore.NOON);
        long gone = store.runWith(elsewhere);
        store.claims.replace(elsewhere, "1", List.of(in(elsewhere, Measure.KILLED)));
        long both = store.runWith(article, elsewhere);

        assertThat(store.decisions.bearingOn(gone, TestStore.NOON)).containsExactly(decision);
        assertThat(store.decisions.bearingOn(both, TestStore.NOON)).containsExactly(decision);
        assertThat(store.decisions.followed(gone, TestStore.NOON)).isEmpty();
        assertThat(store.decisions.followed(both, TestStore.NOON)).isEmpty();
    }

    @Test
    void decisionIsKnownFromWhenItWasKeptOn() {
        long run = store.runWith(article);
        store.decisions.add(List.of(accept(inSentence)), TestStore.NOON);

        assertThat(store.decisions.bearingOn(run, TestStore.NOON.minusMillis(1)))
                .isEmpty();
        assertThat(store.decisions.bearingOn(run, TestStore.NOON)).containsExactly(accept(inSentence));
    }

    @Test
    void thousandsAreAddedAtOnce() {
        List<Decision> many = IntStream.range(0, 10_000)
                .mapToObj(i -> accept(new ClaimKey.InSentence(
                        new ArticleId("%064x".formatted(i)), "They say " + i + " died.", Integer.toString(i), 1)))
                .toList();

        store.decisions.add(many, TestStore.NOON);

        assertThat(store.decisions.all()).isEqualTo(many);
    }

    private List<Report> decidedOn(long run) {
        return store.claims
                .decidedOn(run, store.decisions.bearingOn(run, TestStore.NOON))
                .toList();
    }

    private static Decision accept(ClaimKey key) {
        return new Decision(key, "articles/a.md", Verdict.ACCEPT, Map.of(), null, "anna", Instant.EPOCH);
    }

    private static Claim in(Article article, Measure measure) {
        Provenance passage = new Provenance.Passage(article.id(), article.file(), 1, 1, 9, 12, "They say 100 died.");
        return aClaim().measure(measure).at(passage).build();
    }
}
