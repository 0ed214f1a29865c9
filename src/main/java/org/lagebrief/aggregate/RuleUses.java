package org.lagebrief.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.model.Agreement;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Extent;
import org.lagebrief.model.History;
import org.lagebrief.model.Matching.Found;
import org.lagebrief.model.PartySeries;
import org.lagebrief.model.RangeId;
import org.lagebrief.model.RuleCase;
import org.lagebrief.model.RuleUse;

/** Gathers the cases of a briefing that each rule has touched: reports, estimates or ranges, whichever the rule is about. */
final class RuleUses {
    private static final Set<Found> PLACES = EnumSet.of(Found.SENTENCE, Found.PARAGRAPH, Found.ARTICLE);

    private final Map<String, List<RuleCase>> uses = new LinkedHashMap<>();
    private final List<Comparison> comparisons;
    private final Collection<Exclusion> exclusions;
    private final History history;

    private RuleUses(List<Comparison> comparisons, Collection<Exclusion> exclusions, History history) {
        this.comparisons = comparisons;
        this.exclusions = exclusions;
        this.history = history;
    }

    /** The rules used, by what they are for, and within that in the order in which the model names them. */
    static List<RuleUse> in(List<Comparison> comparisons, Collection<Exclusion> exclusions, History history) {
        RuleUses rules = new RuleUses(comparisons, exclusions, history);
        rules.addAnswers();
        rules.addEstimates();
        rules.addRanges();
        rules.addHistory();
        return rules.uses.entrySet().stream()
                .map(use -> new RuleUse(use.getKey(), use.getValue()))
                .toList();
    }

    private void addAnswers() {
        List<Answer> answers = Stream.concat(
                        comparisons.stream()
                                .flatMap(comparison -> Stream.concat(
                                        comparison.estimates().flatMap(Estimate::evidence),
                                        comparison.unattributed().stream())),
                        exclusions.stream().map(Exclusion::answer))
                .distinct()
                .toList();
        add(
                "match_",
                answers.stream(),
                answer -> Stream.of(answer.matching().subject().where()),
                RuleUses::report);
        add(
                "place_",
                answers.stream(),
                answer -> Stream.of(answer.matching().place().where()).filter(PLACES::contains),
                RuleUses::report);
        add("scope_", answers.stream(), answer -> Stream.of(answer.matching().scopeBasis()), RuleUses::report);
        add(
                "name_",
                answers.stream(),
                answer -> Stream.ofNullable(answer.voice()).flatMap(voice -> voice.rules().stream()),
                RuleUses::report);
        add(
                "editor_",
                answers.stream(),
                answer -> Stream.ofNullable(answer.report().judgement())
                        .flatMap(judgement -> judgement.decisions().stream())
                        .map(decision -> decision.verdict()),
                RuleUses::report);
        add("excluded_", exclusions.stream(), left -> Stream.of(left.reason()), left -> report(left.answer()));
        add(
                "copied",
                answers.stream().flatMap(answer -> answer.copies().stream()).map(RuleCase.OfReport::new));
        add(
                "summed",
                answers.stream()
                        .filter(answer -> answer.claim().extent() == Extent.SUM)
                        .map(RuleUses::report));
        add(
                "unattributed",
                comparisons.stream()
                        .flatMap(comparison -> comparison.unattributed().stream())
                        .map(RuleUses::report));
    }

    private void addEstimates() {
        List<Told> told = comparisons.stream()
                .flatMap(comparison -> comparison.groups().stream()
                        .flatMap(group -> group.estimates().stream()
                                .map(estimate -> new Told(id(comparison, group), group, estimate))))
                .toList();
        add("status_", told.stream(), one -> Stream.of(one.estimate.status()), Told::named);
        add("stale", told.stream().filter(one -> one.estimate.stale()).map(Told::named));
        add(
                "slip_",
                told.stream().flatMap(one -> one.estimate.discrepancies().stream()),
                slip -> Stream.of(slip.kind()),
                slip -> report(slip.answer()));
        add(
                "organ",
                told.stream().flatMap(one -> one.estimate.organs().stream()).map(RuleUses::report));
        add(
                "check_",
                told.stream(),
                one -> Stream.of(one.estimate.tableCheck().result()).filter(r -> r != TableCheck.Result.NO_TABLE),
                Told::named);
        add("grade_", told.stream(), one -> Stream.ofNullable(one.estimate.reliability()), Told::named);
        add(
                "grade_none",
                told.stream().filter(one -> one.estimate.reliability() == null).map(Told::named));
        add("meets_others", told.stream().filter(Told::meetsOthers).map(Told::named));
    }

    private void addRanges() {
        for (Comparison comparison : comparisons) {
            for (Group group : comparison.groups()) {
                RuleCase range = new RuleCase.Named(id(comparison, group).toString());
                add("agreement_" + code(group.agreement()), Stream.of(range));
                group.results().forEach(result -> add("result_" + code(result.rule()), Stream.of(range)));
                if (group.central() != null) {
                    add("central", Stream.of(range));
                }
            }
            comparison
                    .apart()
                    .forEach(apart -> add(
                            "apart_" + code(apart.reason()),
                            Stream.of(new RuleCase.Named(new RangeId(
                                            comparison.question().id(), apart.measure(), apart.scope())
                                    + " | "
                                    + new RangeId(
                                            comparison.question().id(), apart.otherMeasure(), apart.otherScope())))));
        }
    }

    private void addHistory() {
        add(
                "series",
                history.series().stream()
                        .filter(series -> series.points().size() > 1)
                        .map(RuleUses::named));
        add("correction", history.corrections().stream().map(RuleUses::named));
    }

    private <T, E extends Enum<E>> void add(
            String prefix, Stream<T> things, Function<T, Stream<E>> rules, Function<T, RuleCase> as) {
        Map<E, List<RuleCase>> cases = new TreeMap<>();
        things.forEach(thing -> rules.apply(thing)
                .forEach(rule ->
                        cases.computeIfAbsent(rule, any -> new ArrayList<>()).add(as.apply(thing))));
        cases.forEach((rule, touched) -> add(prefix + code(rule), touched.stream()));
    }

    private void add(String rule, Stream<? extends RuleCase> cases) {
        List<RuleCase> all = Stream.concat(uses.getOrDefault(rule, List.of()).stream(), cases)
                .distinct()
                .collect(Collectors.toList());
        if (!all.isEmpty()) {
            uses.put(rule, all);
        }
    }

    private static RuleCase report(Answer answer) {
        return new RuleCase.OfReport(answer.report());
    }

    private static RangeId id(Comparison comparison, Group group) {
        return new RangeId(comparison.question().id(), group.measure(), group.scope());
    }

    private static RuleCase named(PartySeries series) {
        return new RuleCase.Named(new RangeId(series.questionId(), series.measure(), series.scope())
                .estimateOf(series.party().id()));
    }

    private static RuleCase named(Correction correction) {
        return new RuleCase.Named(new RangeId(correction.questionId(), correction.measure(), correction.scope())
                .estimateOf(correction.partyId()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Agreement agreement) {
        if (agreement instanceof Agreement.NotComparable) {
            return "not_comparable";
        }
        return agreement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** An estimate in its group. */
    private record Told(RangeId range, Group group, Estimate estimate) {
        RuleCase named() {
            return new RuleCase.Named(range.estimateOf(estimate.party().id()));
        }

        boolean meetsOthers() {
            return group.meeting(estimate).filter(parties -> !parties.isEmpty()).isPresent();
        }
    }
}
