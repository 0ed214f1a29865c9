package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Effect;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Weighed;

/** What holds for any claims whatever, over seeded random ones. */
class BriefingPropertiesTest {
    private static final String[] ORIGINS = {
        "NIS", "Joint Chiefs of Staff", "Zelensky", "Kirby", "White House", "Red Cross", "Kofi Annan"
    };

    static Stream<Long> seeds() {
        return LongStream.range(0, 60).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void effectOfAReportIsWhatTheBriefingWithoutItTells(long seed) {
        BriefingBuilder briefing = random(new Random(seed));
        Weighed weighed = briefing.weigh();
        Comparison whole = weighed.briefing().comparisons().get(0);

        assertThat(weighed.briefing()).isEqualTo(briefing.compose());
        for (Report report :
                whole.estimates().flatMap(Estimate::answers).map(Answer::report).toList()) {
            List<Report> rest = new ArrayList<>(briefing.reports());
            rest.removeIf(report::equals);
            Comparison without = briefing.compose(rest).comparisons().get(0);
            assertThat(weighed.effectOf(report)).as("%s", report).isEqualTo(Effect.between(whole, without));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfInputIsIrrelevant(long seed) {
        Random random = new Random(seed);
        BriefingBuilder briefing = random(random);
        List<Report> shuffled = new ArrayList<>(briefing.reports());
        Collections.shuffle(shuffled, random);

        assertThat(briefing.compose(shuffled)).isEqualTo(briefing.compose());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeatingWhatAPartySaidChangesNoRange(long seed) {
        BriefingBuilder briefing = random(new Random(seed));
        List<Range> before = ranges(briefing.compose());
        List<Report> more = new ArrayList<>(briefing.reports());
        briefing.compose()
                .comparisons()
                .get(0)
                .estimates()
                .forEach(estimate -> more.add(estimate.principal().report()));

        assertThat(ranges(briefing.compose(more))).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEstimateIsAReportedNumberOfItsParty(long seed) {
        BriefingBuilder briefing = random(new Random(seed));
        Comparison comparison = briefing.comparison();

        assertThat(comparison.estimates()).allSatisfy(estimate -> {
            assertThat(briefing.reports())
                    .containsAll(
                            estimate.reports().stream().map(a -> a.report()).toList());
            assertThat(estimate.principal().claim().quantity()).isEqualTo(estimate.quantity());
            assertThat(estimate.principal().claim().provenance().words()).isNotEmpty();
        });
        assertThat(comparison.groups())
                .allSatisfy(group -> assertThat(group.estimates())
                        .extracting(estimate -> estimate.party().id())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReportOfTheWeekIsAccountedFor(long seed) {
        BriefingBuilder builder = random(new Random(seed));
        Briefing briefing = builder.compose();
        List<Report> printed = new ArrayList<>();
        for (Comparison comparison : briefing.comparisons()) {
            comparison.unattributed().forEach(answer -> printed.add(answer.report()));
            comparison.estimates().forEach(estimate -> {
                estimate.reports().forEach(answer -> printed.add(answer.report()));
                estimate.denials().forEach(answer -> printed.add(answer.report()));
                estimate.discrepancies().forEach(d -> printed.add(d.answer().report()));
            });
        }
        briefing.exclusions().forEach(exclusion -> printed.add(exclusion.report()));

        assertThat(printed)
                .containsAll(builder.reports().stream()
                        .filter(report ->
                                briefing.week().contains(report.claim().publishedOn()))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void furtherPartyNeverNarrowsARange(long seed) {
        BriefingBuilder briefing = random(new Random(seed));
        List<Group> before = briefing.comparison().groups();
        briefing.of(aClaim().by("Quay Watch").measure(Measure.KILLED).exactly(250));
        List<Group> after = briefing.comparison().groups();

        assertThat(before)
                .allSatisfy(group -> assertThat(after)
                        .filteredOn(other -> other.measure() == group.measure() && other.scope() == group.scope())
                        .singleElement()
                        .satisfies(other -> assertThat(covers(other.range(), group.range()))
                                .as("%s over %s", other.range(), group.range())
                                .isTrue()));
    }

    private static boolean covers(@Nullable Range wide, @Nullable Range narrow) {
        return narrow == null || (wide != null && wide.low() <= narrow.low() && wide.high() >= narrow.high());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void furtherRelayChangesNoCountOfParties(long seed) {
        BriefingBuilder briefing = random(new Random(seed));
        Comparison before = briefing.comparison();
        before.estimates()
                .limit(1)
                .forEach(estimate ->
                        briefing.of(aClaim().of(estimate.principal().claim()).relayedBy("Reuters")));

        assertThat(briefing.comparison().parties()).isEqualTo(before.parties());
    }

    private static List<Range> ranges(Briefing briefing) {
        return briefing.comparisons().get(0).groups().stream()
                .map(Group::range)
                .filter(Objects::nonNull)
                .toList();
    }

    private static BriefingBuilder random(Random random) {
        BriefingBuilder briefing = aBriefing();
        int claims = 1 + random.nextInt(30);
        for (int i = 0; i < claims; i++) {
            briefing.of(claim(random));
        }
        return briefing;
    }

    private static <T> T oneOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static ClaimBuilder claim(Random random) {
        String published =
                LocalDate.of(2024, 10, 28).plusDays(random.nextInt(64)).toString();
        ClaimBuilder claim = aClaim().measure(random.nextBoolean() ? Measure.KILLED : Measure.CASUALTIES)
                .scope(oneOf(Scope.values(), random))
                .publishedOn(published)
                .asOf(random.nextInt(4) == 0 ? "2024-10-28" : published);
        if (random.nextInt(8) > 0) {
            claim.by(oneOf(ORIGINS, random));
        }
        if (random.nextInt(8) == 0) {
            claim.modality(oneOf(Modality.values(), random));
        }
        if (random.nextInt(8) == 0) {
            claim.extent(oneOf(Extent.values(), random));
        }
        long number = 100L * (1 + random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0 -> claim.moreThan(number);
            case 1 -> claim.about(number);
            case 2 -> claim.between(number, number + 50);
            case 3 -> claim.vaguely("hundreds");
            default -> claim.exactly(number);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rangeCoversThoseThatCountAndNoOthers(long seed) {
        for (Group group : random(new Random(seed)).comparison().groups()) {
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
