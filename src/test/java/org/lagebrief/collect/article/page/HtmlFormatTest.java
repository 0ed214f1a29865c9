package org.lagebrief.collect.article.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;
import org.lagebrief.model.Publication;

/** A saved web page is read as the article on it, in whatever encoding, or refused. */
class HtmlFormatTest {
    private static final String SENTENCES =
            "<p>Die Präfektur zählt 95 Tote – „mindestens“.</p><p>Größere Schäden gibt es in Lauterbach.</p>";
    private static final String TEXT =
            "Die Präfektur zählt 95 Tote – „mindestens“.\n\nGrößere Schäden gibt es in Lauterbach.";
    private static final String REFUSED_BYTES =
            "input/articles/a.html: expected a web page in the encoding that it declares, or in one that can be told,"
                    + " found bytes that are in neither; save it again in UTF-8 or remove it";
    private static final String REFUSED_PAGE =
            "input/articles/a.html: expected a web page with an article, found one that"
                    + " tells nothing in sentences; save the article's own page, or move the file elsewhere";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "aspnet",
                "blog",
                "boxes",
                "divs",
                "flash",
                "liveblog",
                "news",
                "paywall",
                "release",
                "table",
                "tables-of-old",
                "undeclared"
            })
    void articleIsFoundOnPagesOfEveryLayout(String page) {
        assertThat(read(resource(page + ".html")).text()).isEqualTo(new String(resource(page + ".txt"), UTF_8).strip());
    }

    @Test
    void metadataOfThePageAreTakenOver() {
        Article article = read(resource("amp.html"));
        assertThat(article.headline()).isEqualTo("Flood toll rises to 95");
        assertThat(article.publisher()).isEqualTo("Harbour Post");
        assertThat(article.author()).isEqualTo("Ada Brook");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/2024/12/23/toll.html"));
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.publication())
                .isEqualTo(Publication.at(OffsetDateTime.parse("2024-12-23T17:00:00Z"), Publication.Evidence.METADATA));
        assertThat(article.firstLine()).isNull();
        assertThat(article.coverage()).isEqualTo(Article.Coverage.FULL);
    }

    @Test
    void addressOfThePageGivesTheDateWhereItTellsNone() {
        Article article = read(page(
                "",
                "<!-- saved from url=(0042)https://harbour.example/2024/12/23/toll.html -->\n" + "<html><body>"
                        + SENTENCES));
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/2024/12/23/toll.html"));
        assertThat(article.publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>",
                "\n  <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<HTML>",
                "<html lang=de>",
                "<!-- saved --> <!-- twice --><html>",
                "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' ''><html"
                        + " xmlns='http://www.w3.org/1999/xhtml'>",
                "<head><title>T</title></head>",
                "<meta charset=utf-8>",
                "<div>",
                "<article>",
                ""
            })
    void pageIsRecognisedByItsBeginning(String beginning) {
        assertThat(Desk.in(folder)
                        .with("articles/a.dat", "\uFEFF" + beginning + SENTENCES)
                        .article("articles/a.dat")
                        .text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Präfektur sagt, die Zahl der Toten sei auf 95 gestiegen, nach zuvor 62.",
                "„Wir zählen jetzt 95 Tote, gestern waren es noch 62.“",
                "Die Präfektur von Lauterbach sagte am Abend: „95 Menschen sind tot“",
                "In Lauterbach sind nach Angaben der Präfektur 95 Menschen tot"
            })
    void sentenceMayEndWithoutAFullStop(String sentence) {
        assertThat(read(page("UTF-8", "<html><body><nav><a href=/>Start</a></nav><p>" + sentence + "</p></body>"))
                        .text())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=paywall>%s%s</div>",
                "<p class=lead>%s</p><div class=paywall>%s</div>",
                "<div>%s<section class='content subscription-content'>%s</section></div>",
                "<div class=article__teaser>%s</div><div class=article__body>%s</div>",
                "<div class='article-body ad-free'>%s%s</div>",
                "<div class='hentry comments-open'>%s%s</div>",
                "<div class='related-story'>%s%s</div>",
                "<main><article><h2>Tote</h2>%s</article><article><h2>Vermisste</h2>%s</article></main>"
            })
    void namesOfBoilerplateDoNotHideTheArticle(String layout) {
        String toll = "Die Flut an der Lauter hat 95 Menschen getötet, teilte die Präfektur mit.";
        String rest = "Weitere 120 Menschen werden vermisst, sagte der Bürgermeister von Steinau. Er dankte den vielen"
                + " Helfern, die in der Nacht Säcke gefüllt hatten. Die Bahn fährt bis Freitag nicht.";
        String html = "<html><body><nav><a href=/>Start</a></nav>"
                + String.format(layout, "<p>" + toll + "</p>", "<p>" + rest + "</p>") + "</body>";
        assertThat(read(page("UTF-8", html)).text()).contains(toll).contains(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<amp-ad type=x><div>%s</div></amp-ad>",
                "<amp-embed type=x><p>%s</p></amp-embed>",
                "<amp-sticky-ad><p>%s</p></amp-sticky-ad>",
                "<ins class=adsbygoogle><p>%s</p></ins>",
                "<div class=paywall><p>%s</p><a href=/abo>Jetzt testen</a></div>",
                "<div class=article__teaser><h3><a href=/hafen>Stau im Hafen</a></h3><p>%s</p></div>",
                "<div class=related><h3><a href=/a>Stau</a></h3><p>%1$s %1$s</p><h3><a href=/b>Seuche</a></h3><p>%1$s</p></div>",
                "<ol class=comment-list><li>%1$s</li><li>%1$s</li><li>%1$s</li><li>%1$s</li><li>%1$s</li></ol>"
            })
    void whatSurroundsTheArticleIsLeftOut(String box) {
        String surrounding = String.format(box, "Im Hafen sind 40 Menschen erkrankt, sagte ein Lotse.");
        assertThat(read(page(
                                "UTF-8",
                                "<html><body>" + SENTENCES + surrounding + "<p>Die Bahn fährt bis Freitag nicht.</p>"
                                        + surrounding))
                        .text())
                .isEqualTo(TEXT + "\n\nDie Bahn fährt bis Freitag nicht.");
    }

    @Test
    void pieceOfAPageIsRecognisedByItsName() {
        assertThat(read(page("UTF-8", "Die Präfektur zählt <b>95</b> Tote, sagte sie."))
                        .text())
                .isEqualTo("Die Präfektur zählt 95 Tote, sagte sie.");
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "UTF-8, utf-8",
        "UTF-8, ''",
        "UTF-8, iso-8859-1",
        "UTF-16LE, utf-16",
        "windows-1252, windows-1252",
        "windows-1252, iso-8859-1",
        "windows-1252, us-ascii",
        "windows-1252, ''",
        "windows-1252, klingon",
        "windows-1252, utf-8",
        "windows-1250, windows-1250"
    })
    void germanComesOutAsItWentIn(String charset, String declared) {
        String meta = declared.isEmpty() ? "" : "<meta charset='" + declared + "'>";
        assertThat(read(page(charset, "<html><head>" + meta + "</head><body>" + SENTENCES))
                        .text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "windows-1251, windows-1251",
        "windows-1251, iso-8859-1",
        "windows-1251, ''",
        "KOI8-R, koi8-r",
        "KOI8-R, ''"
    })
    void russianComesOutAsItWentIn(String charset, String declared) {
        String text = "Министерство обороны сообщило о 95 погибших военнослужащих. По данным ведомства, ещё около 1200"
                + " человек считаются пропавшими без вести.";
        String type = declared.isEmpty()
                ? ""
                : "<META content='text/html; charset=" + declared + "' HTTP-EQUIV=Content-Type>";
        String markup = "<div class='navigation-bar-of-the-page'></div>".repeat(40);
        assertThat(read(page(charset, "<html><head>" + type + "</head><body>" + markup + "<p>" + text + "</p>"))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void damagedUtf8IsRefused() {
        byte[] bytes = page("UTF-8", "<html><meta charset=utf-8><body>" + SENTENCES);
        bytes[new String(bytes, UTF_8).indexOf('ä') + 1] = ' ';
        assertThat(refusal(bytes)).isEqualTo(REFUSED_BYTES);
    }

    @Test
    void undeclaredMacintoshBytesAreRefused() {
        assertThat(refusal(page("x-MacRoman", "<html><body>" + SENTENCES))).isEqualTo(REFUSED_BYTES);
    }

    @Test
    void pictureThatFollowsATagIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("<html>".getBytes(UTF_8));
        for (int i = 0; i < 4096; i++) {
            bytes.write(i * 37 % 251);
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo(REFUSED_BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<html><body><ul><li><a href=1>Hafen meldet 40 Schiffe im Stau.</a><li><a href=2>Streik legt 300 Züge"
                        + " lahm.</a></ul>",
                "<html><body><div class=cookie-wall><h1>Ihre Daten</h1><p>Wir und unsere 214 Partner verwenden Cookies,"
                        + " um Inhalte zu messen.</p></div>",
                "<html><frameset><frame src=a.html></frameset></html>",
                "<html><body><script>document.write('Die Präfektur zählt 95 Tote, sagte sie.')</script>"
            })
    void pageWithoutAnArticleIsRefused(String html) {
        assertThat(refusal(page("UTF-8", html))).isEqualTo(REFUSED_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<table><tr><td>", "<b><i>", "<span>x </span>", "<form>"})
    @Timeout(value = 120, unit = SECONDS)
    void hugePageHasABound(String markup) {
        String html = "<html><body>" + markup.repeat(60_000) + "</table><p>At least 95 people have died, she said.</p>";
        assertThat(read(page("UTF-8", html)).text()).endsWith("At least 95 people have died, she said.");
    }

    private Article read(byte[] bytes) {
        return Desk.in(folder).with("articles/a.html", bytes).article("articles/a.html");
    }

    private String refusal(byte[] bytes) {
        Desk desk = Desk.in(folder).with("articles/a.html", bytes);
        return desk.refusal(() -> desk.article("articles/a.html"));
    }

    private static byte[] page(String charset, String html) {
        return html.getBytes(Charset.forName(charset.isEmpty() ? "UTF-8" : charset));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = HtmlFormatTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
