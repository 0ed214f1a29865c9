package org.lagebrief.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.AsOf.Evidence.PUBLICATION;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import org.junit.jupiter.api.Test;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;

/** What it is worth that a figure is passed on, or said twice. */
class RelaysTest {
    @Test
    void relaysOfAnotherNumberDoNotOutvoteAReportAtFirstHand() {
        Estimate estimate = aBriefing()
                .publishedBy("One", nis().exactly(1100))
                .publishedBy("Two", nis().exactly(1010).relayedBy("Reuters"))
                .publishedBy("Three", nis().exactly(1010).relayedBy("Reuters"))
                .estimate();
        assertThat(estimate.quantity().low()).isEqualTo(1100);
        assertThat(estimate.discrepancies()).hasSize(2);
    }

    @Test
    void relaysDoNotDecideWhichBoundIsPrinted() {
        assertThat(aBriefing()
                        .publishedBy("One", nis().exactly(1100))
                        .publishedBy("Two", nis().atLeast(1100).relayedBy("Reuters"))
                        .publishedBy("Three", nis().atLeast(1100).relayedBy("Reuters"))
                        .estimate()
                        .quantity()
                        .bound())
                .isEqualTo(Bound.EXACT);
    }

    @Test
    void relayMakesAnOldNumberNoFresher() {
        BriefingBuilder briefing = aBriefing()
                .publishedBy(
                        "One", nis().exactly(1100).publishedOn("2024-11-01").asOf("2024-11-01"));
        assertThat(briefing.estimate().stale()).isTrue();
        ClaimBuilder again = nis().exactly(1100).asOfBy(PUBLICATION).relayedBy("Reuters");
        assertThat(briefing.publishedBy("Two", again).estimate().stale()).isTrue();
    }

    @Test
    void numberSaidTwiceInOneArticleIsReportedOnceAndNamedOnce() {
        String text = "North Korean soldiers: 100 died. Once more: 100 North Korean soldiers died.";
        Briefing briefing = aBriefing()
                .in(anArticle(text), nis(), "North Korean soldiers: 100 died.")
                .in(anArticle(text), nis(), "Once more: 100 North Korean soldiers died.")
                .compose();
        assertThat(briefing.comparisons().get(0).reports()).isEqualTo(1);
        assertThat(briefing.exclusions()).extracting(Exclusion::reason).containsExactly(Exclusion.Reason.SAID_ALREADY);
    }

    private static ClaimBuilder nis() {
        return aClaim().by("NIS");
    }
}
