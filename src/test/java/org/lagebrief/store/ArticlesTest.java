package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Articles go into the database, come back, and are read for claims once. */
@OnEachDatabase
class ArticlesTest {
    private final TestStore store;
    private final Article article = anArticle("Text.").file("articles/a.md").build();

    ArticlesTest(TestDatabase database) {
        store = new TestStore(database);
    }

    @Test
    void articleComesBackAsItWentIn() {
        Article full = new Article(
                article.id(),
                "articles/ü/b.md",
                "pages/c.html, line 3",
                "„Überschrift“",
                "Blatt",
                "Author",
                URI.create("https://example.org/a?b=c"),
                Language.GERMAN,
                Publication.at(OffsetDateTime.parse("2024-02-29T23:30:00-05:00"), Publication.Evidence.METADATA),
                "Long text. ".repeat(200_000),
                null,
                Article.Coverage.SUMMARY);
        long run = store.runWith(full, article);

        assertThat(store.articlesOf(run)).containsExactlyInAnyOrder(full, article);
    }

    @Test
    void articleIsPendingUntilThatVersionHasReadIt() {
        long run = store.runWith(article);

        assertThat(pending(run, Language.ENGLISH, "1")).containsExactly(article);
        assertThat(pending(run, Language.GERMAN, "1")).isEmpty();

        store.claims.replace(article, "1", List.of());

        assertThat(pending(run, Language.ENGLISH, "1")).isEmpty();
        assertThat(pending(run, Language.ENGLISH, "2")).containsExactly(article);
    }

    @Test
    void readArticleIsNotPendingInALaterRun() {
        store.runWith(article);
        store.claims.replace(article, "1", List.of());

        assertThat(pending(store.runWith(article), Language.ENGLISH, "1")).isEmpty();
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
        assertThat(pending(run, Language.ENGLISH, "1")).containsExactly(redated);
    }

    @Test
    void pendingArticlesComeInPagesById() {
        long run = store.runWith(article);
        Reading archive = store.read("articles/b.zip", "b".repeat(64));
        List<Article> within = IntStream.range(0, 5)
                .mapToObj(i -> anArticle("Text " + i).file("articles/b.zip").build())
                .sorted(Comparator.comparing(Article::id))
                .toList();
        store.articles.save(within);
        store.readings.add(archive, within.stream().map(Article::id).toList(), List.of(), 5);
        store.inputs.add(run, archive);

        String middle = store.articles.endOfPage(archive.id(), "", 3).orElseThrow();
        String end = store.articles.endOfPage(archive.id(), middle, 3).orElseThrow();

        assertThat(store.articles.pending(archive.id(), Language.ENGLISH, "1", "", middle))
                .isEqualTo(within.subList(0, 3));
        assertThat(store.articles.pending(archive.id(), Language.ENGLISH, "1", middle, end))
                .isEqualTo(within.subList(3, 5));
        assertThat(store.articles.endOfPage(archive.id(), end, 3)).isEmpty();
        assertThat(store.articles.countPending(run, Language.ENGLISH, "1")).isEqualTo(6);
    }

    private List<Article> pending(long run, Language language, String version) {
        List<Article> found = store.articles.pending(store.inputs.sizes(run).keySet(), language, version);
        assertThat(store.articles.countPending(run, language, version)).isEqualTo(found.size());
        return found;
    }
}
