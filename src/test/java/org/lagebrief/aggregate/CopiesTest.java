package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleBuilder;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Report;
import org.lagebrief.model.WireText;

/** A text in several outlets: one report, and no voice more. */
class CopiesTest {
    private static final String FIGURE = "The NIS said 100 North Korean soldiers were killed in Kursk.";
    private static final String LAST =
            "Pyongyang has never acknowledged that it sent anybody at all, and Moscow did not comment.";
    private static final String BODY = " Lawmakers were told behind closed doors on Monday that the units had been"
            + " thrown into the fighting without armour. Many were said to have lost their way in the snow, and drones"
            + " found them on open fields. The agency did not say how it had come by its figures. " + LAST;

    @Test
    void textInSeveralOutletsIsOneReport() {
        Comparison comparison = aBriefing()
                .in(print("wire.md", "2024-12-23"), aClaim().by("NIS"), FIGURE)
                .in(print("mercury.md", "2024-12-24"), aClaim().by("NIS").publishedOn("2024-12-24"), FIGURE)
                .in(print("echo.md", "2024-12-24"), aClaim().by("NIS").publishedOn("2024-12-24"), FIGURE)
                .comparison();
        Answer report = comparison.estimates().findFirst().orElseThrow().principal();

        assertThat(comparison.reports()).isEqualTo(1);
        assertThat(files(report)).containsExactly("wire.md", "echo.md", "mercury.md");
    }

    @Test
    void statementWithoutASourceIsListedOnce() {
        Comparison comparison = aBriefing()
                .in(print("wire.md", "2024-12-23"), aClaim(), FIGURE)
                .in(print("mercury.md", "2024-12-23"), aClaim(), FIGURE)
                .comparison();

        assertThat(comparison.parties()).isZero();
        assertThat(comparison.unattributed())
                .singleElement()
                .satisfies(answer -> assertThat(files(answer)).containsExactly("mercury.md", "wire.md"));
    }

    @Test
    void copyWithAnotherNumberIsADiscrepancy() {
        Estimate estimate = aBriefing()
                .in(print("wire.md", "2024-12-23"), aClaim().by("NIS").exactly(1100), FIGURE)
                .in(print("echo.md", "2024-12-23"), aClaim().by("NIS").exactly(1100), FIGURE)
                .in(
                        print("mercury.md", "2024-12-24"),
                        aClaim().by("NIS").exactly(1010).publishedOn("2024-12-24"),
                        FIGURE)
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(1100);
        assertThat(estimate.reports()).hasSize(1);
        assertThat(estimate.discrepancies()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Estimate.Discrepancy.Kind.SWAPPED_DIGITS);
            assertThat(files(slip.answer())).containsExactly("mercury.md");
        });
    }

    @Test
    void figureRaisedInAnUpdateOfTheTextIsNotHidden() {
        Estimate estimate = aBriefing()
                .in(print("monday.md", "2024-12-23"), aClaim().by("NIS").exactly(95), FIGURE)
                .in(
                        print("tuesday.md", "2024-12-24"),
                        aClaim().by("NIS").exactly(158).asOf("2024-12-24").publishedOn("2024-12-24"),
                        FIGURE)
                .estimate();

        assertThat(estimate.quantity().low()).isEqualTo(158);
        assertThat(estimate.discrepancies()).isEmpty();
    }

    @Test
    void firstCopyThatSaysItStandsInForATextThatWasCut() {
        Answer report = aBriefing()
                .in(print("wire.md", "2024-12-23"), aClaim().by("NIS"), FIGURE)
                .in(
                        print("mercury.md", "2024-12-24"),
                        aClaim().by("NIS").measure(Measure.WOUNDED).publishedOn("2024-12-24"),
                        FIGURE)
                .in(
                        print("echo.md", "2024-12-25"),
                        aClaim().by("NIS").measure(Measure.WOUNDED).publishedOn("2024-12-25"),
                        FIGURE)
                .comparison()
                .groups()
                .get(1)
                .estimates()
                .get(0)
                .principal();

        assertThat(files(report)).containsExactly("mercury.md", "echo.md");
    }

    @Test
    void numberStatedTwiceInATextIsCopiedWithBothPlaces() {
        ClaimBuilder undated = aClaim().by("NIS").asOfBy(AsOf.Evidence.PUBLICATION);
        ClaimBuilder dated = aClaim().by("NIS").asOfBy(AsOf.Evidence.RELATIVE);
        Estimate estimate = aBriefing()
                .in(print("a-wire.md", "2024-12-23"), undated, FIGURE)
                .in(print("a-wire.md", "2024-12-23"), dated, LAST)
                .in(print("mercury.md", "2024-12-23"), undated, FIGURE)
                .in(print("mercury.md", "2024-12-23"), dated, LAST)
                .estimate();

        assertThat(estimate.reports())
                .singleElement()
                .satisfies(
                        answer -> assertThat(files(answer)).containsExactly("a-wire.md", "mercury.md", "mercury.md"));
    }

    @Test
    void denialAndExclusionInACopyAreListedOnce() {
        Briefing briefing = aBriefing()
                .in(print("a-wire.md", "2024-12-23"), aClaim().by("NIS").extent(Extent.PART), FIGURE)
                .in(print("mercury.md", "2024-12-23"), aClaim().by("NIS").extent(Extent.PART), FIGURE)
                .in(print("a-wire.md", "2024-12-23"), aClaim().by("Kirby").modality(Modality.DENIED), LAST)
                .in(print("mercury.md", "2024-12-23"), aClaim().by("Kirby").modality(Modality.DENIED), LAST)
                .compose();

        assertThat(briefing.exclusions())
                .extracting(Exclusion::reason)
                .containsExactly(Exclusion.Reason.PART, Exclusion.Reason.DENIED);
        assertThat(briefing.exclusions())
                .allSatisfy(exclusion -> assertThat(exclusion.prints().map(CopiesTest::file))
                        .containsExactly("a-wire.md", "mercury.md"));
    }

    @Test
    void lateCopyOfLastWeeksTextIsListedWithIt() {
        Briefing briefing = aBriefing()
                .in(print("sunday.md", "2024-12-22"), aClaim().publishedOn("2024-12-22"), FIGURE)
                .in(print("monday.md", "2024-12-23"), aClaim(), FIGURE)
                .compose();

        assertThat(briefing.comparisons().get(0).unattributed())
                .singleElement()
                .satisfies(answer -> assertThat(files(answer)).containsExactly("sunday.md", "monday.md"));
    }

    @Test
    void briefingNamesTheTextsAndTheirCopies() {
        Briefing briefing = aBriefing()
                .in(print("wire.md", "2024-12-23"), aClaim().by("NIS"), FIGURE)
                .in(print("mercury.md", "2024-12-24"), aClaim().by("NIS").publishedOn("2024-12-24"), FIGURE)
                .in(anArticle(FIGURE).file("short.md"), aClaim().by("NIS"), FIGURE)
                .compose();

        assertThat(briefing.copies())
                .containsExactly(WireText.of(List.of(
                        print("wire.md", "2024-12-23").build(),
                        print("mercury.md", "2024-12-24").build())));
        assertThat(briefing.articles()).hasSize(3);
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 40).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void copyAddsNoVoiceNoReportAndChangesNoRange(long seed) {
        Random random = new Random(seed);
        BriefingBuilder briefing = random(random);
        Comparison before = briefing.comparison();
        List<Report> more = new ArrayList<>(briefing.reports());
        int copied = random.nextInt(8);
        briefing.reports().stream()
                .filter(report -> file(report).hashCode() % 8 <= copied)
                .forEach(report -> more.add(copied(report)));
        Collections.shuffle(more, random);
        Comparison after = briefing.compose(more).comparisons().get(0);

        assertThat(after.groups())
                .extracting(Comparison.Group::range)
                .isEqualTo(before.groups().stream().map(Comparison.Group::range).toList());
        assertThat(after.parties()).isEqualTo(before.parties());
        assertThat(after.reports()).isEqualTo(before.reports());
        assertThat(after.unattributed()).hasSameSizeAs(before.unattributed());
    }

    /** The report as another outlet prints it, a day later, under a line of its own. */
    private static Report copied(Report report) {
        Article article = Objects.requireNonNull(report.article());
        ArticleBuilder copy = anArticle("From our correspondent. " + article.text())
                .file("copies/" + article.file())
                .publishedOn(article.publication().publishedOn().plusDays(1).toString());
        ClaimBuilder claim = aClaim().of(report.claim())
                .publishedOn(article.publication().publishedOn().plusDays(1).toString());
        return aBriefing()
                .in(copy, claim, report.claim().provenance().words())
                .reports()
                .get(0);
    }

    private static BriefingBuilder random(Random random) {
        BriefingBuilder briefing = aBriefing();
        String[] origins = {"NIS", "Zelensky", "Kirby", "Red Cross"};
        int articles = 2 + random.nextInt(6);
        for (int i = 0; i < articles; i++) {
            String published = "2024-12-" + ((random.nextBoolean() ? 16 : 23) + random.nextInt(3));
            ArticleBuilder article = anArticle("0 North Koreans. 1 North Koreans. 2 North Koreans." + ownWords(random))
                    .file(i + ".md")
                    .publishedOn(published);
            for (int k = 0; k <= random.nextInt(3); k++) {
                ClaimBuilder claim = aClaim().exactly(100L * (1 + random.nextInt(3)))
                        .publishedOn(published)
                        .asOf(published);
                if (random.nextInt(4) > 0) {
                    claim.by(origins[random.nextInt(origins.length)]);
                }
                briefing.in(article, claim, k + " North Koreans.");
            }
        }
        return briefing;
    }

    private static String ownWords(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(" word").append(random.nextInt(100_000));
        }
        return text.append('.').toString();
    }

    private static ArticleBuilder print(String file, String day) {
        return anArticle(FIGURE + BODY)
                .file(file)
                .publisher("Outlet of " + file)
                .publishedOn(day);
    }

    private static List<String> files(Answer answer) {
        return answer.prints().map(CopiesTest::file).toList();
    }

    private static String file(Report report) {
        return report.claim().provenance().file();
    }
}
