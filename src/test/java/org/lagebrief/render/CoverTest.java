package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.render.EstimateBuilder.anEstimate;
import static org.lagebrief.render.SampleBriefings.METHOD;
import static org.lagebrief.render.SampleBriefings.group;
import static org.lagebrief.render.SampleBriefings.question;
import static org.lagebrief.render.SampleBriefings.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;

/** Page one: what a reader with two minutes learns, and that it is one page. */
class CoverTest {
    @TempDir
    private Path folder;

    @Test
    void fourQuestionsWithTheirPicturesAndChangesStandOnOnePage() throws IOException {
        List<String> pages = pages(fourQuestions());
        assertThat(pages.get(0))
                .contains("How many people were hurt by flood number 1?")
                .contains("How many people were hurt by flood number 4?")
                .contains("What changed this week")
                .contains("Language: English");
        assertThat(pages.get(1)).contains("Contents");
    }

    @Test
    void questionWithoutAnyEstimateSaysSo() throws IOException {
        assertThat(pages(SampleBriefings.empty()).get(0))
                .contains("Nobody named gives a figure for this question this week.");
    }

    @Test
    void pictureIsToldInWordsAndNumbers() throws IOException {
        assertThat(html(briefing(answered(1))))
                .contains("alt=\"Killed, total so far: 100 to 400, no upper limit given."
                        + " Police about 100; Office for Emergencies more than 400.\"");
    }

    @Test
    void numbersOfAnAxisAndNamesOfPartiesAreText() throws IOException {
        assertThat(pages(briefing(answered(1))).get(0))
                .contains("0 100 200 300 400 500")
                .contains("Police about 100; Office for Emergencies more than 400");
    }

    @Test
    void strongestChangesComeFirstAndTheOthersAreCounted() throws IOException {
        Question question = question("killed", "How many people were killed?", Measure.KILLED);
        var comparison = new Comparison(
                question,
                List.of(group(
                        new Agreement.Differing(2),
                        changed("Alpha", 100, 110),
                        changed("Bravo", 100, 900),
                        changed("Charlie", 100, 120),
                        changed("Delta", 300, 100),
                        changed("Echo", 100, 130),
                        changed("Foxtrot", 100, 140),
                        changed("Golf", 100, 101))),
                new Agreement.Differing(2),
                List.of());
        String told = pages(briefing(comparison)).get(0);
        assertThat(told.substring(told.indexOf("What changed this week")))
                .containsSubsequence(
                        "Delta corrected", "Bravo raised", "Foxtrot raised", "Echo raised", "Charlie raised")
                .contains("2 more changes: section 1")
                .doesNotContain("Alpha", "Golf");
    }

    @Test
    void manyPartiesAreToldByTheLowestAndTheHighest() throws IOException {
        assertThat(pages(SampleBriefings.crowded()).get(0))
                .contains("lowest Party ")
                .contains(", highest Party ");
    }

    private static Briefing fourQuestions() {
        return briefing(
                IntStream.rangeClosed(1, 4).mapToObj(CoverTest::answered).toArray(Comparison[]::new));
    }

    private static Estimate changed(String name, long before, long now) {
        return anEstimate(name, Party.Role.NGO)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .saying(Quantity.exactly(now, "" + now))
                .status(
                        now > before ? Estimate.Status.RAISED : Estimate.Status.LOWERED,
                        Quantity.exactly(before, "" + before))
                .build();
    }

    private static Comparison answered(int number) {
        Question question = question(
                "q" + number,
                "How many people were hurt by flood number " + number + "?",
                Measure.KILLED,
                Measure.WOUNDED);
        return new Comparison(
                question,
                List.of(
                        group(
                                new Agreement.Differing(4),
                                estimate(Measure.KILLED, "Police", Bound.ABOUT, 100),
                                estimate(Measure.KILLED, "Office for Emergencies", Bound.MORE_THAN, 400)),
                        group(
                                new Agreement.Single(),
                                estimate(
                                        Measure.WOUNDED,
                                        "The Joint Committee of Hospitals, Ambulances and Volunteers of the Upper Valley",
                                        Bound.AT_MOST,
                                        250))),
                new Agreement.NotComparable(Agreement.NotComparable.Reason.DEFINITIONS),
                List.of());
    }

    private static Estimate estimate(Measure measure, String name, Bound bound, long number) {
        return anEstimate(name, Party.Role.AUTHORITY)
                .measure(measure, Scope.CUMULATIVE)
                .saying(bound, number, "some " + number)
                .build();
    }

    private static Briefing briefing(Comparison... comparisons) {
        Topic topic = topic(
                "floods",
                "Floods in four valleys of the north",
                Language.ENGLISH,
                List.of(comparisons).stream().map(Comparison::question).toArray(Question[]::new));
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                List.of(comparisons),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    private String html(Briefing briefing) throws IOException {
        return Printed.of(briefing, folder).html();
    }

    private List<String> pages(Briefing briefing) throws IOException {
        return Printed.of(briefing, folder).pages();
    }
}
