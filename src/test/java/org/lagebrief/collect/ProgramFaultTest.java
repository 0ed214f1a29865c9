package org.lagebrief.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.collect.article.ArticleReader;
import org.lagebrief.collect.article.format.ArticleDraft;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.Entry;
import org.lagebrief.collect.article.format.NestedEntries;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;

/** Formats that make the program fail: what they fail at is left out, nothing else. */
class ProgramFaultTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void whatAFormatFailsAtIsAnEntryThatThrowsWhenRead(Class<? extends Throwable> failure) throws IOException {
        try (ArticleEntries entries = open(content -> failingAfterOne(content, failure))) {
            assertThat(next(entries).read().text()).isEqualTo("The police said that 95 people died.");
            ArticleEntry second = next(entries);
            assertThatThrownBy(second::read).isExactlyInstanceOf(failure);
            assertThat(entries.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void whatAFormatFailsAtCanBeSkipped(Class<? extends Throwable> failure) throws IOException {
        try (ArticleEntries entries = open(content -> failingAfterOne(content, failure))) {
            entries.skip(2);
            assertThat(entries.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void contentBesideTheOneThatFailsIsRead(Class<? extends Throwable> failure) throws IOException {
        ArticleFinder archive = content -> NestedEntries.of(
                content,
                Stream.of("a", "b").map(part -> content.part(part, new byte[0])).iterator(),
                part -> "a".equals(part.entry()) ? failing(failure) : Entries.of(article(part)));
        try (ArticleEntries entries = open(archive)) {
            ArticleEntry first = next(entries);
            assertThatThrownBy(first::read).isExactlyInstanceOf(failure);
            assertThat(next(entries).read().entry()).isEqualTo("b");
            assertThat(entries.next()).isNull();
        }
    }

    @Test
    void checkTellsItAndGoesOn() {
        var desk = new Desk(folder.resolve("input"), collector(content -> failing(IllegalStateException.class)))
                .with("articles/a.txt", "a")
                .with("articles/b.txt", "b");
        String fault = ": expected to read it, found a fault of the program (java.lang.IllegalStateException);"
                + " report it together with the file";
        assertThat(desk.faults()).contains("input/articles/a.txt" + fault, "input/articles/b.txt" + fault);
    }

    private ArticleEntries open(ArticleFinder formats) {
        var desk = new Desk(folder.resolve("input"), collector(formats)).with("articles/a.txt", "a");
        return desk.collector().articles(desk.input(), desk.path("articles/a.txt"));
    }

    private static Collector collector(ArticleFinder formats) {
        CollectSettings settings = CollectSettings.defaults();
        return new Collector(settings, new ArticleReader(settings.articles(), formats));
    }

    private static ArticleEntry next(ArticleEntries entries) {
        ArticleEntry next = entries.next();
        assertThat(next).isNotNull();
        return next;
    }

    private static Entries failingAfterOne(Content content, Class<? extends Throwable> failure) {
        var found = List.of(Entries.of(article(content)), failing(failure)).iterator();
        return () -> found.next().next();
    }

    private static Entries failing(Class<? extends Throwable> failure) {
        return () -> {
            if (failure == StackOverflowError.class) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException();
        };
    }

    private static Entry article(Content content) {
        String text = "The police said that 95 people died.";
        return new Entry(
                content,
                text.getBytes(StandardCharsets.UTF_8),
                () -> new ArticleDraft(
                        "Floods", null, null, null, Language.ENGLISH, null, text, 1, Article.Coverage.FULL));
    }
}
