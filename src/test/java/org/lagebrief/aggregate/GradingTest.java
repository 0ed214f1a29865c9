package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Comparison.Apart;
import org.lagebrief.model.Comparison.Apart.Reason;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Comparison.Result.Rule;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Range;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Scope;

/** What is said of estimates beside the range: how far sources are trusted, who else meets them, other rules' results. */
class GradingTest {
    @Test
    void reliabilityIsTheSourcesAndAbsentWhereNobodyHasJudged() {
        assertThat(aBriefing().of(aClaim().by("NIS")).estimate().reliability()).isEqualTo(Reliability.B);
        assertThat(aBriefing().of(aClaim().by("Quay Watch")).estimate().reliability())
                .isNull();
    }

    @Test
    void otherPartiesThatMeetAnEstimateAreNamed() {
        Group group = aBriefing()
                .of(
                        aClaim().by("NIS").about(100),
                        aClaim().by("Zelensky").exactly(108),
                        aClaim().by("Kirby").moreThan(105))
                .group();

        assertThat(meeting(group))
                .isEqualTo(Map.of(
                        "south-korea", List.of("ukraine", "usa"),
                        "ukraine", List.of("usa", "south-korea"),
                        "usa", List.of("ukraine", "south-korea")));
    }

    @Test
    void whatDoesNotCountMeetsNobody() {
        Group group = aBriefing()
                .of(aClaim().by("NIS").exactly(100), aClaim().by("Kirby").vaguely("dozens"))
                .group();

        assertThat(meeting(group)).isEqualTo(Map.of("south-korea", List.of()));
    }

    @Test
    void eachRuleHasItsResult() {
        Group group = aBriefing()
                .of(
                        aClaim().by("NIS").between(100, 300),
                        aClaim().by("Zelensky").between(200, 400).asOf("2024-12-24"),
                        aClaim().by("Kirby").exactly(250))
                .group();

        assertThat(results(group))
                .isEqualTo(Map.of(
                        Rule.RANGE_OF_PARTIES, new Range(100, 400, false, false),
                        Rule.COMMON_TO_ALL, new Range(250, 250, false, false),
                        Rule.MEDIAN_OF_PARTIES, new Range(250, 250, false, false),
                        Rule.LATEST_DATE, new Range(200, 400, false, false),
                        Rule.MOST_RELIABLE_SOURCES, new Range(100, 300, false, false)));
    }

    @Test
    void ruleThatSaysNothingHasNoResult() {
        Group group = aBriefing()
                .of(
                        aClaim().by("Quay Watch").exactly(100),
                        aClaim().by("Reef Watch").exactly(300))
                .group();

        assertThat(results(group)).containsOnlyKeys(Rule.RANGE_OF_PARTIES, Rule.LATEST_DATE);
        assertThat(group.central()).isNull();
    }

    @Test
    void limitsHaveAnOpenPartInCommon() {
        Group group = aBriefing()
                .of(aClaim().by("NIS").atLeast(100), aClaim().by("Kirby").moreThan(300))
                .group();

        assertThat(results(group)).containsEntry(Rule.COMMON_TO_ALL, new Range(300, 300, false, true));
    }

    @Test
    void groupsAreKeptApartForAReason() {
        List<Apart> apart = aBriefing()
                .of(
                        aClaim().by("NIS").exactly(100),
                        aClaim().by("Kirby").exactly(20).scope(Scope.PERIOD),
                        aClaim().by("NIS").measure(Measure.CASUALTIES).exactly(300),
                        aClaim().by("Zelensky").measure(Measure.LOSSES).exactly(400))
                .comparison()
                .apart();

        assertThat(apart)
                .extracting(Apart::reason)
                .containsExactly(
                        Reason.SCOPE,
                        Reason.PART_OF_SUM,
                        Reason.NOT_DEFINED,
                        Reason.PART_OF_SUM,
                        Reason.NOT_DEFINED,
                        Reason.NOT_DEFINED);
    }

    private static Map<String, List<String>> meeting(Group group) {
        return group.estimates().stream()
                .filter(estimate -> group.meeting(estimate).isPresent())
                .collect(Collectors.toMap(
                        (Estimate estimate) -> estimate.party().id(),
                        estimate -> group.meeting(estimate).orElseThrow().stream()
                                .map(Party::id)
                                .toList()));
    }

    private static Map<Rule, Range> results(Group group) {
        return group.results().stream().collect(Collectors.toMap(result -> result.rule(), result -> result.range()));
    }
}
