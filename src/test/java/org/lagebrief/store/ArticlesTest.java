package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Articles go into the database, come back, and are read for claims once. */
class ArticlesTest {
    private final TestStore store = new TestStore();
    private final Article article = anArticle("Text.").file("articles/a.md").build();

    @Test
    void articleComesBackAsItWentIn() {
        Article full = new Article(
                article.id(),
                "articles/ü/b.md",
                "„Überschrift“",
                "Blatt",
                "Author",
                URI.create("https://example.org/a?b=c"),
                Language.GERMAN,
                new Publication(LocalDate.of(2024, 2, 29), Publication.Evidence.FILE_TIME),
                "Long text. ".repeat(200_000),
                7);
        long run = store.runWith(full, article);

        assertThat(store.articles.ofRun(run, full.file())).isEqualTo(full);
        assertThat(store.articles.ofRun(run, article.file())).isEqualTo(article);
    }

    @Test
    void articleIsPendingUntilThatVersionHasReadIt() {
        long run = store.runWith(article);

        assertThat(store.articles.pending(run, Language.ENGLISH, "1")).containsExactly("articles/a.md");
        assertThat(store.articles.pending(run, Language.GERMAN, "1")).isEmpty();

        store.claims.replace(article, "1", List.of());

        assertThat(store.articles.pending(run, Language.ENGLISH, "1")).isEmpty();
        assertThat(store.articles.pending(run, Language.ENGLISH, "2")).containsExactly("articles/a.md");
    }

    @Test
    void readArticleIsNotPendingInALaterRun() {
        store.runWith(article);
        store.claims.replace(article, "1", List.of());

        assertThat(store.articles.pending(store.runWith(article), Language.ENGLISH, "1"))
                .isEmpty();
    }

    @Test
    void articleWithAnotherPublicationDateIsPendingAgain() {
        store.runWith(article);
        store.claims.replace(article, "1", List.of());
        Article redated = anArticle("Text.")
                .file("articles/a.md")
                .publishedOn("2024-12-24")
                .build();

        long run = store.runWith(redated);

        assertThat(redated.id()).isEqualTo(article.id());
        assertThat(store.articles.pending(run, Language.ENGLISH, "1")).containsExactly("articles/a.md");
        assertThat(store.articles.ofRun(run, "articles/a.md")).isEqualTo(redated);
    }

    @Test
    void fileIsKnownByItsLastLook() {
        KnownFile.Look first = new KnownFile.Look(1, 2, "m");
        KnownFile.Look second = new KnownFile.Look(1, 3, "m");
        store.articles.save(article, first);
        store.articles.save(article, second);

        assertThat(store.articles.known("articles/a.md"))
                .contains(new KnownFile("articles/a.md", second, article.id()));
        assertThat(store.articles.known("articles/b.md")).isEmpty();
    }

    @Test
    void fileWhoseArticleIsNotThereIsNotKnown() {
        TestStore torn = new TestStore();
        torn.jdbc.sql("SET REFERENTIAL_INTEGRITY FALSE").update();
        torn.jdbc
                .sql("INSERT INTO known_file VALUES ('articles/torn.md', 1, 1, 'm', '" + "0".repeat(64) + "')")
                .update();

        assertThat(torn.articles.known("articles/torn.md")).isEmpty();
    }
}
