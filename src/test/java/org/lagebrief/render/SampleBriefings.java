package org.lagebrief.render;

import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.render.EstimateBuilder.anEstimate;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Method;
import org.lagebrief.model.Party;
import org.lagebrief.model.Publication;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;

/** Briefings as a week may bring them: a rich one in German, a short one in English, an empty one, a crowded one. */
final class SampleBriefings {
    private static final List<Bound> BOUNDS = List.of(Bound.values());
    private static final List<Estimate.Status> STATUSES = List.of(Estimate.Status.values());
    static final Method METHOD = new Method(
            4,
            26,
            10,
            65,
            3,
            null,
            List.of(new Accuracy(Language.GERMAN, 44, 300, 305, 290, 288, 285, 270, true)),
            List.of());

    private SampleBriefings() {}

    static Briefing kursk() {
        return KurskBriefing.make();
    }

    /** A demonstration in Munich, in English: two parties, large numbers, nothing changed. */
    static Briefing munich() {
        Article article = onTheWeb(article(
                "articles/2025-W06/munich.md",
                "Hundreds of thousands on Munich's Theresienwiese",
                "The Isar Gazette",
                "2025-02-08",
                "Police put the crowd at 250,000; the organisers spoke of 320,000 people."));
        Topic topic = topic(
                "demonstrations",
                "Demonstrations in Germany",
                Language.ENGLISH,
                question("munich", "How many people took part in Munich?", Measure.PARTICIPANTS));
        Estimate police = anEstimate("Police", Party.Role.POLICE)
                .measure(Measure.PARTICIPANTS, Scope.EVENT)
                .saying(Quantity.exactly(250_000, "250,000"))
                .asOf("2025-02-08", AsOf.Evidence.PUBLICATION)
                .status(Estimate.Status.REPEATED, Quantity.exactly(250_000, "250,000"))
                .reportedIn(article, article.text(), "Police")
                .build();
        Estimate organisers = anEstimate("Organisers", Party.Role.ORGANISER)
                .measure(Measure.PARTICIPANTS, Scope.EVENT)
                .saying(Quantity.exactly(320_000, "320,000"))
                .asOf("2025-02-08", AsOf.Evidence.PUBLICATION)
                .status(Estimate.Status.REPEATED, Quantity.exactly(320_000, "320,000"))
                .reportedIn(article, article.text(), "the organisers")
                .build();
        Comparison comparison = new Comparison(
                topic.questions().get(0),
                List.of(group(new Agreement.Differing(1.28), organisers, police)),
                new Agreement.Differing(1.28),
                List.of());
        return new Briefing(
                topic,
                Week.parse("2025-W06"),
                List.of(comparison),
                List.of(),
                List.of(article),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    /** A week in which nobody said a number. */
    static Briefing empty() {
        return withoutFigures("quiet", "A quiet topic");
    }

    /** The same, with a title of its own. */
    static Briefing titled(String title) {
        return withoutFigures("titled", title);
    }

    private static Briefing withoutFigures(String id, String title) {
        Topic topic =
                topic(id, title, Language.ENGLISH, question("killed", "How many people were killed?", Measure.KILLED));
        Comparison comparison = new Comparison(topic.questions().get(0), List.of(), new Agreement.None(), List.of());
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                List.of(comparison),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    /** A week whose only figures are three that one origin has itself overtaken: 89, then 93, then 78. */
    static Briefing overtaken(Language language) {
        Topic topic = topic("overtaken", "Counted", language, question("killed", "Killed?", Measure.KILLED));
        Article article = article("articles/a.md", "Missing", null, "2024-11-09", "Text.");
        List<Exclusion> exclusions = Stream.of(89L, 93L, 78L)
                .map(number -> EstimateBuilder.unattributed(
                        Quantity.exactly(number, "" + number),
                        Measure.KILLED,
                        Scope.UNKNOWN,
                        article,
                        "Then " + number + "."))
                .map(figure -> new Exclusion("killed", figure, Exclusion.Reason.OVERTAKEN))
                .toList();
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                List.of(new Comparison(topic.questions().get(0), List.of(), new Agreement.None(), List.of())),
                exclusions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    /** A figure of which nobody kept the words. */
    static Briefing wordless() {
        Topic topic = topic("wordless", "Floods", Language.ENGLISH, question("killed", "Killed?", Measure.KILLED));
        Article article = article("articles/a.md", "Twelve", null, "2024-12-30", "12 killed.");
        Estimate police = anEstimate("Police", Party.Role.POLICE)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .saying(Quantity.exactly(12, "12"))
                .reportedIn(article, " ", "Police")
                .build();
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                List.of(new Comparison(
                        topic.questions().get(0),
                        List.of(group(new Agreement.Single(), police)),
                        new Agreement.Single(),
                        List.of())),
                List.of(),
                List.of(article),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    /** Forty parties with every bound, numbers from zero to millions, very long names and sentences. */
    static Briefing crowded() {
        Topic topic = topic(
                "crowded",
                "Displaced people along the river Schokoladenfabrikbesitzerswitwenrentenauszahlungsstelle",
                Language.ENGLISH,
                question("displaced", "How many people have been displaced?", Measure.DISPLACED));
        List<Estimate> estimates = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Quantity quantity = anyQuantity(i);
            String sentence = "Party number " + i + " counted " + quantity.wording() + " people"
                    + ", and then the spokesman went on at great length".repeat(i % 13 == 0 ? 25 : 1) + ".";
            Article article = article(
                    "articles/deep/" + "folder-with-a-long-name/".repeat(i % 5) + "report-" + i + ".md",
                    "Report " + i,
                    "Outlet " + i % 7,
                    "2025-01-02",
                    sentence);
            articles.add(article);
            estimates.add(anEstimate(
                            "Party " + i + (i % 6 == 0 ? " of the Joint Extraordinary Observation Committee" : ""),
                            Party.Role.NGO)
                    .measure(Measure.DISPLACED, Scope.CUMULATIVE)
                    .saying(quantity)
                    .asOf("2025-01-01", AsOf.Evidence.EXPLICIT)
                    .status(STATUSES.get(i % 7), i % 7 == 0 ? null : Quantity.exactly(i, "" + i))
                    .reportedIn(article, sentence, "Party " + i)
                    .build());
        }
        Comparison comparison = new Comparison(
                topic.questions().get(0),
                List.of(group(new Agreement.Differing(Double.POSITIVE_INFINITY), estimates.toArray(Estimate[]::new))),
                new Agreement.Differing(Double.POSITIVE_INFINITY),
                List.of());
        return new Briefing(
                topic,
                Week.parse("2025-W01"),
                List.of(comparison),
                List.of(),
                articles,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    private static Quantity anyQuantity(int i) {
        long number = i * 61_803L;
        return switch (BOUNDS.get(i % 8)) {
            case VAGUE -> Quantity.vague("hundreds of thousands");
            case RANGE -> Quantity.between(number, number + 250_000, number + " to " + (number + 250_000));
            default -> Quantity.bounded(BOUNDS.get(i % 8), number, "some " + number);
        };
    }

    static Comparison.Group group(Agreement agreement, Estimate... estimates) {
        @Nullable
        Range range = Range.covering(Stream.of(estimates)
                        .filter(Estimate::counts)
                        .map(Estimate::quantity)
                        .toList())
                .orElse(null);
        return new Comparison.Group(
                estimates[0].measure(), estimates[0].scope(), List.of(estimates), range, agreement, null);
    }

    static Topic topic(String id, String title, Language language, Question... questions) {
        return new Topic(id, title, language, ZoneId.of("Europe/Berlin"), List.of(questions));
    }

    static Question question(String id, String title, Measure first, Measure... others) {
        return new Question(
                id,
                title,
                EnumSet.of(first, others),
                List.of(new Term("soldiers")),
                List.of(),
                List.of(),
                Scope.UNKNOWN);
    }

    static Article article(String file, String headline, @Nullable String publisher, String date, String text) {
        return article(Language.ENGLISH, file, headline, publisher, date, text);
    }

    static Article article(
            Language language, String file, String headline, @Nullable String publisher, String date, String text) {
        return anArticle(text)
                .in(language)
                .file(file)
                .headline(headline)
                .publisher(publisher)
                .publishedOn(date)
                .build();
    }

    private static Article onTheWeb(Article article) {
        return new Article(
                article.id(),
                article.file(),
                article.entry(),
                article.headline(),
                article.publisher(),
                article.author(),
                URI.create("https://example.org/munich?a=1&b=2"),
                article.language(),
                Publication.on(article.publication().publishedOn(), Publication.Evidence.FILE_NAME),
                article.text(),
                article.firstLine(),
                article.coverage());
    }

    /** The page for the screen, as it comes from the template, in the look that nobody has set. */
    static String page(Briefing briefing) {
        var data = new HashMap<String, Object>(RenderSettings.DEFAULTS.look().tree(false));
        data.putAll(Map.of(
                "briefing", BriefingModel.of(briefing), "revision", 1, "name", "sample", "forPrint", false, "css", ""));
        return new Templates(Path.of("templates"))
                .render("briefing.ftlh", briefing.topic().language(), data);
    }
}
