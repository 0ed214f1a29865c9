package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.render.EstimateBuilder.anEstimate;
import static org.lagebrief.render.SampleBriefings.article;
import static org.lagebrief.render.SampleBriefings.group;
import static org.lagebrief.render.SampleBriefings.question;
import static org.lagebrief.render.SampleBriefings.topic;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;

/** What the page says of estimates: no more than their sources said. */
class WordingTest {
    private static final Agreement DIFFERING = new Agreement.Differing(2.68);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXACT     | MORE_THAN | de | 100 bis 300, nach oben offen
            EXACT     | AT_LEAST  | en | 100 to 300, no upper limit given
            LESS_THAN | EXACT     | de | 100 bis 300, nach unten offen
            AT_MOST   | ABOUT     | en | 100 to 300, no lower limit given
            AT_MOST   | AT_LEAST  | de | 100 bis 300, beidseitig offen
            AT_MOST   | AT_LEAST  | en | 100 to 300, open at both ends
            EXACT     | ABOUT     | de | 100 bis 300
            """)
    void openEndOfARangeIsNamedAndPutIntoNobodysMouth(Bound low, Bound high, String language, String said) {
        assertThat(page(new Language(language), DIFFERING, by("A", low, 100), by("B", high, 300)))
                .contains("<strong>" + said + "</strong>");
    }

    @Test
    void sameWordsOfSeveralAreTheirRange() {
        assertThat(page(
                        Language.GERMAN,
                        new Agreement.Consistent(),
                        by("A", Bound.MORE_THAN, 100),
                        by("B", Bound.MORE_THAN, 100)))
                .contains("<strong>mehr als 100</strong>");
        assertThat(page(
                        Language.GERMAN,
                        new Agreement.Consistent(),
                        by("A", Bound.EXACT, 100),
                        by("B", Bound.AT_LEAST, 100)))
                .contains("<strong>100, nach oben offen</strong>");
    }

    @Test
    void agreementOfOpenRangesIsOneOfLimits() {
        assertThat(page(
                        Language.ENGLISH,
                        new Agreement.Consistent(),
                        by("A", Bound.EXACT, 41),
                        by("B", Bound.AT_MOST, 1900)))
                .contains("no contradiction, but at least one figure is only a limit");
        assertThat(page(Language.ENGLISH, DIFFERING, by("A", Bound.EXACT, 100), by("B", Bound.MORE_THAN, 268)))
                .contains("the highest is at least 2.6 times the lowest");
        assertThat(page(Language.ENGLISH, DIFFERING, by("A", Bound.EXACT, 100), by("B", Bound.EXACT, 268)))
                .contains("the highest is 2.7 times the lowest");
    }

    @Test
    void smallDifferenceIsGivenAsANumberOfPeople() {
        assertThat(page(
                        Language.GERMAN,
                        new Agreement.Differing(1.005),
                        by("A", Bound.EXACT, 213),
                        by("B", Bound.EXACT, 214)))
                .contains("höchste und niedrigste Angabe liegen 1 auseinander");
    }

    @Test
    void estimatesThatDoNotCountAreTold() {
        String page = page(
                Language.GERMAN,
                new Agreement.Single(),
                by("A", Bound.EXACT, 100),
                by("B", Bound.EXACT, 200).stale(),
                anEstimate("C", Party.Role.NGO).saying(Quantity.vague("Dutzende")));
        assertThat(page)
                .contains("nur eine aktuelle Angabe")
                .contains("3 Angaben, davon 1 berücksichtigt (1 veraltet, 1 ohne Zahl)");
    }

    @Test
    void rangeOverSeveralDatesNamesThem() {
        assertThat(page(
                        Language.ENGLISH,
                        DIFFERING,
                        by("A", Bound.EXACT, 100).asOf("2024-11-03", AsOf.Evidence.EXPLICIT),
                        by("B", Bound.EXACT, 268).asOf("2024-11-09", AsOf.Evidence.EXPLICIT)))
                .contains("as of 3–9 November 2024 · 2 reports of one outlet, 2 voices</span></p>");
        assertThat(page(Language.GERMAN, new Agreement.Single(), by("A", Bound.EXACT, 100)))
                .contains("<span class=\"how\">Stand: 23. Dezember 2024</span>");
    }

    @Test
    void laterFigureUnderAKindredMeasureIsPointedTo() {
        Estimate older = by("A", Bound.EXACT, 1100).build();
        Estimate newer = by("A", Bound.ABOUT, 300)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .asOf("2024-12-27", AsOf.Evidence.EXPLICIT)
                .build();
        Comparison.Group killed = group(new Agreement.Single(), newer);
        Comparison.Group both = group(new Agreement.Single(), older);
        String page = page(Language.GERMAN, List.of(killed, both));
        assertThat(page)
                .containsOnlyOnce("Neuer, aber anders gezählt – A, Stand 27.12.2024: ")
                .contains("<span>Getötete rund 300 </span>");
    }

    @Test
    void tableIsNotCalledAnybodysOwn() {
        assertThat(page(
                        Language.GERMAN,
                        new Agreement.Single(),
                        by("A", Bound.EXACT, 100)
                                .checkedAgainst(
                                        Estimate.TableCheck.Result.MATCH,
                                        Quantity.exactly(100, "100"),
                                        "tables/a.csv",
                                        2,
                                        " 2024;100 ")))
                .contains("Die vorliegende Tabelle nennt für diese Partei dieselbe Zahl.")
                .contains("<span>2024;100</span>")
                .doesNotContain("eigene Tabelle");
    }

    @Test
    void figureOfAMomentHasNoPeriod() {
        Estimate missing =
                by("A", Bound.EXACT, 41).measure(Measure.MISSING, Scope.UNKNOWN).build();
        assertThat(page(Language.GERMAN, List.of(group(new Agreement.Single(), missing))))
                .contains("Vermisste")
                .doesNotContain("Zeitraum nicht genannt");
    }

    @Test
    void wordsInAnotherLanguageAreMarked() {
        Article english = article("articles/a.md", "Toll rises", null, "2024-12-23", "The toll rose to 100.");
        assertThat(page(
                        Language.GERMAN,
                        new Agreement.Single(),
                        by("A", Bound.EXACT, 100).reportedIn(english, english.text(), "the army")))
                .contains("<span class=\"sentence\"><span lang=\"en\" xml:lang=\"en\">„The toll")
                .contains("(engl.)")
                .contains("ohne Medienangabe")
                .contains("Quelle: A (im Text: „the army“)");
    }

    @Test
    void outletsThatCarryTheSameTextStandBesideTheReport() {
        Article wire = article("articles/wire.md", "Toll rises", "Wire", "2024-12-23", "The toll rose to 100.");
        Article copy = article("articles/copy.md", "Toll at 100", "Mercury", "2024-12-24", "The toll rose to 100.");
        assertThat(page(
                        Language.ENGLISH,
                        new Agreement.Single(),
                        by("A", Bound.EXACT, 100)
                                .reportedIn(wire, wire.text(), "the army")
                                .copiedIn(copy, wire.text(), "the army")))
                .contains("<p class=\"place\">Same text also in: Mercury</p>")
                .contains("<td class=\"count\">one report (and one copy)</td>")
                .contains("<td class=\"voices-count\">one report (and one copy), one voice</td>")
                .contains("<td class=\"outlets\">Wire, Mercury</td>");
    }

    @Test
    void pageForTheScreenHasLandmarksAndNoBookmarks() {
        assertThat(page(Language.ENGLISH, new Agreement.Single(), by("A", Bound.EXACT, 1)))
                .contains("<main>", "<nav ")
                .doesNotContain("<bookmark");
    }

    @Test
    void sourceIsNamedInTheBriefingsLanguageBesideTheWordsOfTheText() {
        Article article = anArticle("The army said 7 died.").build();
        var army = anEstimate("army", "Heer", "Army", Party.Role.BELLIGERENT)
                .saying(Bound.EXACT, 7, "7")
                .reportedIn(article, article.text(), "the army");
        assertThat(page(Language.GERMAN, new Agreement.Single(), army)).contains("Quelle: Heer (im Text: „the army“)");
        assertThat(page(Language.ENGLISH, new Agreement.Single(), army))
                .contains("source: Army (in the text: “the army”)");
    }

    @Test
    void overtakenFiguresOfOneOriginAreOneSeries() {
        assertThat(page(SampleBriefings.overtaken(Language.ENGLISH)))
                .containsOnlyOnce("<p class=\"label\">Killed: 89, then 93, then 78</p>");
        assertThat(page(SampleBriefings.overtaken(Language.GERMAN)))
                .containsOnlyOnce("<p class=\"label\">Getötete: 89, dann 93, dann 78</p>");
    }

    private static String page(Briefing briefing) {
        return SampleBriefings.page(briefing);
    }

    private static EstimateBuilder by(String party, Bound bound, long number) {
        return anEstimate(party, Party.Role.UNKNOWN).saying(bound, number, "" + number);
    }

    private static String page(Language language, Agreement agreement, EstimateBuilder... estimates) {
        Estimate[] built =
                List.of(estimates).stream().map(EstimateBuilder::build).toArray(Estimate[]::new);
        return page(language, List.of(group(agreement, built)));
    }

    private static String page(Language language, List<Comparison.Group> groups) {
        Topic topic = topic("wording", "Wording", language, question("q", "How many?", Measure.CASUALTIES));
        var comparison =
                new Comparison(topic.questions().get(0), groups, groups.get(0).agreement(), List.of());
        Week week = Week.parse("2024-W52");
        var briefing = new Briefing(
                topic,
                week,
                List.of(comparison),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SampleBriefings.METHOD);
        return page(briefing);
    }
}
