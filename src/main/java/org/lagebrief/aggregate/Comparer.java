package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.QuestionAnswers.Denial;
import org.lagebrief.model.Answer;
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
        exclusions.removeIf(exclusion -> isRejectedLongSince(exclusion, answers.week()));
        Map<Kind, List<Statement>> byKind =
                answers.statements().stream().collect(Collectors.groupingBy(statement -> kind(statement, answers)));
        List<Group> groups = byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> group(entry.getKey(), estimates(entry.getKey(), entry.getValue(), answers, exclusions)))
                .filter(group -> !group.estimates().isEmpty())
                .toList();
        exclusions.addAll(denialsOfNothing(groups, answers));
        Comparison comparison =
                new Comparison(answers.question(), groups, AgreementRule.across(groups), answers.unattributed());
        return new Compared(comparison, exclusions);
    }

    private List<Estimate> estimates(
            Kind kind, List<Statement> statements, QuestionAnswers answers, List<Exclusion> exclusions) {
        Map<String, List<Statement>> byParty = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.voice().party().id()));
        List<Estimate> estimates = new ArrayList<>();
        byParty.forEach((id, party) -> {
            List<Statement> everything = answers.statementsOf(id);
            PartyFigures.upTo(answers.week(), party, everything).ifPresent(figures -> {
                exclusions.addAll(leftOut(figures, answers));
                if (isWithdrawn(
                        figures.estimate(), kind, answers, answers.week().previous())) {
                    exclusions.addAll(exclusions(figures.estimate(), Exclusion.Reason.DENIED, answers));
                    figures.discrepancies()
                            .forEach(slip -> exclusions.addAll(exclusions(slip, Exclusion.Reason.DENIED, answers)));
                    return;
                }
                Optional<Figure> before = PartyFigures.upTo(answers.week().previous(), party, everything)
                        .map(PartyFigures::estimate)
                        .filter(figure -> !isWithdrawn(
                                figure, kind, answers, answers.week().previous()));
                estimates.add(estimate(kind, figures, before, answers));
            });
        });
        estimates.sort(THOSE_THAT_COUNT_FIRST);
        return estimates;
    }

    private static boolean isWithdrawn(Figure figure, Kind kind, QuestionAnswers answers, Week by) {
        return WithdrawalRule.withdrawnOn(figure, kind.measure, answers.denials(), by.sunday())
                .isPresent();
    }

    private static List<Exclusion> denialsOfNothing(List<Group> groups, QuestionAnswers answers) {
        Set<Answer> attached = groups.stream()
                .flatMap(group -> group.estimates().stream())
                .flatMap(estimate -> estimate.denials().stream())
                .collect(Collectors.toSet());
        return answers.denials().stream()
                .filter(denial -> answers.week().contains(denial.publishedOn()))
                .map(Denial::answer)
                .filter(answer -> !attached.contains(answer))
                .map(answer -> new Exclusion(
                        answers.question().id(), answer.report(), Exclusion.Reason.DENIED, answer.copies()))
                .toList();
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
                .filter(denial -> denial.isOf(kind.measure, chosen))
                .toList();
        boolean denied = denials.stream().anyMatch(denial -> answers.week().contains(denial.publishedOn()));
        Status status = isWithdrawn(chosen, kind, answers, answers.week())
                ? Status.WITHDRAWN
                : StatusRule.of(chosen, before, denied, answers.week());
        return new Estimate(
                chosen.statements().get(0).voice().party(),
                kind.measure,
                kind.scope,
                chosen.quantity(language),
                chosen.asOf(),
                status,
                before.map(figure -> figure.quantity(language)).orElse(null),
                isStale(chosen, answers.week()),
                chosen.answers(language),
                discrepancies(figures),
                denials.stream().map(Denial::answer).toList(),
                TableRule.check(figures));
    }

    private boolean isStale(Figure figure, Week week) {
        return isTooOld(figure.lastHeld(), week);
    }

    /** A rejected figure is named as long as it would have counted. */
    private boolean isRejectedLongSince(Exclusion exclusion, Week week) {
        return exclusion.reason() == Exclusion.Reason.REJECTED
                && exclusion
                        .prints()
                        .allMatch(report -> isTooOld(report.claim().asOf().date(), week));
    }

    private boolean isTooOld(LocalDate date, Week week) {
        return date.isBefore(week.sunday().minusWeeks(settings.staleAfterWeeks()));
    }

    private List<Discrepancy> discrepancies(PartyFigures figures) {
        Quantity chosen = figures.estimate().quantity(language);
        return figures.discrepancies().stream()
                .flatMap(figure -> figure.answers(language).stream())
                .map(answer -> new Discrepancy(
                        answer, PartyFigures.hasSwappedDigits(answer.claim().quantity(), chosen)))
                .toList();
    }

    private List<Exclusion> leftOut(PartyFigures figures, QuestionAnswers answers) {
        return figures.leftOut()
                .flatMap(figure -> exclusions(figure, figures.reasonAgainst(figure), answers).stream())
                .toList();
    }

    /** The figure's reports of this week, left out for the reason. */
    private List<Exclusion> exclusions(Figure figure, Exclusion.Reason reason, QuestionAnswers answers) {
        return figure.answers(language).stream()
                .filter(answer -> answer.prints()
                        .anyMatch(
                                report -> answers.week().contains(report.claim().publishedOn())))
                .map(answer -> new Exclusion(answers.question().id(), answer.report(), reason, answer.copies()))
                .toList();
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
