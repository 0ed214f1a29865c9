package org.lagebrief.collect.article.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
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

/** A feed's items become articles with all that they declare; what is no feed, or a dangerous one, is refused. */
class FeedTest {
    private static final String SUMMARY = "Die Präfektur zählt nach dem Hochwasser 95 Tote und 1.200 Vermisste.";

    @TempDir
    Path folder;

    @Test
    void rssItemsAreArticles() {
        List<Article> articles = articles("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Hafenpost</title><link>https://hafenpost.example/</link><description>Alles</description>
                <language>de-DE</language>
                <item><title>Zahl der Toten steigt</title><link>https://hafenpost.example/a/1?x=1&amp;y=2</link>
                <guid isPermaLink="false">post-1</guid><dc:creator>Ada Brook</dc:creator>
                <pubDate>Mon, 23 Dec 2024 23:30:00 +0100</pubDate><description>Kurz.</description>
                <content:encoded><![CDATA[<p>Die Präfektur zählt 95&nbsp;Tote.</p><p>Vermisst werden <b>1.200</b> Menschen.</p>]]></content:encoded></item>
                <item><title>Zweite Meldung</title><description>%s &lt;a href="x"&gt;mehr&lt;/a&gt;</description></item>
                </channel></rss>
                """.formatted(SUMMARY));
        assertThat(articles).hasSize(2);
        Article first = articles.get(0);
        assertThat(first.entry()).isEqualTo("entry 1");
        assertThat(first.headline()).isEqualTo("Zahl der Toten steigt");
        assertThat(first.publisher()).isEqualTo("Hafenpost");
        assertThat(first.author()).isEqualTo("Ada Brook");
        assertThat(first.url()).isEqualTo(URI.create("https://hafenpost.example/a/1?x=1&y=2"));
        assertThat(first.language()).isEqualTo(Language.GERMAN);
        assertThat(first.publication())
                .isEqualTo(Publication.at(
                        OffsetDateTime.parse("2024-12-23T23:30:00+01:00"), Publication.Evidence.DECLARED));
        assertThat(first.text()).isEqualTo("Die Präfektur zählt 95\u00A0Tote.\n\nVermisst werden 1.200 Menschen.");
        assertThat(first.firstLine()).isNull();
        assertThat(first.coverage()).isEqualTo(Article.Coverage.FULL);
        assertThat(articles.get(1).entry()).isEqualTo("entry 2");
        assertThat(articles.get(1).text()).isEqualTo(SUMMARY + " mehr");
        assertThat(articles.get(1).coverage()).isEqualTo(Article.Coverage.SUMMARY);
    }

    @Test
    void atomEntriesAreArticles() {
        Article article = article("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title><id>urn:f</id>
                <updated>2024-12-24T00:00:00Z</updated>
                <entry><title type="html">Toll &amp;amp; missing</title><id>urn:e:1</id>
                <link rel="self" href="https://harbour.example/e.xml"/>
                <link rel="alternate" href="https://harbour.example/toll"/>
                <author><name>Ada Brook</name></author><author><name>Ben Low</name></author>
                <published>2024-12-23T20:00:00-05:00</published><updated>2024-12-24T09:00:00Z</updated>
                <summary>Short.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Coast</h2><p>The coast guard counts 95 dead.</p></div></content>
                </entry></feed>
                """);
        assertThat(article.headline()).isEqualTo("Toll & missing");
        assertThat(article.author()).isEqualTo("Ada Brook, Ben Low");
        assertThat(article.url()).isEqualTo(URI.create("https://harbour.example/toll"));
        assertThat(article.publication())
                .isEqualTo(Publication.at(
                        OffsetDateTime.parse("2024-12-23T20:00:00-05:00"), Publication.Evidence.DECLARED));
        assertThat(article.text()).isEqualTo("Coast\n\nThe coast guard counts 95 dead.");
        assertThat(article.language()).isEqualTo(Language.ENGLISH);
        assertThat(article.coverage()).isEqualTo(Article.Coverage.FULL);
    }

    @Test
    void rdfItemsStandBesideTheChannel() {
        Article article = article("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel rdf:about="https://h.example/"><title>Hafenpost</title><link>https://h.example/</link>
                <description>x</description><dc:language>de</dc:language></channel>
                <item rdf:about="https://h.example/1"><title>Titel</title><link>https://h.example/1</link>
                <dc:date>2024-12-23T08:00+01:00</dc:date><description>Kurz.</description>
                <content:encoded>&lt;p&gt;%s&lt;/p&gt;</content:encoded></item></rdf:RDF>
                """.formatted(SUMMARY));
        assertThat(article.text()).isEqualTo(SUMMARY);
        assertThat(article.coverage()).isEqualTo(Article.Coverage.FULL);
        assertThat(article.publisher()).isEqualTo("Hafenpost");
        assertThat(article.publication())
                .isEqualTo(Publication.at(
                        OffsetDateTime.parse("2024-12-23T08:00:00+01:00"), Publication.Evidence.DECLARED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2.0, UTF-8, UTF-8",
        "0.91, UTF-8, UTF-8",
        "2.0, windows-1252, windows-1252",
        "2.0, ISO-8859-1, windows-1252",
        "2.0, UTF-16, UTF-16",
        "2.0, UTF-16, UTF-16LE",
        "2.0, UTF-8, windows-1252",
        "2.0, ISO-8859-1, UTF-8",
        "2.0, us-ascii, UTF-8",
        "2.0, no-such, UTF-8"
    })
    void feedIsReadInTheEncodingOfItsBytes(String version, String declared, String actual) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n"
                + rss(version, "<description>" + SUMMARY + "</description>");
        Desk desk = Desk.in(folder).with("articles/feed.txt", xml.getBytes(Charset.forName(actual)));
        assertThat(desk.article("articles/feed.txt").text()).isEqualTo(SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF",
                "\n\n  <?xml version=\"1.0\"?>",
                "<!-- made by hand -->\n",
                "<?xml-stylesheet href='x'?>"
            })
    void whatStandsBeforeAFeedDoesNotHideIt(String before) {
        assertThat(article(before + rss("2.0", "<description>" + SUMMARY + "</description>"))
                        .text())
                .isEqualTo(SUMMARY);
    }

    @Test
    void itemsOwnSourceIsThePublisher() {
        assertThat(article(rss(
                                "2.0",
                                "<description>" + SUMMARY
                                        + "</description><source url=\"https://t.example/\">Talbote</source>"))
                        .publisher())
                .isEqualTo("Talbote");
    }

    @Test
    void longDescriptionIsTheWholeText() {
        String paragraph = "&lt;p&gt;" + (SUMMARY + " ").repeat(6).strip() + "&lt;/p&gt;";
        Article article = article(rss("2.0", "<description>" + paragraph.repeat(3) + "</description>"));
        assertThat(article.coverage()).isEqualTo(Article.Coverage.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {" …", "...", " [...]", " [&amp;#8230;]"})
    void textThatBreaksOffIsASummary(String end) {
        String text = "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">&lt;p&gt;" + SUMMARY
                + end + "&lt;/p&gt;</content:encoded>";
        assertThat(article(rss("2.0", text)).coverage()).isEqualTo(Article.Coverage.SUMMARY);
    }

    @Test
    void contentOfAPictureAloneGivesWayToTheDescription() {
        Article article = article(
                rss(
                        "2.0",
                        "<description>" + SUMMARY + "</description>"
                                + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">&lt;img src='a.png'&gt;</content:encoded>"));
        assertThat(article.text()).isEqualTo(SUMMARY);
        assertThat(article.coverage()).isEqualTo(Article.Coverage.SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Beitrag 95 Tote erschien zuerst auf Hafenpost.",
                "The post 95 Tote appeared first on Hafenpost."
            })
    void lineThatOnlyNamesTheArticleIsLeftOut(String line) {
        String html = "&lt;p&gt;" + SUMMARY + "&lt;/p&gt;&lt;p&gt;" + line + "&lt;/p&gt;";
        assertThat(article(rss("2.0", "<description>" + html + "</description>"))
                        .text())
                .isEqualTo(SUMMARY);
    }

    @Test
    void titleThatIsASentenceStandsForAMissingText() {
        Article article =
                article(rss("2.0", "").replace("Titel", "95 people have died in the flood, says the coast guard"));
        assertThat(article.text()).isEqualTo("95 people have died in the flood, says the coast guard");
        assertThat(article.coverage()).isEqualTo(Article.Coverage.SUMMARY);
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 23 Dec 2024 23:30:00 EST', 2024-12-23T23:30-05:00",
        "'23 Dec 24 23:30 GMT', 2024-12-23T23:30Z",
        "'2024-12-23T23:30:00.123+0100', 2024-12-23T23:30:00.123+01:00"
    })
    void publicationDateKeepsItsOffset(String written, OffsetDateTime at) {
        assertThat(publication("<pubDate>" + written + "</pubDate>"))
                .isEqualTo(Publication.at(at, Publication.Evidence.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-12-23", "Mon, 23 Dec 2024 23:30:00 MEZ", "Mon, 23 Dec 2024 23:30:00", "2024-12-23T23:30:00"
            })
    void publicationDateWithoutOffsetIsADay(String written) {
        assertThat(publication("<pubDate>" + written + "</pubDate>"))
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<pubDate>gestern</pubDate>", "<pubDate>Mon, 32 Dec 2024 23:30:00 +0100</pubDate>"})
    void itemWithoutDateWasThereWhenItsFeedWasMade(String date) {
        assertThat(publication(date)).isEqualTo(Publication.on(LocalDate.of(2024, 12, 25), Publication.Evidence.SAVED));
    }

    @Test
    void itemOfALaterSnapshotIsTheSameArticle() {
        String item = "<item><guid>g1</guid><title>Titel</title><description>" + SUMMARY + "</description></item>";
        String other = item.replace("g1", "g2");
        String start = "<rss version=\"2.0\"><channel><title>T</title><link>https://t.example/</link><description/>";
        List<Article> early = articles(start + item + "</channel></rss>");
        List<Article> late = articles(start + "<lastBuildDate>Wed, 25 Dec 2024 08:00:00 +0100</lastBuildDate>" + other
                + item + "</channel></rss>");
        assertThat(late.get(1).id()).isEqualTo(early.get(0).id());
        assertThat(late.get(0).id()).isNotEqualTo(early.get(0).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Folge 12</title>|only the title \"Folge 12\"",
                "<guid>g</guid>|none in it",
                "<title>Folge 12</title><enclosure url='https://t.example/a.mp3' length='1' type='audio/mpeg'/>|media alone (audio/mpeg)"
            })
    void itemWithoutTextIsRefused(String elements, String found) {
        Desk desk = Desk.in(folder)
                .with(
                        "articles/feed.xml",
                        "<rss version=\"2.0\"><channel><title>T</title><item>" + elements + "</item></channel></rss>");
        assertThat(desk.refusal(() -> desk.article("articles/feed.xml")))
                .isEqualTo("input/articles/feed.xml, entry 1: expected an item with a text, found " + found
                        + "; remove it, or save the article itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void doctypeIsRefused(String doctype) {
        assertThat(refusal("<?xml version=\"1.0\"?>\n" + doctype + "\n" + rss("2.0", "<description>&b;</description>")))
                .isEqualTo(
                        "input/articles/feed.xml: expected a feed without a document type, found a <!DOCTYPE> in line 2; "
                                + "remove it, as it could make the reader fetch or multiply something");
    }

    @Test
    void brokenXmlIsRefusedWithLineAndColumn() {
        assertThat(refusal("<rss version=\"2.0\">\n<channel>\n<title>T & U</title></channel></rss>"))
                .isEqualTo(
                        "input/articles/feed.xml: expected well-formed XML, found a fault in line 3, column 11 "
                                + "(The entity name must immediately follow the '&' in the entity reference); save the feed again or mend the line");
    }

    @Test
    void feedThatWasCutOffIsRefused() {
        String whole = rss("2.0", "<description>" + SUMMARY + "</description>");
        assertThat(refusal(whole.substring(0, whole.length() - 20)))
                .startsWith("input/articles/feed.xml: expected well-formed XML, found a fault in line ");
    }

    @Test
    void unknownEntityIsRefused() {
        assertThat(refusal(rss("2.0", "<description>95&nbsp;dead</description>")))
                .contains("(The entity \"nbsp\" was referenced, but not declared)");
    }

    @Test
    void tooDeepANestingIsRefused() {
        assertThat(refusal(rss("2.0", "<a>".repeat(1000) + "</a>".repeat(1000))))
                .startsWith("input/articles/feed.xml: expected well-formed XML, found a fault in line 1, column ")
                .contains("maxElementDepth");
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version=\"1.0\"?><urlset><url/></urlset>, urlset",
        "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"/>, svg",
        "<feed xmlns=\"urn:other\"><entry/></feed>, feed"
    })
    void otherXmlIsRefusedByName(String xml, String root) {
        assertThat(refusal(xml))
                .isEqualTo(
                        "input/articles/feed.xml: expected an RSS or Atom feed, found an XML document that is no feed (<"
                                + root + ">); save its text as .txt or .md, or move the file elsewhere");
    }

    @Test
    void feedWithoutItemsIsRefused() {
        assertThat(refusal("<rss version=\"2.0\"><channel><title>T</title></channel></rss>"))
                .isEqualTo(
                        "input/articles/feed.xml: expected a feed with items, found none in it; save it again or remove it");
    }

    @Test
    void feedInNoEncodingIsRefused() {
        Desk desk = Desk.in(folder)
                .with(
                        "articles/feed.xml",
                        rss("2.0", "<description>zg\u00B9n\u00EA³o</description>")
                                .getBytes(Charset.forName("windows-1252")));
        assertThat(desk.refusal(() -> desk.article("articles/feed.xml")))
                .isEqualTo("input/articles/feed.xml: expected a feed in the encoding that it declares, "
                        + "found bytes that do not fit it; save it again in UTF-8");
    }

    @Test
    void tooLargeAFeedIsRefused() {
        Desk desk = Desk.in(folder, "articles.max-size=100B")
                .with("articles/feed.xml", rss("2.0", "<description>" + SUMMARY + "</description>"));
        assertThat(desk.refusal(() -> desk.article("articles/feed.xml")))
                .isEqualTo("input/articles/feed.xml: expected at most 100 bytes, found more; "
                        + "shorten it or raise lagebrief.collect.articles.maxSize");
    }

    private Publication publication(String element) {
        return article(rss("2.0", element + "<description>" + SUMMARY + "</description>"))
                .publication();
    }

    private static String rss(String version, String elements) {
        return "<rss version=\"" + version + "\"><channel><title>T</title><link>https://t.example/</link><description/>"
                + "<lastBuildDate>Wed, 25 Dec 2024 08:00:00 +0100</lastBuildDate>"
                + "<item><title>Titel</title>" + elements + "</item></channel></rss>";
    }

    private Article article(String xml) {
        List<Article> articles = articles(xml);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    private List<Article> articles(String xml) {
        return Desk.in(folder).with("articles/feed.xml", xml).entries("articles/feed.xml").stream()
                .map(ArticleEntry::read)
                .toList();
    }

    private String refusal(String xml) {
        Desk desk = Desk.in(folder).with("articles/feed.xml", xml);
        return desk.refusal(() -> desk.article("articles/feed.xml"));
    }
}
