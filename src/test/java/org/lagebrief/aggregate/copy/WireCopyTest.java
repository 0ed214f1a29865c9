package org.lagebrief.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleBuilder;
import org.lagebrief.model.Language;

/** Which articles carry one text, and which only look like it. */
class WireCopyTest {
    private static final String LEAD_DE = "Bei einem Dammbruch oberhalb der Kleinstadt Warlin sind nach Angaben der"
            + " Bezirksverwaltung mindestens 41 Menschen ums Leben gekommen. Weitere 17 würden vermisst, sagte Landrätin"
            + " Edda Kreyenberg am Dienstagabend vor Journalisten. ";
    private static final String BODY_DE = "Das Wasser hatte in der Nacht eine Brücke und mehrere Wohnhäuser in der"
            + " Unterstadt mitgerissen. Feuerwehrleute suchten bis zum Abend mit Booten nach Überlebenden, Hubschrauber"
            + " brachten rund 230 Menschen von Dächern in Sicherheit. Die Schulen im Bezirk bleiben bis Montag geschlossen,"
            + " in zwei Turnhallen sind Notunterkünfte eingerichtet. ";
    private static final String TAIL_DE = "Der Damm war vor 60 Jahren gebaut und zuletzt im Frühjahr geprüft worden."
            + " Anwohner hatten seit Wochen über feuchte Stellen am Fuß der Mauer geklagt. Die Staatsanwaltschaft leitete"
            + " Ermittlungen gegen Unbekannt ein und stellte bei der Betreiberfirma Unterlagen sicher. ";
    private static final String WIRE_DE = LEAD_DE + BODY_DE + TAIL_DE;

    private static final String LEAD_EN = "At least 41 people have died and 17 are missing after a dam burst above the"
            + " small town of Warlin, the district administration said on Tuesday. ";
    private static final String BODY_EN = "The water tore away a bridge and several houses in the lower town during the"
            + " night. Firefighters searched for survivors by boat until the evening, and helicopters lifted some 230"
            + " people from rooftops. Schools in the district will stay closed until Monday, and two sports halls have been"
            + " turned into shelters. ";
    private static final String TAIL_EN = "The dam was built 60 years ago and last inspected in spring. Residents had"
            + " complained for weeks about damp patches at the foot of the wall. Prosecutors opened an investigation and"
            + " seized papers at the company that runs it. ";
    private static final String WIRE_EN = LEAD_EN + BODY_EN + TAIL_EN;

    private static final String OWN_DE =
            "Als Marta Quint am Morgen die Tür ihres Ladens öffnet, steht der Schlamm bis zur"
                    + " dritten Regalreihe. Vierzig Jahre lang hat sie hier Knöpfe und Garne verkauft, nun schaufelt ihr Enkel die"
                    + " Reste auf die Straße. Gegenüber klopft ein Mann den Putz von der Wand, damit sie trocknen kann, und pfeift"
                    + " dabei ein Lied, das keiner kennt. Niemand spricht viel an diesem Mittwoch in der Unterstadt. ";
    private static final String FOOT_EN = "You receive this newsletter because you signed up on our site. To change how"
            + " often we write to you, or to stop it altogether, follow the link in the first message we sent. The Quarry"
            + " Letter is put together every morning by a small desk, paid for by its readers and by nobody else. Forward it"
            + " to a friend, tell us what we got wrong, and look out for our podcast, which appears every second Friday"
            + " wherever you listen to such things. All rights reserved by the Quarry Letter company, Hillfoot. ";

    static Stream<Arguments> copies() {
        return Stream.of(
                copy("another dateline and first words", WIRE_DE, "Warlin (nt) – " + WIRE_DE),
                copy("a first paragraph of its own", WIRE_DE, OWN_DE.substring(0, 160) + "\n\n" + WIRE_DE),
                copy("the tail cut off", WIRE_DE, LEAD_DE + BODY_DE),
                copy("only the lead and a paragraph", WIRE_EN, LEAD_EN + BODY_EN.substring(0, 210)),
                copy("a background section appended", WIRE_DE, WIRE_DE + "\n\n" + OWN_DE),
                copy("other quotation marks, hyphens and line breaks", typeset(WIRE_DE), WIRE_DE),
                copy("ss for ß", WIRE_DE, WIRE_DE.replace("ß", "ss")),
                copy("capitals", WIRE_EN, WIRE_EN.toUpperCase(Locale.ROOT)),
                copy("decomposed umlauts", WIRE_DE, decomposed(WIRE_DE)),
                copy(
                        "a number mistyped",
                        WIRE_EN,
                        WIRE_EN.replace("41 people", "14 people").replace("17", "71")),
                copy("single words edited throughout", WIRE_EN, edited(WIRE_EN, 15)),
                copy("the paragraphs in another order", WIRE_EN, TAIL_EN + LEAD_EN + BODY_EN));
    }

    private static Arguments copy(String what, String text, String other) {
        return Arguments.of(what, text, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void sameTextIsFoundUnder(String change, String text, String other) {
        assertThat(found(wire(text), outlet(other))).containsExactly(List.of("wire.md", "outlet.md"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                other("a translation", WIRE_DE, WIRE_EN),
                other("its own report of the same event", WIRE_DE, OWN_DE + OWN_DE),
                other("one quotation in both", LEAD_EN + OWN_DE, LEAD_EN + TAIL_EN + TAIL_DE),
                other("a flash that is wholly quoted", LEAD_EN, LEAD_EN + TAIL_EN),
                other("three paragraphs in a live blog", WIRE_EN, (OWN_DE + FOOT_EN).repeat(2) + WIRE_EN + own(1_000)),
                other("a new lead before background that is half of it", WIRE_EN, own(60) + TAIL_EN),
                other("every other sentence rewritten", WIRE_EN, edited(WIRE_EN, 6)),
                other("nothing but numbers", "1 2 3 4 5 6 7 8 9 ".repeat(20), WIRE_EN));
    }

    private static Arguments other(String what, String text, String other) {
        return Arguments.of(what, text, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void noCopyIs(String what, String text, String other) {
        assertThat(found(wire(text), outlet(other))).isEmpty();
    }

    @Test
    void textIsTheEarliestThenTheLongestThenTheFirstFile() {
        assertThat(found(
                        anArticle(WIRE_EN).file("b.md").publishedOn("2024-12-24"),
                        anArticle(WIRE_EN).file("a.md").publishedOn("2024-12-24"),
                        anArticle(WIRE_EN + OWN_DE).file("long.md").publishedOn("2024-12-24"),
                        anArticle(LEAD_EN + BODY_EN).file("first.md").publishedOn("2024-12-23")))
                .containsExactly(List.of("first.md", "long.md", "a.md", "b.md"));
    }

    @Test
    void laterThanThreeDaysIsNoCopy() {
        assertThat(found(
                        wire(WIRE_EN),
                        outlet(WIRE_EN).file("third.md").publishedOn("2024-12-26"),
                        outlet(WIRE_EN).file("fourth.md").publishedOn("2024-12-27")))
                .containsExactly(List.of("wire.md", "third.md"));
    }

    @Test
    void sameBytesAreOneArticleAndNoCopy() {
        Article article = wire(WIRE_EN).build();
        CopyFinder<String> finder = new CopyFinder<>();
        finder.add("one", article);
        finder.add("two", article);
        assertThat(finder.find(key -> article)).isEmpty();
    }

    @Test
    void footOfANewsletterMakesNoCopies() {
        ArticleBuilder[] letters = IntStream.range(0, 6)
                .mapToObj(i -> letter(i, own(45 + i) + FOOT_EN + BODY_EN))
                .toArray(ArticleBuilder[]::new);
        assertThat(found(letters)).isEmpty();
    }

    @Test
    void textInANewsletterIsFoundDespiteItsFoot() {
        ArticleBuilder[] articles = Stream.concat(
                        IntStream.range(0, 6).mapToObj(i -> letter(i, own(50 + i) + FOOT_EN)),
                        Stream.of(letter(6, WIRE_EN + FOOT_EN), wire(WIRE_EN).publishedOn("2024-12-22")))
                .toArray(ArticleBuilder[]::new);
        assertThat(found(articles)).containsExactly(List.of("wire.md", "letter-6.eml"));
    }

    @Test
    void articleCollectedManyTimesIsOneTextAndNoBoilerplate() {
        ArticleBuilder[] saved = IntStream.range(0, 6)
                .mapToObj(i -> anArticle(WIRE_EN + own(i)).file("saved-" + i + ".html"))
                .toArray(ArticleBuilder[]::new);
        assertThat(found(saved))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(6);
    }

    @Test
    void copyIsFoundBehindALiveBlogThatQuotesIt() {
        assertThat(found(
                        wire(WIRE_EN),
                        outlet(own(1_000) + WIRE_EN).file("blog.html"),
                        outlet(WIRE_EN).publishedOn("2024-12-24")))
                .containsExactly(List.of("wire.md", "outlet.md"));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 30).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfInputIsIrrelevant(long seed) {
        Random random = new Random(seed);
        List<ArticleBuilder> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = own(80 + random.nextInt(4)).substring(random.nextInt(60)) + own(1 + random.nextInt(30));
            articles.add(anArticle(text)
                    .file("article-" + i + ".md")
                    .publisher("Outlet " + random.nextInt(5))
                    .publishedOn("2024-12-" + (20 + random.nextInt(6))));
        }
        List<List<String>> found = found(articles.toArray(ArticleBuilder[]::new));
        Collections.shuffle(articles, random);

        assertThat(found(articles.toArray(ArticleBuilder[]::new)))
                .isEqualTo(found)
                .isNotEmpty();
    }

    private static List<List<String>> found(ArticleBuilder... builders) {
        List<Article> articles = Stream.of(builders).map(ArticleBuilder::build).toList();
        CopyFinder<Article> finder = new CopyFinder<>();
        articles.forEach(article -> finder.add(article, article));
        return finder.find(Function.identity()).stream()
                .map(text -> text.stream().map(Article::file).toList())
                .toList();
    }

    private static ArticleBuilder wire(String text) {
        return anArticle(text).file("wire.md").publisher("Northern Telegraph").publishedOn("2024-12-23");
    }

    private static ArticleBuilder outlet(String text) {
        return anArticle(text)
                .file("outlet.md")
                .publisher("Hillfoot Mercury")
                .in(Language.GERMAN)
                .publishedOn("2024-12-24");
    }

    private static ArticleBuilder letter(int number, String text) {
        return anArticle(text)
                .file("letter-" + number + ".eml")
                .publisher("The Quarry Letter")
                .headline("Letter " + number);
    }

    /** Sentences that stand nowhere else: words drawn by the seed. */
    private static String own(int seedAndWords) {
        Random random = new Random(seedAndWords);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seedAndWords; i++) {
            text.append("word").append(random.nextInt(5_000)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    /** The text with each so many-th word replaced. */
    private static String edited(String text, int each) {
        String[] words = text.split(" ");
        for (int i = each / 2; i < words.length; i += each) {
            words[i] = "changed" + i;
        }
        return String.join(" ", words);
    }

    private static String typeset(String text) {
        return text.replace("Dammbruch", "„Damm\u00ADbruch“")
                .replace(". ", ".\u00A0\n\n")
                .replace("Unterstadt", "‚Unterstadt‘");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
