package org.lagebrief.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.compare.ApartRule;
import org.lagebrief.aggregate.compare.CorroborationRule;
import org.lagebrief.aggregate.compare.ResultRule;
import org.lagebrief.aggregate.compare.Slip;
import org.lagebrief.aggregate.compare.Transcriptions;
import org.lagebrief.aggregate.statement.Denial;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.Holding;
import org.lagebrief.aggregate.statement.Kind;
import org.lagebrief.aggregate.statement.PartyFigures;
import org.lagebrief.aggregate.statement.QuestionAnswers;
import org.lagebrief.aggregate.statement.Statement;
import org.lagebrief.aggregate.statement.Timeline;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Central;
import org.lagebrief.model.Comparison.Central.Rule;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Comparison.Result;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.Discrepancy;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Range;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;

/** Makes the comparison of one question: an estimate a party, measure and scope, and how they stand to each other. */
public final class Comparer {
    private static final Comparator<Estimate> THOSE_THAT_COUNT_FIRST = Comparator.comparing(
                    (Estimate estimate) -> !estimate.counts())
            .thenComparing(estimate -> lowerEnd(estimate.quantity()), Comparator.reverseOrder())
            .thenComparing(estimate -> estimate.party().id());

    private final int staleAfterWeeks;
    private final @Nullable Rule centralRule;
    private final Language language;
    private final AgreementRule agreement;
    private final SeriesRule series;
    private final Transcriptions transcriptions;
    private final TableRule tables;
    private final CorroborationRule corroboration;

    /**
     * @param staleAfterWeeks after so many weeks a figure that nobody repeats leaves the range
     * @param aboutPercent by how much an "about" is widened to both sides when intervals are compared
     * @param centralRule the rule for a central value, or null for none
     * @param language of the briefing: of several wordings the one in it is printed
     */
    public Comparer(int staleAfterWeeks, int aboutPercent, @Nullable Rule centralRule, Language language) {
        this.staleAfterWeeks = staleAfterWeeks;
        this.centralRule = centralRule;
        this.language = language;
        this.agreement = new AgreementRule(aboutPercent);
        this.series = new SeriesRule(language);
        this.transcriptions = new Transcriptions(aboutPercent);
        this.corroboration = new CorroborationRule(aboutPercent);
        this.tables = new TableRule(aboutPercent);
    }

    /** A comparison, and what was left out on the way to it. */
    public record Compared(Comparison comparison, List<Exclusion> exclusions, List<PartySeries> series) {}

    public Compared compare(QuestionAnswers answers) {
        LeftOut leftOut = new LeftOut(answers, language, staleAfterWeeks);
        Map<Kind, List<Statement>> byKind = byKind(answers);
        Comparison comparison = comparison(answers, byKind, leftOut);
        List<PartySeries> series = byKind.entrySet().stream()
                .flatMap(entry -> series(entry.getKey(), entry.getValue(), answers))
                .toList();
        return new Compared(comparison, leftOut.exclusions(), series);
    }

    /** The comparison alone. */
    public Comparison comparison(QuestionAnswers answers) {
        return comparison(answers, byKind(answers), new LeftOut(answers, language, staleAfterWeeks));
    }

    /** What each party held to, and nothing of how that compares. */
    public Stream<Holding> holdings(QuestionAnswers answers) {
        return byKind(answers).entrySet().stream()
                .flatMap(entry -> byParty(entry.getValue()).entrySet().stream()
                        .flatMap(party -> Standing.held(
                                answers.week(),
                                entry.getKey(),
                                party.getValue(),
                                answers.statementsOf(party.getKey()),
                                answers.denials())
                                .map(figures -> new Holding(answers.question(), entry.getKey(), figures))
                                .stream()));
    }

    private static Map<Kind, List<Statement>> byKind(QuestionAnswers answers) {
        return answers.statements().stream()
                .sorted(Timeline.LATEST_DATED_FIRST)
                .collect(Collectors.groupingBy(Comparer::kind, TreeMap::new, Collectors.toList()));
    }

    private Comparison comparison(QuestionAnswers answers, Map<Kind, List<Statement>> byKind, LeftOut leftOut) {
        List<Group> groups = byKind.entrySet().stream()
                .map(entry -> group(
                        entry.getKey(),
                        estimates(entry.getKey(), entry.getValue(), answers, leftOut),
                        answers.question()))
                .filter(group -> !group.estimates().isEmpty())
                .toList();
        leftOut.denialsOfNothing(groups);
        return new Comparison(
                answers.question(),
                groups,
                AgreementRule.across(groups),
                ApartRule.among(groups),
                answers.unattributed());
    }

    /** The comparison as it would be if the party gave these estimates instead of its own. */
    public Comparison withEstimatesOf(String partyId, List<Estimate> estimates, Comparison whole) {
        Map<Kind, List<Estimate>> byKind = Stream.concat(
                        whole.estimates()
                                .filter(estimate -> !estimate.party().id().equals(partyId)),
                        estimates.stream())
                .collect(Collectors.groupingBy(estimate -> new Kind(estimate.measure(), estimate.scope())));
        List<Group> groups = byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> group(
                        entry.getKey(),
                        entry.getValue().stream().sorted(THOSE_THAT_COUNT_FIRST).toList(),
                        whole.question()))
                .toList();
        return new Comparison(whole.question(), groups, AgreementRule.across(groups), whole.unattributed());
    }

    /** @param leftOut to which is added what the parties' estimates leave out */
    private List<Estimate> estimates(Kind kind, List<Statement> statements, QuestionAnswers answers, LeftOut leftOut) {
        List<Estimate> estimates = new ArrayList<>();
        byParty(statements).forEach((id, party) -> {
            leftOut.saidAlready(party);
            List<Statement> everything = answers.statementsOf(id);
            Standing.at(answers.week(), kind, party, everything, answers.denials())
                    .ifPresent(standing -> {
                        if (standing.holds()) {
                            Estimate estimate = estimate(kind, standing, everything, answers);
                            estimates.add(estimate);
                            leftOut.of(standing.figures(), printed(estimate));
                        } else {
                            leftOut.ofWithdrawn(standing.figures());
                        }
                    });
        });
        estimates.sort(THOSE_THAT_COUNT_FIRST);
        return estimates;
    }

    private Stream<PartySeries> series(Kind kind, List<Statement> statements, QuestionAnswers answers) {
        return byParty(statements).entrySet().stream().flatMap(entry -> {
            Party party = entry.getValue().get(0).voice().party();
            List<PartySeries.Point> points = series.points(
                    answers.week(), kind, entry.getValue(), answers.statementsOf(entry.getKey()), answers.denials());
            return points.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new PartySeries(answers.question().id(), party, kind.measure(), kind.scope(), points));
        });
    }

    /** In the order of the parties' ids. */
    private static Map<String, List<Statement>> byParty(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.voice().party().id(), TreeMap::new, Collectors.toList()));
    }

    private Group group(Kind kind, List<Estimate> estimates, Question question) {
        List<Estimate> counting = estimates.stream().filter(Estimate::counts).toList();
        if (!kind.coversOneStretch(counting, question)) {
            Agreement apart = new Agreement.NotComparable(Agreement.NotComparable.Reason.SCOPES);
            return new Group(kind.measure(), kind.scope(), estimates, null, apart, null);
        }
        List<Result> results = ResultRule.results(estimates);
        return new Group(
                kind.measure(),
                kind.scope(),
                estimates,
                Range.covering(counting.stream().map(Estimate::quantity).toList())
                        .orElse(null),
                agreement.among(estimates),
                central(results),
                results,
                corroboration.among(estimates));
    }

    /** The result of the rule that is switched on; without one there is no "best" number. */
    private @Nullable Central central(List<Result> results) {
        Rule rule = centralRule;
        return rule == null
                ? null
                : results.stream()
                        .filter(result -> result.rule().name().equals(rule.name()))
                        .map(result -> new Central(rule, result.range().low()))
                        .findFirst()
                        .orElse(null);
    }

    private Estimate estimate(Kind kind, Standing standing, List<Statement> everything, QuestionAnswers answers) {
        Figure chosen = standing.estimate();
        Figure before = standing.before();
        return new Estimate(
                chosen.statements().get(0).voice().party(),
                kind.measure(),
                kind.scope(),
                chosen.quantity(language),
                chosen.asOf(),
                standing.status(),
                before == null ? null : before.principal(language),
                isStale(chosen, answers.week()),
                chosen.answers(language),
                slips(standing.figures()),
                standing.figures()
                        .ofOtherOrgans()
                        .flatMap(figure -> figure.answers(language).stream())
                        .toList(),
                standing.denials().stream().map(Denial::answer).toList(),
                tables.check(standing.figures(), everything, kind.measure(), kind.scope()));
    }

    private boolean isStale(Figure figure, Week week) {
        return figure.lastHeld().isBefore(week.sunday().minusWeeks(staleAfterWeeks));
    }

    /** Other numbers for the estimate's date, then what republications of each source's series have for other days. */
    private List<Discrepancy> slips(PartyFigures figures) {
        Answer chosen = figures.estimate().principal(language);
        Stream<Discrepancy> ofTheDay = figures.discrepancies().stream()
                .flatMap(figure -> figure.answers(language).stream())
                .map(answer -> new Discrepancy(
                        answer,
                        chosen,
                        Slip.kind(
                                answer.claim().quantity(),
                                chosen.claim().quantity(),
                                figures::isStatedForAnEarlierDay)));
        if (figures.isOfAPeriod()) {
            return ofTheDay.toList();
        }
        LocalDate day = figures.estimate().asOf().date();
        Stream<Discrepancy> ofOtherDays = figures.bySource().stream()
                .flatMap(series -> transcriptions.in(series).stream())
                .filter(slip -> !slip.day().equals(day));
        return Stream.concat(ofTheDay, ofOtherDays).toList();
    }

    private static Set<Report> printed(Estimate estimate) {
        return estimate.evidence().map(Answer::report).collect(Collectors.toSet());
    }

    private static Kind kind(Statement statement) {
        return new Kind(statement.claim().measure(), statement.scope());
    }

    private static long lowerEnd(Quantity quantity) {
        Long end = quantity.low() != null ? quantity.low() : quantity.high();
        return end == null ? -1 : end;
    }
}
