package org.lagebrief.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;

/** What was found in a file is kept bit by bit, and found again while the file looks the same. */
@OnEachDatabase
class ReadingsTest {
    private static final FileLook LOOK = new FileLook("articles/a.jsonl", "a".repeat(64), 1, "m");

    private final TestStore store;
    private final Article article = anArticle("Text.").file("articles/a.jsonl").build();

    ReadingsTest(TestDatabase database) {
        store = new TestStore(database);
    }

    @Test
    void readingIsFoundByItsLook() {
        Reading begun = store.readings.open("collect", LOOK);

        assertThat(begun.entries()).isZero();
        assertThat(begun.complete()).isFalse();
        assertThat(store.readings.find(LOOK)).contains(begun);
        assertThat(store.readings.find(new FileLook("articles/a.jsonl", "a".repeat(64), 2, "m")))
                .isEmpty();
        assertThat(store.readings.find(new FileLook("articles/a.jsonl", "a".repeat(64), 1, "n")))
                .isEmpty();
        assertThat(store.readings.open("collect", LOOK)).isEqualTo(begun);
    }

    @Test
    void readingThatWasCutOffGoesOnAfterWhatIsKept() {
        Reading begun = store.readings.open("collect", LOOK);
        store.articles.save(List.of(article));
        store.readings.add(begun, List.of(article.id()), List.of(), 7);

        assertThat(store.readings.open("collect", LOOK)).isEqualTo(new Reading(begun.id(), LOOK, 7, false));

        store.readings.complete(begun);

        assertThat(store.readings.find(LOOK)).contains(new Reading(begun.id(), LOOK, 7, true));
    }

    @Test
    void articleThatStandsTwiceInAFileIsOne() {
        long run = store.runWith();
        Reading reading = store.readings.open("collect", LOOK);
        store.articles.save(List.of(article, article));
        store.readings.add(reading, List.of(article.id(), article.id()), List.of(), 2);
        store.articles.save(List.of(article));
        store.readings.add(reading, List.of(article.id()), List.of(), 3);
        store.inputs.add(run, reading);

        assertThat(store.articlesOf(run)).containsExactly(article);
    }

    @Test
    void whatAReadingLeftOutIsLeftOutOfEveryRunThatHasIt() {
        Reading reading = store.readings.open("collect", LOOK);
        List<Skipped> skipped = List.of(
                new Skipped("articles/a.jsonl, line 3", "first"), new Skipped("articles/a.jsonl, line 20", "second"));
        store.readings.add(reading, List.of(), skipped, 20);
        long with = store.runWith();
        store.inputs.add(with, reading);
        store.inputs.add(with, reading);

        assertThat(store.inputs.skipped(with, List.of("collect"))).isEqualTo(skipped);
        assertThat(store.inputs.skipped(with, List.of("tables"))).isEmpty();
        assertThat(store.inputs.skipped(store.runWith(), List.of("collect"))).isEmpty();
    }

    @Test
    void whatLooksWrongInAFileIsToldOfEveryRunThatHasIt() {
        Reading reading = store.readings.open("tables", LOOK);
        Warning first = new Warning("tables/a.csv, line 30", "first");
        Warning second = new Warning("tables/a.csv, line 4", "second");
        store.readings.warn(reading, List.of(first));
        store.readings.warn(reading, List.of(second));
        long with = store.runWith();
        store.inputs.add(with, reading);

        assertThat(store.inputs.warnings(with)).containsExactly(first, second);
        assertThat(store.inputs.warnings(store.runWith())).isEmpty();
    }

    @Test
    void finishedReadingInDoubtIsBegunAnew() {
        Reading failed = store.readings.open("collect", LOOK);
        store.readings.add(failed, List.of(), List.of(new Skipped("articles/a.jsonl", "a fault of the program")), 1);
        store.readings.doubt(failed);

        assertThat(store.readings.open("collect", LOOK).id()).isEqualTo(failed.id());

        store.readings.complete(failed);

        assertThat(store.readings.find(LOOK)).isEmpty();
        Reading anew = store.readings.open("collect", LOOK);
        assertThat(anew.id()).isNotEqualTo(failed.id());
        assertThat(anew.entries()).isZero();
    }

    @Test
    void onlyTheLatestReadingOfAFileIsFound() {
        FileLook changed = new FileLook("articles/a.jsonl", "b".repeat(64), 1, "m");
        Reading first = store.readings.open("collect", LOOK);
        store.readings.complete(first);
        store.readings.complete(store.readings.open("collect", changed));

        assertThat(store.readings.find(changed)).isPresent();
        assertThat(store.readings.find(LOOK)).isEmpty();
        assertThat(store.readings.open("collect", LOOK).complete()).isFalse();
    }

    @Test
    void articlesInOtherLanguagesAreCountedByFile() {
        long run = store.runWith(
                anArticle("A").file("a.md").build(),
                anArticle("B").file("b.md").in(new Language("fr")).build());
        Reading reading = store.readings.open("collect", LOOK);
        List<Article> french = List.of(
                anArticle("C").file("articles/a.jsonl").in(new Language("fr")).build(),
                anArticle("D").file("articles/a.jsonl").in(new Language("fr")).build());
        store.articles.save(french);
        store.readings.add(reading, french.stream().map(Article::id).toList(), List.of(), 2);
        store.inputs.add(run, reading);

        assertThat(store.inputs.inOtherLanguages(run, Set.of(Language.ENGLISH)))
                .containsExactly(
                        new OtherLanguage("articles/a.jsonl", null, new Language("fr"), 2),
                        new OtherLanguage("b.md", null, new Language("fr"), 1));
    }
}
