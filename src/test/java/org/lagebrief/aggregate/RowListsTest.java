package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import org.junit.jupiter.api.Test;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Extent;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.RuleCase;
import org.lagebrief.model.RuleUse;
import org.lagebrief.model.Scope;

/** Tables that list several events or places of one day. */
class RowListsTest {
    @Test
    void eventsOfOneDayDoNotCollideAsFiguresOfOneParty() {
        Briefing briefing = aBriefing()
                .scope(Scope.EVENT)
                .of(
                        row("events.csv", 2).scope(Scope.EVENT).exactly(5),
                        row("events.csv", 3).scope(Scope.EVENT).exactly(3),
                        row("events.csv", 4).scope(Scope.EVENT).exactly(8).asOf("2024-12-24"),
                        row("toll.csv", 2).by("Zelensky").scope(Scope.EVENT).exactly(20))
                .compose();

        assertThat(briefing.comparisons().get(0).estimates())
                .extracting(estimate -> estimate.party().id())
                .containsExactly("ukraine");
        assertThat(briefing.exclusions()).extracting(Exclusion::reason).containsOnly(Reason.LISTED_ROW);
        assertThat(briefing.exclusions())
                .extracting(exclusion -> exclusion.report().claim().quantity().low())
                .containsExactly(5L, 3L, 8L);
        assertThat(briefing.method().uses()).anySatisfy(use -> {
            assertThat(use.rule()).isEqualTo("excluded_listed_row");
            assertThat(use.cases())
                    .containsExactlyElementsOf(briefing.exclusions().stream()
                            .map(exclusion -> (RuleCase) new RuleCase.OfReport(exclusion.report()))
                            .toList());
        });
    }

    @Test
    void placesOfOneDayAreNoSlipsOfEachOther() {
        Briefing briefing = aBriefing()
                .of(
                        row("places.csv", 2).place("Kursk").exactly(1100),
                        row("places.csv", 3).place("Belgorod").exactly(1010))
                .compose();

        assertThat(briefing.comparisons().get(0).estimates()).isEmpty();
        assertThat(briefing.exclusions()).extracting(Exclusion::reason).containsOnly(Reason.LISTED_ROW);
    }

    @Test
    void dailySeriesIsNoListOfEvents() {
        assertThat(aBriefing()
                        .scope(Scope.EVENT)
                        .of(
                                row("toll.csv", 2).scope(Scope.UNKNOWN).exactly(95),
                                row("toll.csv", 3)
                                        .scope(Scope.UNKNOWN)
                                        .exactly(158)
                                        .asOf("2024-12-24"))
                        .estimate()
                        .quantity()
                        .low())
                .isEqualTo(158);
    }

    @Test
    void sumThatTheTablesReaderMadeIsListedWithTheMethod() {
        Briefing briefing = aBriefing()
                .of(
                        row("toll.csv", 2).extent(Extent.SUM).exactly(42),
                        row("toll.csv", 3).exactly(40).asOf("2024-12-22"))
                .compose();

        assertThat(briefing.estimates())
                .extracting(PrintedEstimate::quantity)
                .containsExactly(Quantity.exactly(42, "42"));
        assertThat(briefing.method().uses())
                .filteredOn(use -> use.rule().equals("summed"))
                .flatExtracting(RuleUse::cases)
                .containsExactly(new RuleCase.OfReport(briefing.comparisons()
                        .get(0)
                        .estimates()
                        .findFirst()
                        .orElseThrow()
                        .principal()
                        .report()));
    }

    private static ClaimBuilder row(String file, int line) {
        return aClaim().by("NIS").at(new Provenance.TableRow("tables/" + file, line, "killed", "row " + line));
    }
}
