package org.lagebrief.render;

import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.render.EstimateBuilder.anEstimate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;

/** Briefings as a week may bring them: a rich one in German, a short one in English, an empty one, a crowded one. */
final class SampleBriefings {
    private static final List<Bound> BOUNDS = List.of(Bound.values());
    private static final List<Estimate.Status> STATUSES = List.of(Estimate.Status.values());
    static final Method METHOD = new Method(4, 10, null);

    private static final Article KYIV = article(
            "articles/2024-W52/selenskyj-3000.md",
            "Selenskyj: Mehr als 3000 nordkoreanische Soldaten getötet oder verwundet",
            "Dnipro-Kurier",
            "2024-12-23",
            "Nach vorläufigen Angaben seien in der Region Kursk bereits mehr als 3000 nordkoreanische Soldaten getötet oder"
                    + " verwundet worden, erklärte Präsident Selenskyj am Montag.");
    private static final Article AGENCY = article(
            "articles/2024-W52/agentur-kursk.md",
            "Kiew spricht von Tausenden Opfern unter Kim Jong-uns Soldaten",
            "Norddeutsches Tageblatt",
            "2024-12-23",
            "Selenskyj bezifferte die Zahl der Getöteten und Verwundeten auf mehr als 3000.");
    private static final Article SLIP = article(
            "articles/2024-W52/zahlendreher.txt",
            "Südkorea sieht 1.100 Nordkoreaner außer Gefecht",
            "Rheinblick",
            "2024-12-24",
            "Südkoreas Generalstab geht von etwa 1010 getöteten oder verwundeten Nordkoreanern aus.");
    private static final Article SEOUL = article(
            "articles/2024-W52/seoul-generalstab.md",
            "Seoul: Rund 1.100 Nordkoreaner getötet oder verwundet",
            "Seoul Beobachter",
            "2024-12-23",
            "Etwa 1.100 nordkoreanische Soldaten seien getötet oder verwundet worden, teilte der Vereinigte Generalstab in"
                    + " Seoul am 23. Dezember mit; Pjöngjang bereite weitere Entsendungen vor, heißt es in der Mitteilung, die"
                    + " sich auf Erkenntnisse mehrerer Dienste stützt und ausdrücklich als vorläufig bezeichnet wird.");
    private static final Article NIS = article(
            "articles/2024-W51/nis-anhoerung.md",
            "Geheimdienst: Mindestens 100 Nordkoreaner gefallen",
            "Seoul Beobachter",
            "2024-12-19",
            "Mindestens 100 Soldaten seien gefallen und rund 1.000 verwundet worden, sagte der Abgeordnete Lee Seong-kweun"
                    + " nach einer Anhörung des Geheimdienstes NIS.");
    private static final Article WHITE_HOUSE = article(
            "articles/2024-W52/kirby.md",
            "Weißes Haus: Mehr als 1.000 Ausfälle in einer Woche",
            "Atlantikpost",
            "2024-12-27",
            "Allein in der vergangenen Woche habe Nordkorea bei Kursk mehr als 1.000 Tote und Verwundete zu beklagen, sagte"
                    + " Sprecher John Kirby.");
    private static final Article MOSCOW = article(
            "articles/2024-W52/moskau-dementi.md",
            "Moskau nennt Kiews Zahlen erfunden",
            null,
            "2024-12-26",
            "Die Zahl von mehr als 3000 Opfern sei frei erfunden, sagte Sprecher Дмитрий Песков.");

    private SampleBriefings() {}

    /** North Korean soldiers in Kursk, week 52 of 2024: four parties, a slip, a denial, a stale and a vague estimate. */
    static Briefing kursk() {
        Topic topic = topic(
                "dprk-kursk",
                "Nordkoreanische Soldaten in Kursk",
                Language.GERMAN,
                question(
                        "casualties",
                        "Wie viele nordkoreanische Soldaten wurden getötet oder verwundet?",
                        Measure.KILLED,
                        Measure.WOUNDED,
                        Measure.CASUALTIES),
                question("strength", "Wie viele nordkoreanische Soldaten stehen in der Region?", Measure.STRENGTH));
        return new Briefing(
                topic,
                Week.parse("2024-W52"),
                List.of(
                        kurskCasualties(topic.questions().get(0)),
                        kurskStrength(topic.questions().get(1))),
                List.of(
                        excluded(
                                "casualties",
                                Exclusion.Reason.PART,
                                Quantity.exactly(38, "38"),
                                AGENCY,
                                "38 von ihnen seien Offiziere gewesen."),
                        excluded(
                                "casualties",
                                Exclusion.Reason.PROJECTED,
                                Quantity.bounded(Bound.MORE_THAN, 5000, "über 5000"),
                                KYIV,
                                "Bis zum Frühjahr könnten es über 5000 werden."),
                        excluded(
                                "strength",
                                Exclusion.Reason.OTHER_PLACE,
                                Quantity.bounded(Bound.ABOUT, 500, "rund 500"),
                                SEOUL,
                                "In Donezk wurden rund 500 von ihnen gesehen.")),
                Stream.of(KYIV, AGENCY, SLIP, SEOUL, NIS, WHITE_HOUSE, MOSCOW)
                        .sorted(Comparator.comparing(
                                        (Article a) -> a.publication().publishedOn())
                                .thenComparing(Article::file))
                        .toList(),
                List.of("tables/nis-lagebild.csv"),
                List.of(new Skipped("articles/2024-W52/leer.md", "expected a text, found none")),
                METHOD);
    }

    private static Comparison kurskCasualties(Question question) {
        Estimate ukraine = anEstimate("ukraine", "Ukraine", "Ukraine", Party.Role.BELLIGERENT)
                .saying(Bound.MORE_THAN, 3000, "mehr als 3000")
                .asOf("2024-12-23", AsOf.Evidence.RELATIVE)
                .status(Estimate.Status.RAISED, Quantity.bounded(Bound.AT_LEAST, 30, "mindestens 30"))
                .reportedIn(KYIV, KYIV.text(), "Wolodymyr Selenskyj")
                .reportedIn(AGENCY, AGENCY.text(), "Wolodymyr Selenskyj", "Reuters", "dpa")
                .deniedIn(MOSCOW, MOSCOW.text(), "Дмитрий Песков")
                .build();
        Estimate southKorea = anEstimate("south-korea", "Südkorea", "South Korea", Party.Role.THIRD_STATE)
                .saying(Bound.ABOUT, 1100, "Etwa 1.100")
                .status(Estimate.Status.NEW, null)
                .reportedIn(SEOUL, SEOUL.text(), "Vereinigter Generalstab")
                .misreportedIn(
                        SLIP,
                        SLIP.text(),
                        Quantity.bounded(Bound.ABOUT, 1010, "etwa 1010"),
                        true,
                        "Vereinigter Generalstab")
                .checkedAgainst(
                        Estimate.TableCheck.Result.MISMATCH,
                        Quantity.exactly(1100, "1100"),
                        "tables/nis-lagebild.csv",
                        14,
                        "2024-12-23;Kursk;1100;vorläufig")
                .build();
        Estimate official = anEstimate("us-official", "US-Regierungsvertreter", "US officials", Party.Role.ALLY)
                .saying(Quantity.vague("mehrere hundert"))
                .asOf("2024-12-17", AsOf.Evidence.PUBLICATION)
                .status(Estimate.Status.CARRIED, Quantity.vague("mehrere hundert"))
                .reportedIn(
                        AGENCY,
                        "Ein US-Regierungsvertreter sprach von mehrere hundert Opfern.",
                        "US-Regierungsvertreter")
                .build();
        Estimate stale = anEstimate(
                        "intelligence",
                        "Militäraufklärung eines Nachbarstaats mit sehr langem Namen",
                        "Neighbour",
                        Party.Role.UNKNOWN)
                .saying(Quantity.between(200, 450, "200 bis 450"))
                .asOf("2024-11-12", AsOf.Evidence.TABLE)
                .status(Estimate.Status.CARRIED, Quantity.between(200, 450, "200 bis 450"))
                .stale()
                .reportedIn(AGENCY, "Zuvor war von 200 bis 450 Ausfällen die Rede.", "Militäraufklärung")
                .build();
        Estimate nisKilled = anEstimate("south-korea", "Südkorea", "South Korea", Party.Role.THIRD_STATE)
                .measure(Measure.KILLED, Scope.CUMULATIVE)
                .saying(Bound.AT_LEAST, 100, "Mindestens 100")
                .asOf("2024-12-19", AsOf.Evidence.EXPLICIT)
                .status(Estimate.Status.CARRIED, Quantity.bounded(Bound.AT_LEAST, 100, "Mindestens 100"))
                .reportedIn(NIS, NIS.text(), "NIS", "Lee Seong-kweun")
                .build();
        Estimate whiteHouse = anEstimate("united-states", "Vereinigte Staaten", "United States", Party.Role.ALLY)
                .measure(Measure.CASUALTIES, Scope.PERIOD)
                .saying(Bound.MORE_THAN, 1000, "mehr als 1.000")
                .asOf("2024-12-27", AsOf.Evidence.PUBLICATION)
                .reportedIn(WHITE_HOUSE, WHITE_HOUSE.text(), "John Kirby")
                .build();
        return new Comparison(
                question,
                List.of(
                        group(new Agreement.Single(), nisKilled),
                        group(new Agreement.Differing(2.7272), ukraine, southKorea, official, stale),
                        group(new Agreement.Single(), whiteHouse)),
                new Agreement.NotComparable(Agreement.NotComparable.Reason.DEFINITIONS),
                List.of(EstimateBuilder.unattributed(
                        Quantity.bounded(Bound.MORE_THAN, 100, "über 100"),
                        Measure.KILLED,
                        Scope.UNKNOWN,
                        AGENCY,
                        "Medienberichten zufolge starben an einem Tag über 100 Soldaten.")));
    }

    private static Comparison kurskStrength(Question question) {
        Estimate range = anEstimate("south-korea", "Südkorea", "South Korea", Party.Role.THIRD_STATE)
                .measure(Measure.STRENGTH, Scope.UNKNOWN)
                .saying(Bound.ABOUT, 11000, "rund 11.000")
                .asOf("2024-12-19", AsOf.Evidence.PUBLICATION)
                .status(Estimate.Status.REPEATED, Quantity.bounded(Bound.ABOUT, 11000, "rund 11.000"))
                .reportedIn(NIS, "Der NIS schätzt das Kontingent auf rund 11.000 Soldaten.", "NIS")
                .build();
        Estimate ukraine = anEstimate("ukraine", "Ukraine", "Ukraine", Party.Role.BELLIGERENT)
                .measure(Measure.STRENGTH, Scope.UNKNOWN)
                .saying(Quantity.between(10000, 12000, "10.000 bis 12.000"))
                .status(Estimate.Status.REPEATED, Quantity.between(10000, 12000, "10.000 bis 12.000"))
                .reportedIn(KYIV, "Es handle sich um 10.000 bis 12.000 Mann.", "Wolodymyr Selenskyj")
                .build();
        return new Comparison(
                question,
                List.of(group(new Agreement.Consistent(), range, ukraine)),
                new Agreement.Consistent(),
                List.of());
    }

    /** A demonstration in Munich, in English: two parties, large numbers, nothing changed. */
    static Briefing munich() {
        Article article = article(
                "articles/2025-W06/munich.md",
                "Hundreds of thousands on Munich's Theresienwiese",
                "The Isar Gazette",
                "2025-02-08",
                "Police put the crowd at 250,000; the organisers spoke of 320,000 people.");
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
                METHOD);
    }

    /** A week in which nobody said a number. */
    static Briefing empty() {
        Topic topic = topic(
                "quiet",
                "A quiet topic",
                Language.ENGLISH,
                question("killed", "How many people were killed?", Measure.KILLED));
        Comparison comparison = new Comparison(topic.questions().get(0), List.of(), new Agreement.None(), List.of());
        return new Briefing(
                topic, Week.parse("2025-W01"), List.of(comparison), List.of(), List.of(), List.of(), List.of(), METHOD);
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
                topic, Week.parse("2025-W01"), List.of(comparison), List.of(), articles, List.of(), List.of(), METHOD);
    }

    private static Quantity anyQuantity(int i) {
        long number = i * 61_803L;
        return switch (BOUNDS.get(i % 8)) {
            case VAGUE -> Quantity.vague("hundreds of thousands");
            case RANGE -> Quantity.between(number, number + 250_000, number + " to " + (number + 250_000));
            default -> Quantity.bounded(BOUNDS.get(i % 8), number, "some " + number);
        };
    }

    private static Comparison.Group group(Agreement agreement, Estimate... estimates) {
        @Nullable
        Range range = Range.covering(Stream.of(estimates)
                        .filter(Estimate::counts)
                        .map(Estimate::quantity)
                        .toList())
                .orElse(null);
        return new Comparison.Group(
                estimates[0].measure(), estimates[0].scope(), List.of(estimates), range, agreement, null);
    }

    private static Exclusion excluded(
            String questionId, Exclusion.Reason reason, Quantity quantity, Article article, String sentence) {
        return new Exclusion(
                questionId,
                reason == Exclusion.Reason.OTHER_PLACE
                        ? EstimateBuilder.unattributed(quantity, Measure.STRENGTH, Scope.UNKNOWN, article, sentence)
                                .report()
                        : EstimateBuilder.unattributed(quantity, Measure.CASUALTIES, Scope.UNKNOWN, article, sentence)
                                .report(),
                reason);
    }

    private static Topic topic(String id, String title, Language language, Question... questions) {
        return new Topic(id, title, language, ZoneId.of("Europe/Berlin"), List.of(questions));
    }

    private static Question question(String id, String title, Measure first, Measure... others) {
        return new Question(
                id,
                title,
                EnumSet.of(first, others),
                List.of(new Term("soldiers")),
                List.of(),
                List.of(),
                Scope.UNKNOWN);
    }

    private static Article article(String file, String headline, @Nullable String publisher, String date, String text) {
        return anArticle(text)
                .file(file)
                .headline(headline)
                .publisher(publisher)
                .publishedOn(date)
                .build();
    }
}
