package org.lagebrief.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.NameRule;
import org.lagebrief.model.RuleUse;

/** Counts in how many of a briefing's answers each rule for names was used. */
final class RuleUses {
    private RuleUses() {}

    /** The rules used, in the order of {@link NameRule}. */
    static List<RuleUse> in(Collection<Comparison> comparisons) {
        Map<NameRule, Long> names = comparisons.stream()
                .flatMap(Comparison::estimates)
                .flatMap(Estimate::answers)
                .distinct()
                .flatMap(RuleUses::nameRules)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return names.entrySet().stream()
                .map(use -> new RuleUse(
                        "name_" + use.getKey().code(), use.getValue().intValue()))
                .toList();
    }

    private static Stream<NameRule> nameRules(Answer answer) {
        return Stream.ofNullable(answer.voice()).flatMap(voice -> voice.rules().stream());
    }
}
