package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.RangeId;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Voice;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/**
 * A briefing as plain maps, lists, strings, numbers and booleans: what {@code briefing.json} holds and all that a template
 * sees.
 *
 * <p>Keys stand in a fixed order; dates are written as ISO 8601, constants in lower case with underscores. An absent value is
 * null.
 */
final class BriefingModel {
    private final Briefing briefing;
    private final Language language;
    private final References references;
    private final AnswerModel answers;

    private BriefingModel(Briefing briefing) {
        this.briefing = briefing;
        this.language = briefing.topic().language();
        this.references = References.of(briefing);
        this.answers = new AnswerModel(references, language);
    }

    static Map<String, @Nullable Object> of(Briefing briefing) {
        return new BriefingModel(briefing).tree();
    }

    private Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("topic", topic(briefing.topic()));
        tree.put("week", week(briefing.week()));
        tree.put("changes", briefing.changes().stream().map(this::change).toList());
        tree.put(
                "corrections",
                briefing.history().corrections().stream().map(this::correction).toList());
        tree.put(
                "comparisons",
                briefing.comparisons().stream().map(this::comparison).toList());
        tree.put(
                "exclusions",
                briefing.exclusions().stream().map(answers::exclusion).toList());
        tree.put(
                "articles",
                briefing.articles().stream().map(BriefingModel::article).toList());
        tree.put(
                "copies",
                briefing.copies().stream().map(BriefingModel::wireText).toList());
        tree.put("tables", briefing.tables());
        tree.put("judged", references.judged());
        tree.put(
                "skipped",
                briefing.skipped().stream().map(BriefingModel::skipped).toList());
        tree.put("method", new MethodModel(references, language).of(briefing.method()));
        return tree;
    }

    private static Map<String, @Nullable Object> topic(Topic topic) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", topic.id());
        tree.put("title", topic.title());
        tree.put("language", topic.language().code());
        tree.put("timeZone", topic.timeZone().getId());
        return tree;
    }

    private static Map<String, @Nullable Object> week(Week week) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", week.toString());
        tree.put("year", week.year());
        tree.put("number", week.number());
        tree.put("monday", week.monday().toString());
        tree.put("sunday", week.sunday().toString());
        return tree;
    }

    private Map<String, @Nullable Object> change(Briefing.Change change) {
        Estimate estimate = change.estimate();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("estimateId", id(change.question(), estimate));
        tree.put("questionId", change.question().id());
        tree.put("party", party(estimate.party()));
        tree.put("measure", estimate.measure().code());
        tree.put("scope", estimate.scope().code());
        tree.put("status", estimate.status().code());
        tree.put("correction", estimate.isCorrection());
        Voice voice = estimate.principal().voice();
        tree.put("source", voice == null ? null : voice.source().name(language));
        tree.put("previous", said(estimate.previous()));
        tree.put("quantity", quantity(estimate.quantity()));
        tree.put("asOf", asOf(estimate.asOf()));
        tree.put("reference", references.of(estimate.principal().report()));
        tree.put("denials", estimate.denials().stream().map(answers::of).toList());
        return tree;
    }

    private Map<String, @Nullable Object> correction(Correction correction) {
        RangeId range = new RangeId(correction.questionId(), correction.measure(), correction.scope());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("estimateId", range.estimateOf(correction.partyId()));
        tree.put("week", week(correction.week()));
        tree.put("questionId", correction.questionId());
        tree.put("party", correction.partyName());
        tree.put("measure", correction.measure().code());
        tree.put("scope", correction.scope().code());
        tree.put("printed", quantity(correction.printed()));
        tree.put("today", quantity(correction.today()));
        tree.put(
                "reference",
                correction.said() == null
                        ? null
                        : references.of(correction.said().report()));
        tree.put("reason", correction.reason());
        return tree;
    }

    private List<Map<String, @Nullable Object>> seriesOf(Comparison comparison, Group group) {
        return briefing.history().series().stream()
                .filter(series ->
                        series.questionId().equals(comparison.question().id())
                                && series.measure() == group.measure()
                                && series.scope() == group.scope())
                .map(this::series)
                .toList();
    }

    private Map<String, @Nullable Object> series(PartySeries series) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "estimateId",
                new RangeId(series.questionId(), series.measure(), series.scope())
                        .estimateOf(series.party().id()));
        tree.put("party", party(series.party()));
        tree.put(
                "points",
                series.points().stream().map(point -> point(series, point)).toList());
        return tree;
    }

    private Map<String, @Nullable Object> point(PartySeries series, PartySeries.Point point) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("week", week(point.week()));
        tree.put("quantity", said(point.said()));
        tree.put("asOf", asOf(point.asOf()));
        tree.put("status", point.status().code());
        tree.put("correction", series.isCorrection(point));
        return tree;
    }

    private Map<String, @Nullable Object> comparison(Comparison comparison) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("question", question(comparison.question()));
        tree.put("agreement", agreement(comparison.agreement()));
        tree.put("apart", comparison.apart().stream().map(BriefingModel::apart).toList());
        tree.put("parties", comparison.parties());
        tree.put("reports", comparison.reports());
        tree.put(
                "groups",
                comparison.groups().stream()
                        .map(group -> group(comparison, group))
                        .toList());
        tree.put(
                "unattributed",
                comparison.unattributed().stream().map(answers::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> question(Question question) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", question.id());
        tree.put("title", question.title());
        tree.put("measures", question.measures().stream().map(Measure::code).toList());
        tree.put("scope", question.scope().code());
        return tree;
    }

    private static Map<String, @Nullable Object> agreement(Agreement agreement) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        if (agreement instanceof Agreement.Differing differing) {
            tree.put("kind", "differing");
            tree.put("factor", Double.isFinite(differing.factor()) ? differing.factor() : null);
        } else if (agreement instanceof Agreement.NotComparable notComparable) {
            tree.put("kind", "not_comparable");
            tree.put("reason", code(notComparable.reason()));
        } else if (agreement instanceof Agreement.Consistent) {
            tree.put("kind", "consistent");
        } else {
            tree.put("kind", agreement instanceof Agreement.Single ? "single" : "none");
        }
        return tree;
    }

    private Map<String, @Nullable Object> group(Comparison comparison, Group group) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", new RangeId(comparison.question().id(), group.measure(), group.scope()).toString());
        tree.put("measure", group.measure().code());
        tree.put("scope", group.scope().code());
        tree.put("range", range(group.range()));
        tree.put("agreement", agreement(group.agreement()));
        tree.put("central", central(group.central()));
        tree.put("results", group.results().stream().map(BriefingModel::result).toList());
        tree.put("parties", group.parties());
        tree.put("reports", group.reports());
        tree.put("outlets", group.outlets());
        tree.put(
                "estimates",
                group.estimates().stream()
                        .map(one -> estimate(comparison.question(), one, group))
                        .toList());
        tree.put("series", seriesOf(comparison, group));
        return tree;
    }

    static @Nullable Map<String, @Nullable Object> range(@Nullable Range range) {
        if (range == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("low", range.low());
        tree.put("high", range.high());
        tree.put("lowOpen", range.lowOpen());
        tree.put("highOpen", range.highOpen());
        return tree;
    }

    private static @Nullable Map<String, @Nullable Object> central(Comparison.@Nullable Central central) {
        if (central == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("rule", code(central.rule()));
        tree.put("value", central.value());
        return tree;
    }

    private static Map<String, @Nullable Object> result(Comparison.Result result) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("rule", code(result.rule()));
        tree.put("range", range(result.range()));
        return tree;
    }

    private static Map<String, @Nullable Object> apart(Comparison.Apart apart) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("measure", apart.measure().code());
        tree.put("scope", apart.scope().code());
        tree.put("otherMeasure", apart.otherMeasure().code());
        tree.put("otherScope", apart.otherScope().code());
        tree.put("reason", code(apart.reason()));
        return tree;
    }

    private Map<String, @Nullable Object> estimate(Question question, Estimate estimate, Comparison.Group group) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id(question, estimate));
        tree.putAll(estimate(estimate));
        Reliability reliability = estimate.reliability();
        tree.put("reliability", reliability == null ? null : reliability.name());
        tree.put(
                "meets",
                group.meeting(estimate)
                        .map(parties -> parties.stream().map(this::party).toList())
                        .orElse(null));
        return tree;
    }

    private static String id(Question question, Estimate estimate) {
        RangeId range = new RangeId(question.id(), estimate.measure(), estimate.scope());
        return range.estimateOf(estimate.party().id());
    }

    private Map<String, @Nullable Object> estimate(Estimate estimate) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("party", party(estimate.party()));
        tree.put("quantity", quantity(estimate.quantity()));
        tree.put("asOf", asOf(estimate.asOf()));
        tree.put("status", estimate.status().code());
        tree.put("previous", said(estimate.previous()));
        tree.put("stale", estimate.stale());
        tree.put("counts", estimate.counts());
        tree.put("reports", estimate.reports().stream().map(answers::of).toList());
        tree.put(
                "discrepancies",
                estimate.discrepancies().stream().map(answers::discrepancy).toList());
        tree.put("organs", estimate.organs().stream().map(answers::of).toList());
        tree.put("denials", estimate.denials().stream().map(answers::of).toList());
        tree.put("tableCheck", answers.tableCheck(estimate.tableCheck()));
        return tree;
    }

    private Map<String, @Nullable Object> party(Party party) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", party.id());
        tree.put("name", party.name(language));
        tree.put("role", code(party.role()));
        tree.put("unlisted", party.isUnlisted());
        return tree;
    }

    static @Nullable Map<String, @Nullable Object> quantity(@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("low", quantity.low());
        tree.put("high", quantity.high());
        tree.put("bound", quantity.bound().code());
        tree.put("figure", quantity.wording());
        return tree;
    }

    /** What an answer says, with the number under which its words are printed. */
    private @Nullable Map<String, @Nullable Object> said(@Nullable Answer answer) {
        var tree = answer == null ? null : quantity(answer.claim().quantity());
        if (answer != null && tree != null) {
            tree.put("reference", references.of(answer.report()));
        }
        return tree;
    }

    private static Map<String, @Nullable Object> asOf(AsOf asOf) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("date", asOf.date().toString());
        tree.put("evidence", code(asOf.evidence()));
        return tree;
    }

    private static Map<String, @Nullable Object> article(Article article) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", article.id().sha256());
        tree.put("file", article.file());
        tree.put("entry", article.entry());
        tree.put("headline", article.headline());
        tree.put("publisher", article.publisher());
        tree.put("author", article.author());
        tree.put("url", article.url() == null ? null : article.url().toString());
        tree.put("language", article.language().code());
        tree.put("publishedOn", article.publication().publishedOn().toString());
        tree.put(
                "publishedAt",
                article.publication().publishedAt() == null
                        ? null
                        : article.publication().publishedAt().toString());
        tree.put("publicationEvidence", code(article.publication().evidence()));
        tree.put("publicationDerived", article.publication().evidence().isDerived());
        tree.put("summary", article.coverage() == Article.Coverage.SUMMARY);
        return tree;
    }

    static Map<String, @Nullable Object> wireText(WireText wireText) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", carrier(wireText.text()));
        tree.put(
                "copies", wireText.copies().stream().map(BriefingModel::carrier).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> carrier(WireText.Carrier carrier) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", carrier.file());
        tree.put("entry", carrier.entry());
        tree.put("publisher", carrier.publisher());
        tree.put("headline", carrier.headline());
        tree.put("publishedOn", carrier.publishedOn().toString());
        return tree;
    }

    static Map<String, @Nullable Object> skipped(Skipped skipped) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", skipped.file());
        tree.put("reason", skipped.reason());
        return tree;
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
