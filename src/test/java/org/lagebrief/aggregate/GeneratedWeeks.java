package org.lagebrief.aggregate;

import static org.lagebrief.aggregate.BriefingBuilder.aBriefing;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.ClaimBuilder;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Scope;

/**
 * Random reports of nine weeks, of the kinds that real ones come in: articles with several figures, the same number twice in one, texts
 * that several outlets carry, denials, subsets, wrong places, other people, rows of two tables, and what editors have rejected.
 */
final class GeneratedWeeks {
    private static final String[] ORIGINS = {
        "NIS", "Joint Chiefs of Staff", "Zelensky", "Kirby", "White House", "Red Cross", "Kofi Annan"
    };
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 28);
    private static final int DAYS = 64;

    private final Random random;
    private final BriefingBuilder briefing =
            aBriefing().excluding("South Korean soldiers").near("Kursk");
    private int articles;

    private GeneratedWeeks(long seed) {
        random = new Random(seed);
    }

    static BriefingBuilder of(long seed) {
        GeneratedWeeks weeks = new GeneratedWeeks(seed);
        weeks.fill();
        return weeks.briefing;
    }

    private void fill() {
        if (random.nextBoolean()) {
            briefing.askingAlsoNear("Donetsk");
        }
        int things = 1 + random.nextInt(16);
        for (int i = 0; i < things; i++) {
            if (random.nextInt(4) == 0) {
                addRow();
            } else {
                addArticle();
            }
        }
        if (random.nextInt(3) == 0) {
            briefing.decided(random.nextInt(briefing.reports().size()), Decision.Verdict.REJECT, "no", Map.of());
        }
    }

    private void addRow() {
        String day = day().toString();
        int line = 2 + random.nextInt(40);
        String file = random.nextBoolean() ? "tables/one.csv" : "tables/two.csv";
        ClaimBuilder claim =
                figure(day).by(random.nextBoolean() ? "NIS" : "Zelensky").place("Kursk");
        briefing.of(
                claim.asOfBy(AsOf.Evidence.TABLE).at(new Provenance.TableRow(file, line, "killed", day + "," + line)));
    }

    private void addArticle() {
        LocalDate day = day();
        int number = articles++;
        List<String> sentences = new ArrayList<>();
        int figures = 1 + random.nextInt(3);
        for (int i = 0; i < figures; i++) {
            sentences.add("Of the North Korean soldiers in " + (random.nextInt(6) == 0 ? "Donetsk" : "Kursk")
                    + " so many were hit, says sentence " + i + " of " + number + ".");
        }
        String text = "Report " + number + " from the front. " + String.join(" ", sentences);
        List<ClaimBuilder> claims = new ArrayList<>();
        sentences.forEach(sentence -> claims.add(claim(day.toString())));
        if (figures > 1 && random.nextInt(3) == 0) {
            claims.set(1, aClaim().of(claims.get(0).build()).publishedOn(day.toString()));
        }
        add(text, "Outlet " + random.nextInt(5), day, sentences, claims);
        if (random.nextInt(5) == 0) {
            add("Agency: " + text, "Copyist", day.plusDays(random.nextInt(3)), sentences, claims);
        }
    }

    private void add(String text, String outlet, LocalDate day, List<String> sentences, List<ClaimBuilder> claims) {
        Article article = anArticle(text)
                .publisher(outlet)
                .file("articles/" + articles + "-" + outlet + ".md")
                .publishedOn(day.toString())
                .build();
        for (int i = 0; i < sentences.size(); i++) {
            int start = text.indexOf(sentences.get(i));
            Provenance at = new Provenance.Passage(
                    article.id(),
                    article.file(),
                    1,
                    1,
                    start,
                    start + sentences.get(i).length(),
                    sentences.get(i));
            briefing.of(new Report(
                    aClaim().of(claims.get(i).build())
                            .publishedOn(day.toString())
                            .at(at)
                            .build(),
                    article));
        }
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private ClaimBuilder claim(String day) {
        ClaimBuilder claim = figure(day);
        if (random.nextInt(8) > 0) {
            claim.by(oneOf(ORIGINS));
        }
        if (random.nextInt(6) == 0) {
            claim.modality(oneOf(Modality.values()));
        }
        if (random.nextInt(8) == 0) {
            claim.extent(oneOf(Extent.values()));
        }
        if (random.nextInt(8) == 0) {
            claim.subject("South Korean soldiers");
        }
        if (random.nextInt(5) == 0) {
            claim.relayedBy("Reuters");
        }
        return claim;
    }

    private ClaimBuilder figure(String day) {
        ClaimBuilder claim = aClaim().measure(random.nextBoolean() ? Measure.KILLED : Measure.CASUALTIES)
                .scope(oneOf(Scope.values()))
                .publishedOn(day)
                .asOf(day)
                .asOfBy(AsOf.Evidence.PUBLICATION);
        if (random.nextBoolean()) {
            claim.asOfBy(AsOf.Evidence.EXPLICIT).asOf(random.nextInt(3) == 0 ? FIRST.toString() : day);
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

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
