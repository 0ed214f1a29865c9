package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.Figure.Statement;
import org.lagebrief.aggregate.QuestionAnswers.Denial;
import org.lagebrief.model.Answer;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Central;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.Discrepancy;
import org.lagebrief.model.Estimate.Status;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;

/** Makes the comparison of one question: an estimate a party, measure and scope, and how they stand to each other. */
final class Comparer {
    private static final Comparator<Estimate> THOSE_THAT_COUNT_FIRST = Comparator.comparing(
                    (Estimate estimate) -> !estimate.counts())
            .thenComparing(estimate -> lowerEnd(estimate.quantity()), Comparator.reverseOrder())
            .thenComparing(estimate -> estimate.party().id());

    private final AggregateSettings settings;
    private final Language language;
    private final AgreementRule agreement;

    /** @param language of the briefing: of several wordings the one in it is printed */
    Comparer(AggregateSettings settings, Language language) {
        this.settings = settings;
        this.language = language;
        this.agreement = new AgreementRule(settings.aboutPercent());
    }

    /** A comparison, and what was left out on the way to it. */
    record Compared(Comparison comparison, List<Exclusion> exclusions) {}

    Compared compare(QuestionAnswers answers) {
        List<Exclusion> exclusions = new ArrayList<>(answers.exclusions());
        List<Denial> unanswered = new ArrayList<>(answers.denials());
        Map<Kind, List<Statement>> byKind =
                answers.statements().stream().collect(Collectors.groupingBy(statement -> kind(statement, answers)));
        List<Group> groups = byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> group(entry.getKey(), entry.getValue(), answers, exclusions, unanswered).stream())
                .toList();
        unanswered.forEach(denial -> exclusions.add(
                new Exclusion(answers.question().id(), denial.answer().report(), Exclusion.Reason.DENIED)));
        Comparison comparison =
                new Comparison(answers.question(), groups, AgreementRule.across(groups), answers.unattributed());
        return new Compared(comparison, exclusions);
    }

    private Optional<Group> group(
            Kind kind,
            List<Statement> statements,
            QuestionAnswers answers,
            List<Exclusion> exclusions,
            List<Denial> unanswered) {
        Map<String, List<Statement>> byParty = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.voice().party().id()));
        List<Estimate> estimates = new ArrayList<>();
        byParty.forEach((id, party) -> {
            List<Statement> everything = answers.statementsOf(id);
            PartyFigures.upTo(answers.week(), party, everything).ifPresent(figures -> {
                Optional<Figure> before = PartyFigures.upTo(answers.week().previous(), party, everything)
                        .map(PartyFigures::estimate);
                Estimate estimate = estimate(kind, figures, before, answers);
                estimates.add(estimate);
                exclusions.addAll(leftOut(figures, answers));
                unanswered.removeIf(denial -> estimate.denials().contains(denial.answer()));
            });
        });
        if (estimates.isEmpty()) {
            return Optional.empty();
        }
        estimates.sort(THOSE_THAT_COUNT_FIRST);
        return Optional.of(group(kind, estimates));
    }

    private Group group(Kind kind, List<Estimate> estimates) {
        List<Quantity> counting = estimates.stream()
                .filter(Estimate::counts)
                .map(Estimate::quantity)
                .toList();
        return new Group(
                kind.measure,
                kind.scope,
                estimates,
                Range.covering(counting).orElse(null),
                agreement.among(estimates),
                central(estimates));
    }

    private @Nullable Central central(List<Estimate> estimates) {
        Central.Rule rule = settings.centralRule();
        return rule == null ? null : CentralRule.apply(rule, estimates).orElse(null);
    }

    private Estimate estimate(Kind kind, PartyFigures figures, Optional<Figure> before, QuestionAnswers answers) {
        Figure chosen = figures.estimate();
        List<Denial> denials = answers.denials().stream()
                .filter(denial -> denial.answer().claim().measure() == kind.measure)
                .filter(denial -> Figure.isSameNumber(denial.answer().claim().quantity(), chosen.quantity()))
                .toList();
        Status status = StatusRule.of(chosen, before, denials, answers.week());
        return new Estimate(
                chosen.statements().get(0).voice().party(),
                kind.measure,
                kind.scope,
                chosen.principal(language).claim().quantity(),
                chosen.asOf(),
                status,
                before.map(figure -> figure.principal(language).claim().quantity())
                        .orElse(null),
                isStale(chosen.asOf(), answers.week()),
                chosen.answers(language),
                discrepancies(figures),
                denials.stream().map(Denial::answer).toList(),
                TableRule.check(figures));
    }

    private boolean isStale(AsOf asOf, Week week) {
        LocalDate oldest = week.sunday().minusWeeks(settings.staleAfterWeeks());
        return asOf.date().isBefore(oldest);
    }

    private List<Discrepancy> discrepancies(PartyFigures figures) {
        Quantity chosen = figures.estimate().quantity();
        return figures.discrepancies().stream()
                .flatMap(figure -> figure.answers(language).stream())
                .map(answer -> new Discrepancy(
                        answer, PartyFigures.hasSwappedDigits(answer.claim().quantity(), chosen)))
                .toList();
    }

    private List<Exclusion> leftOut(PartyFigures figures, QuestionAnswers answers) {
        List<Exclusion> exclusions = new ArrayList<>();
        figures.leftOut()
                .forEach(figure -> figure.answers(language).stream()
                        .map(Answer::report)
                        .filter(report -> answers.week().contains(report.claim().publishedOn()))
                        .forEach(report -> exclusions.add(
                                new Exclusion(answers.question().id(), report, figures.reasonAgainst(figure)))));
        return exclusions;
    }

    private static Kind kind(Statement statement, QuestionAnswers answers) {
        return new Kind(statement.claim().measure(), EffectiveScope.of(statement.claim(), answers.question()));
    }

    private static long lowerEnd(Quantity quantity) {
        Long end = quantity.low() != null ? quantity.low() : quantity.high();
        return end == null ? -1 : end;
    }

    /** What may be compared: one measure under one scope. */
    private record Kind(Measure measure, Scope scope) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure != 0 ? byMeasure : scope.compareTo(other.scope);
        }
    }
}
