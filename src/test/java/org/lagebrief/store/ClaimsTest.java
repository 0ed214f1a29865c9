package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;

/** Claims go into the database and come back. */
@OnEachDatabase
class ClaimsTest {
    private static final LocalDate SUNDAY = LocalDate.of(2024, 12, 29);
    private static final LocalDate MONDAY = LocalDate.of(2024, 12, 23);

    private final TestStore store;
    private final Article article = anArticle("Zwölf – „viele“ – 전사자.\nNext.")
            .file("articles/a.md")
            .publishedOn("2024-12-23")
            .build();

    ClaimsTest(TestDatabase database) {
        store = new TestStore(database);
    }

    @Test
    void claimComesBackAsItWentIn() {
        List<Claim> claims = List.of(
                in(article, aClaim().by("NIS").relayedBy("Yonhap").relayedBy("Reuters, \"the agency\""))
                        .build(),
                in(
                                article,
                                aClaim().byNobodyInParticular("reports")
                                        .between(3, 9)
                                        .subject(null))
                        .build(),
                in(article, aClaim().vaguely("Dutzende").place("Kursk").extent(Extent.PART))
                        .build(),
                in(article, aClaim().atMost(7).modality(Modality.SUPERSEDED).scope(Scope.PERIOD))
                        .asOfBy(AsOf.Evidence.RELATIVE)
                        .build());
        long run = store.runWith(article);
        store.claims.replace(article, "1", claims);

        assertThat(store.reports(run, MONDAY, SUNDAY))
                .containsExactlyElementsOf(
                        claims.stream().map(claim -> new Report(claim, article)).toList());
    }

    @Test
    void tableRowComesBackWithoutAnArticle() {
        Claim row = aClaim().at(new Provenance.TableRow("tables/t.csv", 3, "high", "a;b;\"c\""))
                .build();
        long run = store.runWith();
        store.addTable(run, "tables/t.csv", List.of(row));

        assertThat(store.reports(run, MONDAY, SUNDAY)).containsExactly(new Report(row, null));
    }

    @Test
    void claimsOfAnArticleThatLeftTheFolderStayOut() {
        store.runWith(article);
        store.claims.replace(article, "1", List.of(in(article, aClaim()).build()));

        assertThat(store.reports(store.runWith(), MONDAY, SUNDAY)).isEmpty();
    }

    @Test
    void claimsOfAnEarlierTextInTheSameFileStayOut() {
        Article changed = anArticle("Other words.").file("articles/a.md").build();
        store.runWith(article);
        store.claims.replace(article, "1", List.of(in(article, aClaim()).build()));
        Claim now = in(changed, aClaim().exactly(7)).build();
        long run = store.runWith(changed);
        store.claims.replace(changed, "1", List.of(now));

        assertThat(store.reports(run, MONDAY, SUNDAY)).containsExactly(new Report(now, changed));
    }

    @Test
    void firstAndLastDayAreInclusive() {
        long run = store.runWith(article);
        store.claims.replace(article, "1", List.of(in(article, aClaim()).build()));
        LocalDate published = LocalDate.of(2024, 12, 23);

        assertThat(store.reports(run, published, published)).hasSize(1);
        assertThat(store.reports(run, published.minusDays(9), published.minusDays(1)))
                .isEmpty();
        assertThat(store.reports(run, published.plusDays(1), published.plusDays(9)))
                .isEmpty();
    }

    @Test
    void rowOfALaterDateStaysOut() {
        long run = store.runWith();
        store.addTable(
                run,
                "tables/t.csv",
                List.of(aClaim().at(new Provenance.TableRow("tables/t.csv", 3, "high", "a;b"))
                        .asOf("2024-12-30")
                        .build()));

        assertThat(store.reports(run, MONDAY, SUNDAY)).isEmpty();
        assertThat(store.reports(run, MONDAY, SUNDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void claimsFoundForATopicAreForgottenOnceItAsksForSomethingElse() {
        long run = store.runWith(article);
        store.claims.replace(article, "1", List.of(in(article, aClaim()).build()));
        store.reports(run, MONDAY, SUNDAY);

        assertThat(store.topicClaims.lookedUpTo("all", "")).isPositive();
        assertThat(store.topicClaims.lookedUpTo("all", "something else")).isZero();
        assertThat(store.topicClaims.reports(run, "all", MONDAY, SUNDAY)).isEmpty();
    }

    @Test
    void sameSentenceIsFoundHoweverLongItIs() {
        String sentence = "Zwölf 전사자 😀 ".repeat(40);
        long run = store.runWith(article);
        store.claims.replace(
                article,
                "1",
                List.of(aClaim().at(new Provenance.Passage(article.id(), article.file(), 2, 1, 3, 8, sentence))
                        .build()));

        assertThat(store.claims.withWords(run, sentence)).hasSize(1);
        assertThat(store.claims.withWords(run, sentence + "!")).isEmpty();
    }

    @Test
    void readingAgainReplacesWhatWasFound() {
        long run = store.runWith(article);
        Claim corrected = in(article, aClaim().exactly(7)).build();
        store.claims.replace(
                article,
                "1",
                List.of(in(article, aClaim()).build(), in(article, aClaim()).build()));
        store.claims.replace(article, "2", List.of(corrected));

        assertThat(store.reports(run, MONDAY, SUNDAY)).containsExactly(new Report(corrected, article));
    }

    private static ClaimBuilder in(Article article, ClaimBuilder claim) {
        return claim.at(new Provenance.Passage(article.id(), article.file(), 2, 1, 3, 8, "The sentence, „verbatim“."));
    }
}
