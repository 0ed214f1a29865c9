package org.lagebrief.collect.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** What an article declares is taken over; what it does not is derived, and marked as derived. */
class ArticleTest {
    private static final String GERMAN =
            "Nach Angaben der Präfektur sind bei dem Hochwasser mindestens 95 Menschen ums Leben gekommen.\n";
    private static final String ENGLISH =
            "The coast guard said on Monday that at least 95 people had died in the flood.\n";

    @TempDir
    Path folder;

    @Test
    void frontMatterIsTakenOver() {
        Article article = read("articles/w52/a.md", """
                ---
                title: "Toll rises: 95 dead"
                publisher: Harbour Post
                author: Ada Brook
                url: https://harbour.example/toll
                published: 2024-12-23T23:30:00+01:00
                language: en
                ---

                # Another headline

                The coast guard counts 95 dead.
                """);
        assertThat(article.file()).isEqualTo("articles/w52/a.md");
        assertThat(article.headline()).isEqualTo("Toll rises: 95 dead");
        assertThat(article.publisher()).isEqualTo("Harbour Post");
        assertThat(article.author()).isEqualTo("Ada Brook");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/toll"));
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.DECLARED));
        assertThat(article.text()).isEqualTo("\n# Another headline\n\nThe coast guard counts 95 dead.\n");
        assertThat(article.firstLine()).isEqualTo(9);
    }

    @Test
    void textIsKeptAsItStandsInTheFile() {
        String text = "  Erste Zeile  \r\n\r\nZweite\rDritte\n\n";
        Article article = read("articles/a.txt", "---\r\ntitle: T\r\n--- \r\n" + text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.firstLine()).isEqualTo(4);
    }

    @Test
    void textWithoutFrontMatterBeginsInLineOne() {
        assertThat(read("articles/a.txt", GERMAN).text()).isEqualTo(GERMAN);
        assertThat(read("articles/a.txt", GERMAN).firstLine()).isEqualTo(1);
    }

    @Test
    void sameBytesAreTheSameArticle() {
        assertThat(read("articles/a.txt", GERMAN).id())
                .isEqualTo(read("articles/b.md", GERMAN).id());
        assertThat(read("articles/a.txt", "abc").id().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-23, 2024-12-23",
        "2024-12-23T00:30+01:00, 2024-12-23",
        "2024-12-23T23:30:00Z, 2024-12-23",
        "2024-12-23 23:30:00 +0100, 2024-12-23",
        "'\"2024-12-23\"', 2024-12-23"
    })
    void publicationDateIsTheOneWritten(String written, LocalDate date) {
        Article article = read("articles/a.md", "---\npublished: " + written + "\n---\n" + GERMAN);
        assertThat(article.publication()).isEqualTo(Publication.on(date, Publication.Evidence.DECLARED));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-23-toll.txt",
        "20241223_toll.txt",
        "toll 2024_12_23.txt",
        "toll.2024.12.23.md",
        "toll-2024.12.23",
        "1234567890-2024-13-40-2024-12-23.txt"
    })
    void fileNameGivesTheDateWhereNoneIsDeclared(String name) {
        assertThat(read("articles/" + name, GERMAN).publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.FILE_NAME));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2024-12-23", "America/New_York, 2024-12-22"})
    void fileTimeGivesTheDateAsTheLastResort(ZoneId zone, LocalDate date) throws IOException {
        Desk desk = Desk.in(folder, "articles.file-time-zone=" + zone).with("articles/toll.txt", GERMAN);
        Files.setLastModifiedTime(desk.path("articles/toll.txt"), FileTime.from(Instant.parse("2024-12-22T23:30:00Z")));
        assertThat(desk.article("articles/toll.txt").publication())
                .isEqualTo(Publication.on(date, Publication.Evidence.FILE_TIME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Toll rises to 95 #|Toll rises to 95",
                "**Toll rises to 95**|Toll rises to 95",
                "### Nummer #1|Nummer #1",
                "- Toll rises|Toll rises",
                "23. Dezember: 95 Tote|23. Dezember: 95 Tote",
                "'***\n\n95 dead'|95 dead",
                "'   Toll   rises '|Toll   rises"
            })
    void headlineIsTheFirstLineWithAWord(String text, String headline) {
        assertThat(read("articles/a.md", text + "\n\n" + ENGLISH).headline()).isEqualTo(headline);
    }

    @Test
    void longFirstLineIsShortenedToAHeadline() {
        String headline = read("articles/a.txt", "word ".repeat(100)).headline();
        assertThat(headline).hasSizeLessThan(210).endsWith("word …");
    }

    @Test
    void languageIsDetectedWhereNotDeclared() {
        assertThat(read("articles/a.txt", GERMAN).language()).isEqualTo(Language.GERMAN);
        assertThat(read("articles/a.txt", ENGLISH).language()).isEqualTo(Language.ENGLISH);
        assertThat(read("articles/a.txt", "El ministerio informó el lunes de que al menos 95 personas murieron.")
                        .language())
                .isEqualTo(new Language("es"));
    }

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de", "en_US, en", "DE, de"})
    void declaredLanguageCounts(String declared, String code) {
        assertThat(read("articles/a.txt", "---\nlanguage: " + declared + "\n---\n" + ENGLISH)
                        .language())
                .isEqualTo(new Language(code));
    }

    @Test
    void unknownKeysAndEmptyOnesAreLeftAlone() {
        Article article = read("articles/a.md", "---\ntags: [a, b]\ntitle:\npublisher: ''\n---\n" + GERMAN);
        assertThat(article.headline()).isEqualTo(GERMAN.strip());
        assertThat(article.publisher()).isNull();
    }

    @Test
    void emptyFrontMatterIsNone() {
        assertThat(read("articles/a.md", "---\n---\n" + GERMAN).text()).isEqualTo(GERMAN);
        assertThat(read("articles/a.md", "---\n# nothing yet\n---\n" + GERMAN).text())
                .isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "published: 23.12.2024|input/articles/a.md, line 3: expected a date such as 2024-12-23 or"
                        + " 2024-12-23T18:00:00+01:00, found \"23.12.2024\"; mend the value",
                "published: 2024-02-30|input/articles/a.md, line 3: expected a date such as 2024-12-23 or"
                        + " 2024-12-23T18:00:00+01:00, found \"2024-02-30\"; mend the value",
                "published: 0024-12-23|input/articles/a.md, line 3: expected a date such as 2024-12-23 or"
                        + " 2024-12-23T18:00:00+01:00, found \"0024-12-23\"; mend the value",
                "published: +12025-01-08|input/articles/a.md, line 3: expected a date such as 2024-12-23 or"
                        + " 2024-12-23T18:00:00+01:00, found \"+12025-01-08\"; mend the value",
                "language: Klingon|input/articles/a.md, line 3: expected a language such as de or en, found"
                        + " \"Klingon\"; mend the value",
                "url: javascript:alert(1)|input/articles/a.md, line 3: expected an address that begins with http://"
                        + " or https://, found \"javascript:alert(1)\"; mend the value",
                "publisher: [A, B]|input/articles/a.md, line 3: expected a text, found a list; mend the value",
                "publisher: {a: b}|input/articles/a.md, line 3: expected a text, found keys and values; mend the value",
                "title: again|input/articles/a.md, line 3: expected YAML, found the key \"title\" twice;"
                        + " remove one of them",
                "publisher: \"Post|input/articles/a.md, line 3: expected YAML, found unexpected end of stream;"
                        + " mend the line; quote texts that hold : # or *",
                "publisher: a: b|input/articles/a.md, line 3: expected YAML, found mapping values are not allowed here;"
                        + " mend the line; quote texts that hold : # or *"
            })
    void brokenFrontMatterIsRefusedWithItsLine(String line, String refusal) {
        Desk desk = Desk.in(folder).with("articles/a.md", "---\ntitle: T\n" + line + "\n---\n" + GERMAN);
        assertThat(desk.refusal(() -> desk.article("articles/a.md"))).isEqualTo(refusal);
    }

    @Test
    void frontMatterWithoutEndIsRefused() {
        assertThat(refusal("a.md", "---\ntitle: T\n" + GERMAN))
                .isEqualTo("input/articles/a.md: expected front matter that ends with a line ---, found no such line; "
                        + "add it below the last key");
    }

    @Test
    void proseBetweenHyphensIsNoFrontMatter() {
        assertThat(refusal("a.md", "---\nJust prose.\n---\n" + GERMAN))
                .isEqualTo(
                        "input/articles/a.md, line 2: expected keys and values, found \"Just prose.\"; mend the value");
    }

    @Test
    void frontMatterThatMultipliesItselfIsRefused() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(refusal("a.md", yaml + "---\n" + GERMAN))
                .isEqualTo(
                        "input/articles/a.md: expected YAML of modest length and depth, found more; shorten it, or write its aliases out");
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(refusal("a.txt", ""))
                .isEqualTo("input/articles/a.txt: expected a text, found an empty file; save it again or remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t\r\n", "\uFEFF", "---\ntitle: T\n---\n\n"})
    void blankTextIsRefused(String text) {
        assertThat(refusal("a.txt", text))
                .isEqualTo("input/articles/a.txt: expected a text, found none in it; save it again or remove it");
    }

    @Test
    void tooLargeAFileIsRefused() {
        Desk desk = Desk.in(folder, "articles.max-size=10B").with("articles/a.txt", "12345678901");
        assertThat(desk.refusal(() -> desk.article("articles/a.txt")))
                .isEqualTo("input/articles/a.txt: expected at most 10 bytes, found more; "
                        + "shorten it or raise lagebrief.collect.articles.maxSize");
    }

    @Test
    void missingFileIsRefused() {
        Desk desk = Desk.in(folder);
        assertThat(desk.refusal(() -> desk.article("articles/gone.txt")))
                .isEqualTo("input/articles/gone.txt: expected a readable file, found no such file; "
                        + "check its name and permissions");
    }

    @Test
    void folderInPlaceOfAFileIsRefused() {
        Desk desk = Desk.in(folder).with("articles/a.txt/b.txt", GERMAN);
        assertThat(desk.refusal(() -> desk.article("articles/a.txt")))
                .isEqualTo(
                        "input/articles/a.txt: expected a file, found a folder or device; rename it or move it elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"topic.yml|title: x|a file that ends in .yml", "losses.CSV|a,b|a file that ends in .csv"})
    void otherKindsOfFilesAreRefusedByName(String name, String content, String kind) {
        assertThat(refusal(name, content))
                .isEqualTo(
                        "input/articles/%s: expected an article in a format that is known, found %s; save its text as .txt"
                                        .formatted(name, kind)
                                + " or .md, or move the file elsewhere");
    }

    @Test
    void binaryDataIsRefused() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Desk desk = Desk.in(folder).with("articles/data", bytes);
        assertThat(desk.refusal(() -> desk.article("articles/data")))
                .isEqualTo(
                        "input/articles/data: expected text in Unicode or Windows-1252, found bytes that are neither; "
                                + "save it as text in UTF-8, or move the file elsewhere");
    }

    @Test
    void everyFileOfAPersonIsListedInOrder() {
        Desk desk = Desk.in(folder)
                .with("articles/b.md", GERMAN)
                .with("articles/a/z.text", GERMAN)
                .with("articles/a/unknown.bin", GERMAN)
                .with("articles/.DS_Store", GERMAN)
                .with("articles/a/Thumbs.db", GERMAN)
                .with("articles/.trash/old.txt", GERMAN);
        List<Path> files = desk.collector().articleFiles(desk.input());
        assertThat(files)
                .containsExactly(
                        desk.path("articles/a/unknown.bin"),
                        desk.path("articles/a/z.text"),
                        desk.path("articles/b.md"));
    }

    @Test
    void missingFolderHasNoArticles() {
        assertThat(new Collector(CollectSettings.defaults()).articleFiles(folder.resolve("none")))
                .isEmpty();
    }

    @Test
    void readingDoesNotDependOnTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read("articles/A.MD", "---\nlanguage: DE\nTITLE: x\n---\n" + GERMAN)
                            .language())
                    .isEqualTo(Language.GERMAN);
        } finally {
            Locale.setDefault(before);
        }
    }

    private Article read(String name, String text) {
        return Desk.in(folder).with(name, text).article(name);
    }

    private String refusal(String name, String text) {
        Desk desk = Desk.in(folder).with("articles/" + name, text);
        return desk.refusal(() -> desk.article("articles/" + name));
    }

    @Test
    void declaredHeadlineIsNoLongerThanAHeadline() {
        Article article = read("articles/a.md", "---\ntitle: " + "word ".repeat(10_000) + "\n---\n" + GERMAN);

        assertThat(article.headline()).hasSizeLessThan(210).endsWith("word …");
    }
}
