package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.render.EstimateBuilder.anEstimate;
import static org.lagebrief.render.SampleBriefings.METHOD;
import static org.lagebrief.render.SampleBriefings.group;
import static org.lagebrief.render.SampleBriefings.question;
import static org.lagebrief.render.SampleBriefings.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.History;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;

/** The lines that show what each party held to over the weeks. */
class TimelineTest {
    private static final Week LAST = Week.parse("2025-W02");

    @TempDir
    private Path folder;

    @Test
    void lineIsToldInWordsAndNumbers() throws IOException {
        assertThat(html(
                        point("2024-W51", Quantity.bounded(Bound.AT_LEAST, 30, "30"), Status.NEW),
                        point("2024-W52", Quantity.bounded(Bound.MORE_THAN, 3000, "3000"), Status.RAISED),
                        point("2025-W01", Quantity.exactly(2800, "2800"), Status.LOWERED),
                        point("2025-W02", Quantity.exactly(2800, "2800"), Status.CARRIED)))
                .contains("alt=\"Police: Week 51: at least 30 (new); Week 52: more than 3,000 (raised);"
                        + " Week 1: 2,800 (corrected); not repeated since\"");
    }

    @Test
    void weeksAreNumberedAcrossTheYearAndWhereNothingWasHeldToo() throws IOException {
        assertThat(html(
                        point("2024-W50", Quantity.exactly(30, "30"), Status.NEW),
                        point("2025-W02", Quantity.exactly(40, "40"), Status.RAISED)))
                .containsSubsequence(">Week 50<", ">Week 51<", ">Week 52<", ">Week 1<", ">Week 2<");
    }

    @Test
    void longPastIsShownFromTheWeekThatFindsRoom() throws IOException {
        List<PartySeries.Point> points = new ArrayList<>();
        for (Week week = LAST; points.size() < 30; week = week.previous()) {
            points.add(0, point(week.toString(), Quantity.exactly(30 - points.size(), "n"), Status.RAISED));
        }
        assertThat(html(points.toArray(PartySeries.Point[]::new)))
                .contains("alt=\"Police: Week 43: 19 (raised); Week 44: 20 (raised);")
                .doesNotContain("Week 42: ");
    }

    @Test
    void pastWithoutAnyNumberIsToldInWordsAlone() throws IOException {
        assertThat(html(
                        point("2025-W01", Quantity.vague("dozens"), Status.NEW),
                        point("2025-W02", Quantity.vague("dozens"), Status.CARRIED)))
                .contains(">Week by week, without a number and so without a chart: Police. Week 1: “dozens” (new);"
                        + " not repeated since.<")
                .doesNotContain("height: 0 to")
                .doesNotContain("class=\"chart timeline\"");
    }

    @Test
    void partyOfOneWeekHasNoLine() throws IOException {
        assertThat(html(point("2025-W02", Quantity.exactly(30, "30"), Status.NEW)))
                .doesNotContain("Week by week");
    }

    private static PartySeries.Point point(String week, Quantity quantity, Status status) {
        Week at = Week.parse(week);
        Answer said = anEstimate("Police", Party.Role.POLICE)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .saying(quantity)
                .build()
                .principal();
        return new PartySeries.Point(at, said, new AsOf(at.monday(), AsOf.Evidence.EXPLICIT), status);
    }

    private String html(PartySeries.Point... points) throws IOException {
        return Printed.of(briefing(points), folder).html();
    }

    private static Briefing briefing(PartySeries.Point... points) {
        Estimate estimate = anEstimate("Police", Party.Role.POLICE)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .build();
        var question = question("killed", "How many people were killed?", Measure.KILLED);
        var series =
                new PartySeries(question.id(), estimate.party(), Measure.KILLED, Scope.CUMULATIVE, List.of(points));
        return new Briefing(
                topic("floods", "Floods", Language.ENGLISH, question),
                LAST,
                List.of(new Comparison(
                        question, List.of(group(new Agreement.Single(), estimate)), new Agreement.Single(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                METHOD,
                new History(List.of(series), List.of()));
    }
}
