package org.lagebrief.render;

import static org.lagebrief.render.EstimateBuilder.anEstimate;
import static org.lagebrief.render.SampleBriefings.METHOD;
import static org.lagebrief.render.SampleBriefings.article;
import static org.lagebrief.render.SampleBriefings.group;
import static org.lagebrief.render.SampleBriefings.question;
import static org.lagebrief.render.SampleBriefings.topic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import org.lagebrief.model.Party;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/** North Korean soldiers in Kursk, week 52 of 2024: a slip, a denial, a stale and a vague estimate, a table that disagrees. */
final class KurskBriefing {
    private static final Article KYIV = article(
            Language.GERMAN,
            "articles/2024-W52/selenskyj-3000.md",
            "Selenskyj: Mehr als 3000 nordkoreanische Soldaten getötet oder verwundet",
            "Dnipro-Kurier",
            "2024-12-23",
            "Nach vorläufigen Angaben seien in der Region Kursk bereits mehr als 3000 nordkoreanische Soldaten getötet oder"
                    + " verwundet worden, erklärte Präsident Selenskyj am Montag.");
    private static final Article AGENCY = article(
            Language.GERMAN,
            "articles/2024-W52/agentur-kursk.md",
            "Kiew spricht von Tausenden Opfern unter Kim Jong-uns Soldaten",
            "Norddeutsches Tageblatt",
            "2024-12-23",
            "Selenskyj bezifferte die Zahl der Getöteten und Verwundeten auf mehr als 3000.");
    private static final Article COPY = article(
            Language.GERMAN,
            "articles/2024-W52/moin-kursk.md",
            "Selenskyj nennt Verluste der Nordkoreaner",
            "Moin am Mittag",
            "2024-12-24",
            "Kiew (nt) – " + KYIV.text());
    private static final Article SLIP = article(
            Language.GERMAN,
            "articles/2024-W52/zahlendreher.txt",
            "Südkorea sieht 1.100 Nordkoreaner außer Gefecht",
            "Rheinblick",
            "2024-12-24",
            "Südkoreas Generalstab geht von etwa 1010 getöteten oder verwundeten Nordkoreanern aus.");
    private static final Article SEOUL = article(
            Language.GERMAN,
            "articles/2024-W52/seoul-generalstab.md",
            "Seoul: Rund 1.100 Nordkoreaner getötet oder verwundet",
            "Seoul Beobachter",
            "2024-12-23",
            "Etwa 1.100 nordkoreanische Soldaten seien getötet oder verwundet worden, teilte der Vereinigte Generalstab in"
                    + " Seoul am 23. Dezember mit; Pjöngjang bereite weitere Entsendungen vor, heißt es in der Mitteilung, die"
                    + " sich auf Erkenntnisse mehrerer Dienste stützt und ausdrücklich als vorläufig bezeichnet wird.");
    private static final Article NIS = article(
            Language.GERMAN,
            "articles/2024-W51/nis-anhoerung.md",
            "Geheimdienst: Mindestens 100 Nordkoreaner gefallen",
            "Seoul Beobachter",
            "2024-12-19",
            "Mindestens 100 Soldaten seien gefallen und rund 1.000 verwundet worden, sagte der Abgeordnete Lee Seong-kweun"
                    + " nach einer Anhörung des Geheimdienstes NIS.");
    private static final Article WHITE_HOUSE = article(
            Language.ENGLISH,
            "articles/2024-W52/kirby.md",
            "White House: More than 1,000 casualties in a week",
            "Atlantikpost",
            "2024-12-27",
            "In the past week alone North Korea has suffered more than 1,000 dead and wounded near Kursk, spokesman John"
                    + " Kirby said.");
    private static final Article MOSCOW = article(
            Language.GERMAN,
            "articles/2024-W52/moskau-dementi.md",
            "Moskau nennt Kiews Zahlen erfunden",
            null,
            "2024-12-26",
            "Die Zahl von mehr als 3000 Opfern sei frei erfunden, sagte Sprecher Дмитрий Песков.");

    private KurskBriefing() {}

    static Briefing make() {
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
                Stream.of(KYIV, AGENCY, COPY, SLIP, SEOUL, NIS, WHITE_HOUSE, MOSCOW)
                        .sorted(Comparator.comparing(
                                        (Article a) -> a.publication().publishedOn())
                                .thenComparing(Article::file))
                        .toList(),
                List.of(WireText.of(List.of(KYIV, COPY))),
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
                .copiedIn(COPY, KYIV.text(), "Wolodymyr Selenskyj")
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
                        Estimate.Discrepancy.Kind.SWAPPED_DIGITS,
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
                .saying(Bound.MORE_THAN, 1000, "more than 1,000")
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

    private static Exclusion excluded(
            String questionId, Exclusion.Reason reason, Quantity quantity, Article article, String sentence) {
        return new Exclusion(
                questionId,
                reason == Exclusion.Reason.OTHER_PLACE
                        ? EstimateBuilder.unattributed(quantity, Measure.STRENGTH, Scope.UNKNOWN, article, sentence)
                        : EstimateBuilder.unattributed(quantity, Measure.CASUALTIES, Scope.UNKNOWN, article, sentence),
                reason);
    }
}
