package org.lagebrief.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Correction;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Extent;
import org.lagebrief.model.History;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Language;
import org.lagebrief.model.Matching;
import org.lagebrief.model.Matching.Found;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Method;
import org.lagebrief.model.Modality;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Publication;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Report;
import org.lagebrief.model.RuleCase;
import org.lagebrief.model.RuleUse;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/** A briefing of one of each kind, so that a template is tried before a week's figures depend on it; no reader ever sees it. */
final class Specimen {
    private static final LocalDate DATE = LocalDate.of(2024, 1, 1);
    private static final String FILE = "articles/specimen.md";

    private final Topic topic;
    private final Article article;

    private Specimen(Language language) {
        var question = new Question(
                "one",
                "One",
                EnumSet.of(Measure.KILLED),
                List.of(new Term("people")),
                List.of(),
                List.of(),
                Scope.UNKNOWN);
        topic = new Topic("specimen", "Specimen", language, ZoneOffset.UTC, List.of(question));
        article = new Article(
                new ArticleId("0".repeat(64)),
                FILE,
                null,
                "Specimen",
                null,
                null,
                null,
                language,
                Publication.on(DATE, Publication.Evidence.FILE_TIME),
                "Specimen",
                1,
                Article.Coverage.FULL);
    }

    static Briefing briefing(Language language) {
        return new Specimen(language).briefing();
    }

    private Briefing briefing() {
        Question question = topic.questions().get(0);
        List<Estimate> estimates = List.of(
                estimate(Quantity.between(1, 2, "1 to 2")),
                estimate(Quantity.bounded(Bound.ABOUT, 3, "about 3")),
                estimate(Quantity.bounded(Bound.AT_MOST, 4, "at most 4")),
                estimate(Quantity.bounded(Bound.MORE_THAN, 5, "more than 5")),
                estimate(Quantity.exactly(6, "6")),
                estimate(Quantity.vague("many")));
        var group = new Comparison.Group(
                Measure.KILLED,
                Scope.EVENT,
                estimates,
                new Range(1, 6, true, true),
                new Agreement.Differing(6),
                null,
                List.of(),
                List.of(new Comparison.Corroboration("party", List.of())));
        Answer answer = answer(Quantity.exactly(6, "6"));
        return new Briefing(
                topic,
                Week.of(DATE),
                List.of(new Comparison(
                        question,
                        List.of(group),
                        new Agreement.NotComparable(Agreement.NotComparable.Reason.SCOPES),
                        List.of(answer))),
                List.of(new Exclusion(question.id(), answer, Exclusion.Reason.PART)),
                List.of(article),
                List.of(WireText.of(List.of(article, article))),
                List.of("tables/specimen.csv"),
                List.of(new Skipped(FILE, "specimen")),
                new Method(
                        4,
                        26,
                        10,
                        65,
                        3,
                        Comparison.Central.Rule.MEDIAN_OF_PARTIES,
                        List.of(new Accuracy(topic.language(), 1, 1, 1, 1, 1, 1, 1, false)),
                        uses()),
                history(question, estimates.get(0)));
    }

    /** A series of every status, and a correction of each kind. */
    private static History history(Question question, Estimate estimate) {
        Week week = Week.of(DATE);
        List<PartySeries.Point> points = Stream.of(Estimate.Status.values())
                .map(status -> new PartySeries.Point(week, estimate.principal(), estimate.asOf(), status))
                .toList();
        Quantity one = Quantity.exactly(1, "1");
        return new History(
                List.of(new PartySeries(question.id(), estimate.party(), estimate.measure(), estimate.scope(), points)),
                List.of(
                        correction(question, estimate, one, null),
                        correction(question, estimate, null, one),
                        correction(question, estimate, one, one)));
    }

    private static Correction correction(
            Question question, Estimate estimate, @Nullable Quantity printed, @Nullable Quantity today) {
        return new Correction(
                Week.of(DATE).previous(),
                question.id(),
                "party",
                "Party",
                estimate.measure(),
                estimate.scope(),
                printed,
                today,
                today == null ? null : estimate.principal(),
                null);
    }

    private static List<RuleUse> uses() {
        return Stream.of(
                        uses(
                                "match_",
                                Found.PHRASE,
                                Found.SENTENCE,
                                Found.SENTENCE_BEFORE,
                                Found.HEADLINE,
                                Found.ASSIGNED),
                        uses("place_", Found.SENTENCE, Found.PARAGRAPH, Found.ARTICLE),
                        uses("scope_", Matching.ScopeBasis.values()),
                        uses("name_", NameRule.values()),
                        uses("editor_", Decision.Verdict.values()),
                        uses("status_", Estimate.Status.values()),
                        uses("slip_", Estimate.Discrepancy.Kind.values()),
                        uses("check_", Estimate.TableCheck.Result.values()),
                        uses("grade_", Reliability.values()),
                        uses("result_", Comparison.Result.Rule.values()),
                        uses("apart_", Comparison.Apart.Reason.values()),
                        uses("excluded_", Exclusion.Reason.values()),
                        Stream.of(
                                        "copied",
                                        "unattributed",
                                        "stale",
                                        "grade_none",
                                        "meets_others",
                                        "organ",
                                        "agreement_none",
                                        "agreement_single",
                                        "agreement_consistent",
                                        "agreement_differing",
                                        "agreement_not_comparable",
                                        "central",
                                        "series",
                                        "correction")
                                .map(Specimen::use))
                .flatMap(uses -> uses)
                .toList();
    }

    private static Stream<RuleUse> uses(String prefix, Enum<?>... rules) {
        return Stream.of(rules).map(rule -> use(prefix + BriefingModel.code(rule)));
    }

    private static RuleUse use(String rule) {
        return new RuleUse(rule, List.of(new RuleCase.Named("one/killed/event/party")));
    }

    private Estimate estimate(Quantity quantity) {
        Answer answer = answer(quantity);
        return new Estimate(
                new Party("party", Map.of(topic.language(), "Party"), Party.Role.UNKNOWN, List.of()),
                Measure.KILLED,
                Scope.EVENT,
                quantity,
                new AsOf(DATE, AsOf.Evidence.PUBLICATION),
                Estimate.Status.RAISED,
                answer,
                false,
                List.of(answer),
                List.of(new Estimate.Discrepancy(answer, answer, Estimate.Discrepancy.Kind.STALE)),
                List.of(answer),
                List.of(answer),
                new Estimate.TableCheck(Estimate.TableCheck.Result.MISMATCH, row(quantity), 0));
    }

    private Answer answer(Quantity quantity) {
        var words = new Provenance.Passage(article.id(), FILE, 1, 1, 0, 1, quantity.wording());
        Claim read = claim(quantity, words);
        Judgement judgement = new Judgement(read, List.of(decision(quantity)));
        Report report = new Report(judgement.asDecided(), article, judgement);
        return new Answer(report, matching(), List.of(report), null);
    }

    private Decision decision(Quantity quantity) {
        return new Decision(
                new ClaimKey.InSentence(article.id(), quantity.wording(), quantity.wording(), 1),
                FILE,
                Decision.Verdict.CORRECT,
                Map.of(DecidedField.MEASURE, "wounded", DecidedField.PLACE, "none"),
                "Specimen",
                "somebody",
                Instant.EPOCH);
    }

    private static Answer row(Quantity quantity) {
        var row = new Provenance.TableRow("tables/specimen.csv", 2, "killed", quantity.wording());
        return new Answer(new Report(claim(quantity, row), null), matching());
    }

    private static Matching matching() {
        return new Matching(
                new Matching.Hit(Matching.Found.SENTENCE, new Term("people")),
                Matching.Hit.NOT_ASKED,
                null,
                Scope.EVENT,
                Matching.ScopeBasis.STATED);
    }

    private static Claim claim(Quantity quantity, Provenance provenance) {
        return new Claim(
                quantity,
                Measure.KILLED,
                null,
                null,
                new AsOf(DATE, AsOf.Evidence.PUBLICATION),
                DATE,
                new Origin("Somebody", "somebody", false),
                List.of("Agency"),
                Scope.EVENT,
                Modality.ASSERTED,
                Extent.TOTAL,
                Confidence.STATED,
                provenance);
    }

    /** What an edition told that the specimen replaces: other ranges, other estimates, another question. */
    static PrintedEdition replaced(Briefing specimen) {
        return new PrintedEdition(
                1,
                specimen.ranges().stream()
                        .map(told -> new PrintedRange(told.id(), new Range(1, 2, false, true), told.reports() + 1))
                        .toList(),
                specimen.estimates().stream().skip(1).toList(),
                Map.of("another", "another"),
                specimen.history().corrections().size() + 1);
    }
}
