package org.lagebrief.collect.article.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** Articles in JSON are read by the names that scrapers use; what is broken is refused by itself. */
class JsonTest {
    private static final String TEXT = "The coast guard said on Monday that at least 95 people had died in the flood.";

    @TempDir
    Path folder;

    @Test
    void trafilaturaIsRead() {
        Article article = read("""
                {"title": "Toll rises", "author": "Ada Brook; Jo Field", "hostname": "harbour.example", "date": "2024-12-23",
                 "fingerprint": "8f1e", "id": null, "license": null, "comments": "Nonsense!", "raw_text": "Menu 95 dead",
                 "text": "%s\\nAnother 12 are missing.", "language": "en", "image": null, "pagetype": "article",
                 "filedate": "2025-01-02", "source": "https://harbour.example/toll", "source-hostname": "Harbour Post",
                 "excerpt": "95 dead.", "categories": "", "tags": "flood;coast"}""".formatted(TEXT));
        assertThat(article.headline()).isEqualTo("Toll rises");
        assertThat(article.author()).isEqualTo("Ada Brook; Jo Field");
        assertThat(article.publisher()).isEqualTo("Harbour Post");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/toll"));
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.publication()).isEqualTo(declared("2024-12-23"));
        assertThat(article.text()).isEqualTo(TEXT + "\nAnother 12 are missing.");
        assertThat(article.coverage()).isEqualTo(Article.Coverage.FULL);
        assertThat(article.firstLine()).isNull();
    }

    @Test
    void newspaperIsRead() {
        Article article = read("""
                {"url": "https://harbour.example/toll", "title": "Toll rises", "authors": ["Ada Brook", "Jo Field"],
                 "publish_date": "2024-12-23T21:30:00+01:00", "text": "%s", "summary": "95 dead.", "images": ["a.jpg"],
                 "keyword_scores": {"flood": 1.5}, "meta_lang": "en", "meta_description": "95 dead.",
                 "meta_site_name": "Harbour Post", "source_url": "https://harbour.example", "top_image": ""}""".formatted(TEXT));
        assertThat(article.author()).isEqualTo("Ada Brook, Jo Field");
        assertThat(article.publisher()).isEqualTo("Harbour Post");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/toll"));
        assertThat(article.publication())
                .isEqualTo(Publication.at(
                        OffsetDateTime.parse("2024-12-23T21:30:00+01:00"), Publication.Evidence.DECLARED));
        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void namesLeadIntoObjectsAndLists() {
        Article article = read("""
                {"headline": "Toll rises", "source": {"id": null, "name": "Harbour Post"}, "author": [{"name": "Ada Brook"},
                 {"name": "Jo Field", "author": {"name": "Nobody"}}], "inLanguage": "en-GB",
                 "articleBody": ["%s", "Another 12 are missing."]}""".formatted(TEXT));
        assertThat(article.publisher()).isEqualTo("Harbour Post");
        assertThat(article.author()).isEqualTo("Ada Brook, Jo Field");
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.text()).isEqualTo(TEXT + "\n\nAnother 12 are missing.");
    }

    @Test
    void namesOfTheDeskAreAskedFirst() {
        Desk desk = Desk.in(
                        folder,
                        "articles.fields.text[0]=doc.words",
                        "articles.fields.published[0]=day",
                        "articles.fields.published[1]=date")
                .with("articles/a.json", """
                        {"date": "2024-12-24", "day": "2024-12-23", "text": "no", "doc": {"words": "%s"}}""".formatted(TEXT));
        assertThat(desk.article("articles/a.json").text()).isEqualTo(TEXT);
        assertThat(desk.article("articles/a.json").publication()).isEqualTo(declared("2024-12-23"));
    }

    @Test
    void fieldThatIsEmptyOrUnknownIsNotThere() {
        Article article = read("""
                {"title": " ", "headline": "Toll rises", "author": "None", "date": "NaT", "publisher": null, "score": NaN,
                 "language": "xx-unknown", "url": "not an address", "text": "", "content": "%s"}""".formatted(TEXT));
        assertThat(article.headline()).isEqualTo("Toll rises");
        assertThat(article.author()).isNull();
        assertThat(article.publisher()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.publication().evidence()).isEqualTo(Publication.Evidence.FILE_TIME);
        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void summaryStandsInForTheTextAndIsMarked() {
        Article article = read("{\"title\": \"Toll rises\", \"text\": null, \"description\": \"" + TEXT + "\"}");
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.coverage()).isEqualTo(Article.Coverage.SUMMARY);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2024-12-23\"', ",
        "'\"20241223\"', ",
        "20241223, ",
        "'\"2024-12-23T21:30:00Z\"', 2024-12-23T21:30Z",
        "1734985800, 2024-12-23T21:30+01:00",
        "1734985800000, 2024-12-23T21:30+01:00",
        "1734985800.25, 2024-12-23T21:30+01:00"
    })
    void dateIsAWordOrANumber(String written, OffsetDateTime moment) {
        assertThat(read("{\"text\": \"" + TEXT + "\", \"date\": " + written + "}")
                        .publication())
                .isEqualTo(
                        moment == null
                                ? declared("2024-12-23")
                                : Publication.at(moment, Publication.Evidence.DECLARED));
    }

    @Test
    void everyLineIsAnArticleOfItsOwn() {
        Desk desk = desk("news.jsonl", "\uFEFF" + line("one") + "\r\n\n  \n" + line("two"));
        List<Article> articles = desk.entries("articles/news.jsonl").stream()
                .map(ArticleEntry::read)
                .toList();
        assertThat(articles).extracting(Article::headline).containsExactly("one", "two");
        assertThat(articles).extracting(Article::entry).containsExactly("line 1", "line 4");
        assertThat(articles).extracting(Article::file).containsOnly("articles/news.jsonl");
    }

    @Test
    void lineIsTheSameArticleInAnotherFile() {
        Desk desk = desk("a.jsonl", line("one") + "\n" + line("two") + "\n").with("articles/b.json", line("two"));
        assertThat(desk.article("articles/b.json").id())
                .isEqualTo(desk.entries("articles/a.jsonl").get(1).read().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status': 'ok', 'totalResults': 2, 'articles': [%1$s, %2$s]}",
                "{\n  'version': 'https://jsonfeed.org/version/1.1',\n  'title': 'News', 'authors': [{'text': 'x'}],\n"
                        + "  'items': [\n%1$s, %2$s]\n}",
                "{'response': {'status': 'ok', 'tags': [{'text': 'flood'}], 'results': [%1$s, %2$s]}}",
                "{'took': 5, 'hits': {'total': {'value': 2}, 'hits': [{'_id': 'a', '_source': %1$s}, {'_source': %2$s}]}}",
                "{'data': [%1$s], 'next': 2}\n{'data': [%2$s], 'next': null}",
                "{'_id': 'a', '_source': %1$s}\n{'_id': 'b', '_source': %2$s}"
            })
    void articlesInTheAnswerOfAServiceAreRead(String answer) {
        String json = answer.replace('\'', '"').formatted(line("one"), line("two"));
        assertThat(desk("a.json", json).entries("articles/a.json"))
                .extracting(entry -> entry.read().headline())
                .containsExactly("one", "two");
    }

    @Test
    void articleWithAListIsOneArticle() {
        assertThat(read("{\"items\": [" + line("related") + "], \"title\": \"one\", \"text\": \"" + TEXT + "\"}")
                        .headline())
                .isEqualTo("one");
    }

    @Test
    void answerThatBreaksOffKeepsWhatCameBefore() {
        Desk desk = desk("a.json", "{\"articles\": [" + line("one") + ", {\"text\": \"cut o");
        assertThat(desk.entries("articles/a.json")).hasSize(2);
        assertThat(desk.entries("articles/a.json").get(0).read().headline()).isEqualTo("one");
        assertThat(desk.refusal(desk.entries("articles/a.json").get(1)::read))
                .startsWith("input/articles/a.json, object 2: expected one JSON object in UTF-8, found ");
    }

    @Test
    void pieceOfAPageKeepsAllItsParagraphs() {
        assertThat(read("{\"content_html\": \"<p>Flood.</p><p>" + TEXT + "</p><ul><li>12 missing</li></ul>\"}")
                        .text())
                .isEqualTo("Flood.\n\n" + TEXT + "\n\n12 missing");
    }

    @Test
    void linesTakeTheirDateFromTheNameOfTheirFile() {
        assertThat(desk("2024-12-23.jsonl", line("one"))
                        .article("articles/2024-12-23.jsonl")
                        .publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.FILE_NAME));
    }

    @Test
    void brokenLinesAreRefusedByThemselves() {
        Desk desk = desk(
                "news.jsonl",
                String.join(
                        "\n",
                        line("one"),
                        "{\"text\": \"cut o",
                        "no JSON",
                        "[\"no object\"]",
                        "{\"title\": \"no text\"}",
                        line("two") + line("three"),
                        "{\"text\": \"" + TEXT + "\", \"date\": \"before Christmas\"}",
                        "{\"text\": \"95\\u0000dead\"}",
                        "{\"text\": \"95 \\ud800 dead\"}",
                        "{\"text\": \"k. A.\", \"title\": {\"a\": [}",
                        line("last")));
        List<ArticleEntry> entries = desk.entries("articles/news.jsonl");
        assertThat(entries).hasSize(11);
        assertThat(entries.get(0).read().headline()).isEqualTo("one");
        assertThat(entries.get(10).read().headline()).isEqualTo("last");
        assertThat(entries.subList(1, 10).stream().map(entry -> desk.refusal(entry::read)))
                .containsExactly(
                        "input/articles/news.jsonl, line 2: expected one JSON object in UTF-8, found unexpected end-of-input in VALUE_STRING in column 16; mend or remove it",
                        "input/articles/news.jsonl, line 3: expected one JSON object in UTF-8, found unrecognized token 'no' in column 1; mend or remove it",
                        "input/articles/news.jsonl, line 4: expected one JSON object in UTF-8, found no object in column 2; mend or remove it",
                        "input/articles/news.jsonl, line 5: expected an article's text under a name such as text, maintext, articleBody, found none; name its field in lagebrief.collect.articles.fields.text",
                        "input/articles/news.jsonl, line 6: expected one JSON object in UTF-8, found more after its end in column 107; mend or remove it",
                        "input/articles/news.jsonl, line 7: expected a date such as 2024-12-23 or 2024-12-23T18:00:00+01:00, found \"before Christmas\"; write it so or leave it out",
                        "input/articles/news.jsonl, line 8: expected a text, found control characters in it; mend or remove it",
                        "input/articles/news.jsonl, line 9: expected a text, found control characters in it; mend or remove it",
                        "input/articles/news.jsonl, line 10: expected one JSON object in UTF-8, found unexpected close marker '}' in column 35; mend or remove it");
    }

    @Test
    void lineInAnotherEncodingIsRefused() {
        byte[] latin = "{\"text\": \"Größe\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Desk desk = Desk.in(folder).with("articles/a.jsonl", latin);
        assertThat(desk.refusal(() -> desk.article("articles/a.jsonl")))
                .isEqualTo(
                        "input/articles/a.jsonl, line 1: expected one JSON object in UTF-8, found invalid UTF-8 middle byte 0xdf in column 15; mend or remove it");
    }

    @Test
    void lineTooLongIsRefusedAndPassedOver() {
        Desk desk = Desk.in(folder, "articles.max-size=1KB")
                .with("articles/a.jsonl", line("one") + "\n" + line("x".repeat(300_000)) + "\n" + line("two"));
        List<ArticleEntry> entries = desk.entries("articles/a.jsonl");
        assertThat(entries).hasSize(3);
        assertThat(desk.refusal(entries.get(1)::read))
                .isEqualTo("input/articles/a.jsonl, line 2: expected at most 1024 bytes, found more; "
                        + "shorten it or raise lagebrief.collect.articles.maxSize");
        assertThat(entries.get(2).read().headline()).isEqualTo("two");
    }

    @Test
    void arrayHoldsArticles() {
        Desk desk =
                desk("a.json", "[\n " + line("one") + ",\n7,\n[1],\n{ \"title\": \"t\" },\n" + line("two") + "\n]\n");
        List<ArticleEntry> entries = desk.entries("articles/a.json");
        assertThat(entries).hasSize(5);
        assertThat(entries.get(0).read().entry()).isEqualTo("object 1");
        assertThat(entries.get(4).read().headline()).isEqualTo("two");
        assertThat(entries.subList(1, 4).stream().map(entry -> desk.refusal(entry::read)))
                .containsExactly(
                        "input/articles/a.json, object 2: expected one JSON object in UTF-8, found no object in column 2; mend or remove it",
                        "input/articles/a.json, object 3: expected one JSON object in UTF-8, found no object in column 2; mend or remove it",
                        "input/articles/a.json, object 4: expected an article's text under a name such as text, maintext, articleBody, found none; name its field in lagebrief.collect.articles.fields.text");
    }

    @Test
    void articleOfAnArrayIsTheSameInALine() {
        String line = "{\"title\":\"one\",\"text\":\"" + TEXT + "\"}";
        Desk desk = desk("a.json", "[ {\"title\" : \"one\", \"text\":\n \"" + TEXT + "\"} ]")
                .with("articles/b.jsonl", line);
        assertThat(desk.article("articles/a.json").id())
                .isEqualTo(desk.article("articles/b.jsonl").id());
    }

    @Test
    void arrayThatBreaksOffKeepsWhatCameBefore() {
        Desk desk = desk("a.json", "[" + line("one") + ", {\"text\": \"cut o");
        List<ArticleEntry> entries = desk.entries("articles/a.json");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).read().headline()).isEqualTo("one");
        assertThat(desk.refusal(entries.get(1)::read))
                .isEqualTo(
                        "input/articles/a.json, object 2: expected one JSON object in UTF-8, found unexpected end-of-input in VALUE_STRING in column 124; mend or remove it");
    }

    @Test
    void objectOfAnArrayThatIsTooLargeIsRefusedAndPassedOver() {
        Desk desk = Desk.in(folder, "articles.max-size=1KB")
                .with(
                        "articles/a.json",
                        "[" + line("a").replace("}", ",\"x\":[" + "7,".repeat(999) + "7]}") + "," + line("two") + "]");
        List<ArticleEntry> entries = desk.entries("articles/a.json");
        assertThat(desk.refusal(entries.get(0)::read))
                .isEqualTo("input/articles/a.json, object 1: expected at most 1024 bytes, found more; "
                        + "shorten it or raise lagebrief.collect.articles.maxSize");
        assertThat(entries.get(1).read().headline()).isEqualTo("two");
    }

    @Test
    void objectOverSeveralLinesIsTheFile() {
        Article article = read("\n{\n  \"title\": \"one\",\n  \"text\": \"{ " + TEXT + "\"\n}\n");
        assertThat(article.entry()).isNull();
        assertThat(article.headline()).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{¶`text`: `cut o|unexpected end-of-input in VALUE_STRING in line 2, column 15",
                "{¶`text`: `a`¶}¶{`text`: `b`}|more after its end in line 4, column 2",
                "nothing|unrecognized token 'nothing' in column 1",
            })
    void brokenObjectIsRefused(String written, String found) {
        Desk desk = desk("a.json", written.replace('`', '"').replace('¶', '\n'));
        assertThat(desk.refusal(() -> desk.article("articles/a.json")))
                .isEqualTo("input/articles/a.json: expected one JSON object in UTF-8, found " + found
                        + "; mend or remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void wideEncodingIsRefusedByName(String charset) {
        Desk desk = Desk.in(folder)
                .with("articles/a.jsonl", line("one").getBytes(java.nio.charset.Charset.forName(charset)));
        assertThat(desk.refusal(() -> desk.article("articles/a.jsonl")))
                .isEqualTo("input/articles/a.jsonl: expected JSON in UTF-8, found JSON in UTF-16 or UTF-32; "
                        + "save it again in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "[]"})
    void fileWithoutArticlesIsRefused(String json) {
        Desk desk = desk("a.jsonl", json);
        assertThat(desk.refusal(() -> desk.article("articles/a.jsonl")))
                .isEqualTo(
                        "input/articles/a.jsonl: expected at least one article, found none; save it again or remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Reuters] At least 95 people have died in the flood.",
                "{Editor's note} At least 95 people have died in the flood.",
                "[1] At least 95 people have died in the flood."
            })
    void textThatBeginsWithBracketsIsNoJson(String text) {
        assertThat(desk("a.txt", text).article("articles/a.txt").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 70_000, 200_000})
    void lineOfAnyLengthIsReadWhole(int length) {
        String words = "dead ".repeat(length / 5).strip();
        Desk desk = desk("a.jsonl", line("one").replace(TEXT, words) + "\n" + line("two"));
        assertThat(desk.entries("articles/a.jsonl").get(0).read().text()).isEqualTo(words);
        assertThat(desk.entries("articles/a.jsonl").get(1).read().headline()).isEqualTo("two");
    }

    private Article read(String json) {
        return desk("a.json", json).article("articles/a.json");
    }

    private Desk desk(String name, String text) {
        return Desk.in(folder).with("articles/" + name, text);
    }

    private static String line(String title) {
        return "{\"title\": \"" + title + "\", \"text\": \"" + TEXT + "\"}";
    }

    private static Publication declared(String day) {
        return Publication.on(LocalDate.parse(day), Publication.Evidence.DECLARED);
    }
}
