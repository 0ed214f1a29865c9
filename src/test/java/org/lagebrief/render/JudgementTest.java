package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebrief.model.ArticleBuilder.anArticle;
import static org.lagebrief.model.ClaimBuilder.aClaim;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebrief.model.Article;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Decision.Verdict;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;

/** What an editor has decided is told beside the figure, with the reason and with what was read before. */
class JudgementTest {
    private static final String SENTENCE = "They say 100 died.";
    private static final Article ARTICLE = anArticle(SENTENCE).build();
    private static final ClaimKey KEY = new ClaimKey.InSentence(ARTICLE.id(), SENTENCE, "100", 1);
    private static final Decision REJECTION = decision(Verdict.REJECT, "=wrong", Map.of());
    private static final Decision CORRECTION = decision(
            Verdict.CORRECT,
            "why",
            Map.ofEntries(
                    Map.entry(DecidedField.FIGURE, "about 90"),
                    Map.entry(DecidedField.MEASURE, "wounded"),
                    Map.entry(DecidedField.SUBJECT, "none"),
                    Map.entry(DecidedField.PLACE, "Kursk"),
                    Map.entry(DecidedField.AS_OF, "2024-12-20"),
                    Map.entry(DecidedField.ORIGIN, "none"),
                    Map.entry(DecidedField.SCOPE, "period"),
                    Map.entry(DecidedField.MODALITY, "projected"),
                    Map.entry(DecidedField.EXTENT, "part")));

    @Test
    void rejectionIsWordedWithItsReason() {
        assertThat(page(Language.ENGLISH, REJECTION)).contains("Rejected by the editor. Reason: “=wrong”");
        assertThat(page(Language.GERMAN, REJECTION)).contains("Von der Redaktion verworfen. Grund: „=wrong“");
    }

    @Test
    void acceptanceAndAssignmentAreWorded() {
        Decision assignment =
                decision(Verdict.ASSIGN, null, Map.of(DecidedField.QUESTION, "t/q", DecidedField.PARTY, "ukraine"));

        assertThat(page(Language.ENGLISH, decision(Verdict.ACCEPT, null, Map.of()), assignment))
                .contains("Checked by the editor and accepted.</p>")
                .contains("By the editor assigned to this question, ascribed to this party.</p>");
        assertThat(page(Language.GERMAN, decision(Verdict.ACCEPT, null, Map.of()), assignment))
                .contains("Von der Redaktion geprüft und bestätigt.</p>")
                .contains("Von der Redaktion dieser Frage zugeordnet, dieser Partei zugeschrieben.</p>");
    }

    @Test
    void everyCorrectedFieldIsWordedWithWhatWasRead() {
        assertThat(page(Language.ENGLISH, CORRECTION))
                .contains("Corrected by the editor – figure: about 90 (read before: 100);"
                        + " what is counted: Wounded (read before: Killed);"
                        + " who is counted: nothing (read before: “North Korean soldiers”);"
                        + " place: “Kursk” (read before: nothing);"
                        + " as of: 20 Dec 2024 (read before: 23 Dec 2024);"
                        + " source: nothing (read before: “NIS”);"
                        + " period: over a period (read before: total so far);"
                        + " commitment: expected (read before: stated);"
                        + " extent: a part (read before: all of it). Reason: “why”");
        assertThat(page(Language.GERMAN, CORRECTION))
                .contains("Von der Redaktion berichtigt – Zahl: rund 90 (zuvor gelesen: 100);"
                        + " was gezählt wird: Verwundete (zuvor gelesen: Getötete);"
                        + " wer gezählt wird: nichts (zuvor gelesen: „North Korean soldiers“);");
    }

    @Test
    void coverTellsOnHowManyFiguresAnEditorHasDecided() {
        assertThat(page(Language.ENGLISH)).contains("Compiled automatically, not checked by an editor.");
        assertThat(page(Language.ENGLISH, REJECTION))
                .contains("Compiled automatically; an editor has decided on one figure.");
    }

    @Test
    void dataNameWhoDecidedWhenAndWhatWasRead() {
        Map<String, @Nullable Object> tree =
                ClaimModel.of(judged(decision(Verdict.CORRECT, "why", Map.of(DecidedField.MEASURE, "wounded"))), 1);

        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("verdict", "correct");
        decision.put("fields", Map.of("measure", "wounded"));
        decision.put("reason", "why");
        decision.put("by", "anna");
        decision.put("at", "2025-01-06T12:00:00Z");
        assertThat(tree.get("judgement"))
                .isEqualTo(Map.of("decisions", List.of(decision), "asRead", Map.of("measure", "killed")));
        assertThat(tree).containsEntry("measure", "wounded");
    }

    @Test
    void csvTellsTheDecisionsReasonsAndWhatWasReadAndNoFormula() {
        assertThat(ClaimsCsv.write(briefing(Language.ENGLISH, REJECTION))
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .endsWith(SENTENCE + ",reject,'=wrong,");
        assertThat(ClaimsCsv.write(briefing(Language.ENGLISH, CORRECTION))
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .endsWith(SENTENCE + ",correct figure=about 90 measure=wounded subject=none place=Kursk asOf=2024-12-20"
                        + " origin=none scope=period modality=projected extent=part,why,figure=exact 100 100;"
                        + " measure=killed; subject=North Korean soldiers; place=none; asOf=2024-12-23; origin=NIS;"
                        + " scope=cumulative; modality=asserted; extent=total");
    }

    private static String page(Language language, Decision... decisions) {
        return SampleBriefings.page(briefing(language, decisions));
    }

    private static Briefing briefing(Language language, Decision... decisions) {
        return new Briefing(
                SampleBriefings.topic(
                        "t", "Topic", language, SampleBriefings.question("q", "How many?", Measure.KILLED)),
                Week.parse("2024-W52"),
                List.of(),
                List.of(new Exclusion("q", EstimateBuilder.answer(judged(decisions)), Exclusion.Reason.REJECTED)),
                List.of(ARTICLE),
                List.of(),
                List.of(),
                List.of(),
                SampleBriefings.METHOD);
    }

    private static Report judged(Decision... decisions) {
        Provenance passage = new Provenance.Passage(ARTICLE.id(), ARTICLE.file(), 1, 1, 9, 12, SENTENCE);
        Claim read = aClaim().by("NIS").at(passage).build();
        if (decisions.length == 0) {
            return new Report(read, ARTICLE);
        }
        Judgement judgement = new Judgement(read, Arrays.asList(decisions));
        return new Report(judgement.asDecided(), ARTICLE, judgement);
    }

    private static Decision decision(Verdict verdict, @Nullable String reason, Map<DecidedField, String> fields) {
        return new Decision(
                KEY, "articles/a.md", verdict, fields, reason, "anna", Instant.parse("2025-01-06T12:00:00Z"));
    }
}
