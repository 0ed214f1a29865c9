package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.Weighed;

/** What holds for any claims whatever, over seeded random ones. */
class BriefingPropertiesTest {
    static Stream<Long> seeds() {
        return LongStream.range(0, Long.getLong("lagebrief.seeds", 100)).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void effectOfAReportIsWhatTheBriefingTellsOnceItsNumberIsRejected(long seed) {
        BriefingBuilder briefing = GeneratedWeeks.of(seed);
        Weighed weighed = briefing.weigh();
        List<Comparison> whole = weighed.briefing().comparisons();

        assertThat(weighed.briefing()).isEqualTo(briefing.compose());
        Map<Report, Effect> expected = new HashMap<>();
        for (int question = 0; question < whole.size(); question++) {
            for (Estimate estimate : whole.get(question).estimates().toList()) {
                for (Answer answer : behind(estimate)) {
                    Comparison without = rejecting(whatSays(answer, estimate), seed)
                            .compose()
                            .comparisons()
                            .get(question);
                    expected.merge(answer.report(), Effect.between(whole.get(question), without), Effect::greater);
                }
            }
        }
        expected.forEach((report, effect) ->
                assertThat(weighed.effectOf(report)).as("%s", report).isEqualTo(effect));
    }

    private static List<Answer> behind(Estimate estimate) {
        return Stream.of(
                        estimate.reports().stream(),
                        estimate.discrepancies().stream().map(Estimate.Discrepancy::answer),
                        estimate.denials().stream())
                .flatMap(answers -> answers)
                .toList();
    }

    /** The denial as it was read, or all that gives the answer's number for the estimate. */
    private static Set<Claim> whatSays(Answer answer, Estimate estimate) {
        return estimate.answers()
                .filter(other -> other.equals(answer)
                        || (!estimate.denials().contains(answer)
                                && !estimate.denials().contains(other)
                                && Figure.isSameNumber(
                                        other.claim().quantity(), answer.claim().quantity())))
                .flatMap(Answer::prints)
                .map(Report::asRead)
                .collect(Collectors.toSet());
    }

    private static BriefingBuilder rejecting(Set<Claim> claims, long seed) {
        BriefingBuilder briefing = GeneratedWeeks.of(seed);
        List<Report> reports = briefing.reports();
        for (int i = 0; i < reports.size(); i++) {
            if (claims.contains(reports.get(i).claim())) {
                briefing.decided(i, Verdict.REJECT, "misread", Map.of());
            }
        }
        return briefing;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfInputIsIrrelevant(long seed) {
        BriefingBuilder briefing = GeneratedWeeks.of(seed);
        List<Report> shuffled = new ArrayList<>(briefing.reports());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(briefing.compose(shuffled)).isEqualTo(briefing.compose());
    }

    /** Whatever was said, by whomever, in whichever words: the estimate's own, a slip, an overtaken figure, a denial. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void furtherRelayChangesNoRangeAndNoCountOfParties(long seed) {
        BriefingBuilder briefing = GeneratedWeeks.of(seed);
        Briefing before = briefing.compose();
        for (Report said : thatCanBePassedOn(briefing, before)) {
            List<Report> more = new ArrayList<>(briefing.reports());
            more.add(relayOf(said));
            Briefing after = briefing.compose(more);

            assertThat(ranges(after)).as("with a relay of %s", said.claim()).isEqualTo(ranges(before));
            assertThat(parties(after)).as("with a relay of %s", said.claim()).isEqualTo(parties(before));
        }
    }

    /** What an editor has rejected, and a row of a list, is set apart for where it stands: that does not pass on to a relay of it. */
    private static List<Report> thatCanBePassedOn(BriefingBuilder briefing, Briefing composed) {
        Set<Report> compared = composed.comparisons().stream()
                .flatMap(Comparison::estimates)
                .flatMap(Estimate::evidence)
                .map(Answer::report)
                .collect(Collectors.toSet());
        return briefing.decided(briefing.reports())
                .filter(report -> !report.isRejected())
                .filter(report -> report.article() != null || compared.contains(report))
                .toList();
    }

    /** What another outlet writes on the day after in its own words, naming whom it has it from. */
    private static Report relayOf(Report said) {
        LocalDate day = said.claim().publishedOn().plusDays(1);
        String words = said.claim().provenance().words();
        String there = words.contains("Donetsk") ? "Donetsk" : "Kursk";
        String sentence = "In " + there + ", as we learn from elsewhere, North Korean soldiers met with this: "
                + said.claim().quantity().wording() + ".";
        String text = said.article() != null && said.article().text().contains("Kursk")
                ? sentence + " We have also heard from Kursk."
                : sentence;
        Article article = anArticle(text)
                .publisher("The Relay")
                .file("articles/relay.md")
                .publishedOn(day.toString())
                .build();
        Provenance at = new Provenance.Passage(article.id(), article.file(), 1, 1, 0, sentence.length(), sentence);
        boolean undated = said.claim().asOf().evidence() == AsOf.Evidence.PUBLICATION;
        return new Report(
                aClaim().of(said.claim())
                        .publishedOn(day.toString())
                        .asOf(
                                undated
                                        ? day.toString()
                                        : said.claim().asOf().date().toString())
                        .relayedBy("Reuters")
                        .at(at)
                        .build(),
                article);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void furtherPartyNeverNarrowsARangeAndCountsOnce(long seed) {
        BriefingBuilder briefing = GeneratedWeeks.of(seed);
        List<Comparison> before = briefing.compose().comparisons();
        for (String sentence : List.of("In Kursk, Quay Watch says.", "In Kursk and Donetsk, Quay Watch says.")) {
            List<Report> more = new ArrayList<>(briefing.reports());
            more.add(furtherParty(sentence));
            List<Comparison> after = briefing.compose(more).comparisons();

            assertThat(after.get(0).parties()).isEqualTo(before.get(0).parties() + 1);
            for (int i = 0; i < before.size(); i++) {
                assertCovers(after.get(i), before.get(i));
            }
        }
    }

    private static Report furtherParty(String sentence) {
        Article article = anArticle(sentence).file("articles/further.md").build();
        Provenance at = new Provenance.Passage(article.id(), article.file(), 1, 1, 0, sentence.length(), sentence);
        return new Report(aClaim().by("Quay Watch").exactly(250).at(at).build(), article);
    }

    private static void assertCovers(Comparison wide, Comparison narrow) {
        assertThat(narrow.groups())
                .allSatisfy(group -> assertThat(wide.groups())
                        .filteredOn(other -> other.measure() == group.measure() && other.scope() == group.scope())
                        .singleElement()
                        .satisfies(other -> assertThat(covers(other.range(), group.range()))
                                .as("%s over %s", other.range(), group.range())
                                .isTrue()));
    }

    private static boolean covers(@Nullable Range wide, @Nullable Range narrow) {
        return narrow == null
                || (wide != null
                        && wide.low() <= narrow.low()
                        && wide.high() >= narrow.high()
                        && (wide.lowOpen() || !narrow.lowOpen())
                        && (wide.highOpen() || !narrow.highOpen()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPrintedNumberHasProvenance(long seed) {
        BriefingBuilder builder = GeneratedWeeks.of(seed);
        Briefing briefing = builder.compose();
        List<Claim> known = builder.reports().stream().map(Report::claim).toList();
        for (Comparison comparison : briefing.comparisons()) {
            comparison.estimates().forEach(estimate -> {
                assertThat(estimate.quantity())
                        .isEqualTo(estimate.principal().claim().quantity());
                assertThat(estimate.evidence().flatMap(Answer::prints))
                        .allSatisfy(report -> assertThat(known).contains(report.asRead()));
            });
            assertThat(comparison.previous())
                    .allSatisfy(answer -> assertThat(known).contains(answer.claim()));
            comparison.groups().forEach(BriefingPropertiesTest::assertEndsAreNamed);
        }
        assertThat(briefing.history().answers())
                .allSatisfy(answer -> assertThat(known).contains(answer.claim()));
    }

    private static void assertEndsAreNamed(Group group) {
        List<Long> named = group.estimates().stream()
                .filter(Estimate::counts)
                .map(Estimate::quantity)
                .flatMap(quantity -> Stream.of(quantity.low(), quantity.high()))
                .filter(Objects::nonNull)
                .toList();
        if (group.range() != null) {
            assertThat(named).contains(group.range().low(), group.range().high());
        }
    }

    /** Each report of the week that looks like an answer to a question ends there in one place and no other. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReportOfTheWeekEndsInExactlyOnePlace(long seed) {
        BriefingBuilder builder = GeneratedWeeks.of(seed);
        Briefing briefing = builder.compose();
        Map<Claim, List<String>> ends = new HashMap<>();
        briefing.comparisons().forEach(comparison -> endsIn(comparison, ends));
        briefing.exclusions()
                .forEach(exclusion ->
                        end(ends, exclusion.questionId(), "excluded " + exclusion.reason(), exclusion.prints()));

        assertThat(ends.values())
                .allSatisfy(places -> assertThat(places)
                        .extracting(place -> place.substring(0, place.indexOf(' ')))
                        .doesNotHaveDuplicates());
        assertThat(builder.reports().stream()
                        .map(Report::claim)
                        .filter(claim -> briefing.week().contains(claim.publishedOn())))
                .allSatisfy(claim -> assertThat(ends).containsKey(claim));
    }

    private static void endsIn(Comparison comparison, Map<Claim, List<String>> ends) {
        String question = comparison.question().id();
        Set<Report> printed = comparison
                .estimates()
                .flatMap(Estimate::evidence)
                .flatMap(Answer::prints)
                .collect(Collectors.toSet());
        end(ends, question, "printed", printed.stream());
        comparison.unattributed().forEach(answer -> end(ends, question, "unattributed", answer.prints()));
        comparison.estimates().forEach(estimate -> {
            assertThat(estimate.reports()).doesNotHaveDuplicates();
            assertThat(estimate.discrepancies())
                    .extracting(Estimate.Discrepancy::answer)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(estimate.reports());
        });
    }

    private static void end(Map<Claim, List<String>> ends, String question, String how, Stream<Report> reports) {
        reports.forEach(report -> ends.computeIfAbsent(report.asRead(), claim -> new ArrayList<>())
                .add(question + " " + how));
    }

    private static List<List<Object>> parties(Briefing briefing) {
        return briefing.comparisons().stream()
                .map(comparison -> List.<Object>of(
                        comparison.parties(),
                        comparison.groups().stream().map(Group::parties).toList()))
                .toList();
    }

    private static List<Range> ranges(Briefing briefing) {
        return briefing.comparisons().stream()
                .flatMap(comparison -> comparison.groups().stream())
                .map(Group::range)
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rangeCoversThoseThatCountAndNoOthers(long seed) {
        for (Group group : GeneratedWeeks.of(seed).comparison().groups()) {
            List<Quantity> counting = group.estimates().stream()
                    .filter(estimate -> !estimate.stale() && estimate.status() != Estimate.Status.WITHDRAWN)
                    .map(Estimate::quantity)
                    .toList();
            boolean ofOneStretch = group.parties() < 2 || !(group.agreement() instanceof Agreement.NotComparable);
            assertThat(group.range())
                    .isEqualTo(ofOneStretch ? Range.covering(counting).orElse(null) : null);
        }
    }
}
