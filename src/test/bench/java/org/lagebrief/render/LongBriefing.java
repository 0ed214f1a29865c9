package org.lagebrief.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;

/** A briefing as long as is asked for: questions with eight parties each, with a picture, a table and the words of all; and a program that prints it. */
public final class LongBriefing {
    private static final int PARTIES = 8;

    private LongBriefing() {}

    /** Prints a briefing of so many questions to a folder: arguments {@code QUESTIONS FOLDER}. */
    public static void main(String[] arguments) {
        print(new BriefingRenderer(Path.of("templates")), of(Integer.parseInt(arguments[0])), Path.of(arguments[1]));
    }

    /** The PDF, then the page. */
    public static List<Path> print(BriefingRenderer renderer, Briefing briefing, Path folder) {
        return renderer.render(briefing, new Edition(briefing.topic().id(), briefing.week(), 1, "0"), folder)
                .paths();
    }

    public static Briefing of(int questions) {
        Question[] asked = IntStream.range(0, questions)
                .mapToObj(i -> SampleBriefings.question("q" + i, "How many people had to leave district " + i + "?", Measure.DISPLACED))
                .toArray(Question[]::new);
        Topic topic = SampleBriefings.topic("long", "Displaced along the river", Language.ENGLISH, asked);
        List<Article> articles = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            comparisons.add(comparison(asked[i], i, articles));
        }
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                comparisons,
                List.of(),
                articles,
                List.of(),
                List.of(),
                List.of(),
                SampleBriefings.METHOD);
    }

    private static Comparison comparison(Question question, int number, List<Article> articles) {
        Estimate[] estimates = new Estimate[PARTIES];
        for (int i = 0; i < PARTIES; i++) {
            long people = 1000 + (number * PARTIES + i) * 61_803L % 250_000;
            String words = "The committee of district " + number + " counted " + people
                    + " people who had to leave their homes on the river, and expects more of them to come until the water falls.";
            Article article = SampleBriefings.article(
                    "articles/2025-W01/report-" + number + "-" + i + ".md",
                    "Committee of the district counts those who left",
                    "Outlet " + i % 5,
                    "2025-01-02",
                    words);
            articles.add(article);
            estimates[i] = EstimateBuilder.anEstimate("Committee " + i + " of the district", Party.Role.NGO)
                    .measure(Measure.DISPLACED, Scope.CUMULATIVE)
                    .saying(i % 3 == 0 ? Quantity.between(people, people + 5000, people + " or more") : Quantity.exactly(people, "" + people))
                    .asOf("2025-01-01", AsOf.Evidence.EXPLICIT)
                    .reportedIn(article, words, "the committee")
                    .build();
        }
        return new Comparison(
                question,
                List.of(SampleBriefings.group(new Agreement.Differing(2), estimates)),
                new Agreement.Differing(2),
                List.of());
    }
}
