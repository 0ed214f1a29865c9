package org.lagebrief.aggregate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Estimate.Discrepancy;
import org.lagebrief.model.Estimate.TableCheck;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.RuleUse;

/** Counts how many cases of a briefing each rule has touched: answers for names and slips, estimates for tables, reports left out. */
final class RuleUses {
    private final Map<String, Long> uses = new LinkedHashMap<>();

    private RuleUses() {}

    /** The rules used, by what they are for, and within that in the order in which the model names them. */
    static List<RuleUse> in(Collection<Comparison> comparisons, Collection<Exclusion> exclusions) {
        RuleUses rules = new RuleUses();
        List<Estimate> estimates =
                comparisons.stream().flatMap(Comparison::estimates).toList();
        rules.count(
                "name_",
                estimates.stream().flatMap(Estimate::answers).distinct().flatMap(RuleUses::nameRules));
        rules.count(
                "slip_",
                estimates.stream().flatMap(e -> e.discrepancies().stream()).map(Discrepancy::kind));
        rules.count(
                "check_",
                estimates.stream().map(e -> e.tableCheck().result()).filter(r -> r != TableCheck.Result.NO_TABLE));
        rules.count(
                "apart_", comparisons.stream().flatMap(c -> c.apart().stream()).map(Comparison.Apart::reason));
        rules.count("excluded_", exclusions.stream().map(Exclusion::reason));
        return rules.uses.entrySet().stream()
                .map(use -> new RuleUse(use.getKey(), use.getValue().intValue()))
                .toList();
    }

    private static Stream<NameRule> nameRules(Answer answer) {
        return Stream.ofNullable(answer.voice()).flatMap(voice -> voice.rules().stream());
    }

    private <T extends Enum<T>> void count(String prefix, Stream<T> cases) {
        cases.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((rule, count) -> uses.put(prefix + rule.name().toLowerCase(Locale.ROOT), count));
    }
}
