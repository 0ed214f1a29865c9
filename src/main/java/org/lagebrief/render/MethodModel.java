package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Language;
import org.lagebrief.model.Method;
import org.lagebrief.model.RuleCase;
import org.lagebrief.model.RuleUse;

/** The method behind a briefing as a plain map: its settings, and each rule with the cases that it touched. */
final class MethodModel {
    private final References references;
    private final Language language;

    MethodModel(References references, Language language) {
        this.references = references;
        this.language = language;
    }

    Map<String, @Nullable Object> of(Method method) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("staleAfterWeeks", method.staleAfterWeeks());
        tree.put("lookBackWeeks", method.lookBackWeeks());
        tree.put("aboutPercent", method.aboutPercent());
        tree.put("copiedPercent", method.copiedPercent());
        tree.put("copiedWithinDays", method.copiedWithinDays());
        tree.put("centralRule", method.centralRule() == null ? null : BriefingModel.code(method.centralRule()));
        tree.put("uses", method.uses().stream().map(this::use).toList());
        tree.put("accuracies", method.accuracies().stream().map(this::accuracy).toList());
        return tree;
    }

    /** How many cases, the numbers of those that are reports, and the ids of those that are estimates or ranges. */
    private Map<String, Object> use(RuleUse use) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", use.rule());
        tree.put("cases", use.cases().size());
        tree.put(
                "references",
                use.cases().stream()
                        .flatMap(one -> one instanceof RuleCase.OfReport of
                                ? Stream.of(references.of(of.report()))
                                : Stream.<Integer>empty())
                        .sorted()
                        .toList());
        tree.put(
                "ids",
                use.cases().stream()
                        .flatMap(one ->
                                one instanceof RuleCase.Named named ? Stream.of(named.id()) : Stream.<String>empty())
                        .toList());
        return tree;
    }

    private Map<String, Object> accuracy(Accuracy accuracy) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("language", accuracy.language().code());
        tree.put("languageName", accuracy.language().locale().getDisplayLanguage(language.locale()));
        tree.put("texts", accuracy.texts());
        tree.put("marked", accuracy.marked());
        tree.put("foundPercent", accuracy.foundPercent());
        tree.put("truePercent", accuracy.truePercent());
        tree.put("valuePercent", accuracy.valuePercent());
        tree.put("measurePercent", accuracy.measurePercent());
        tree.put("originPercent", accuracy.originPercent());
        tree.put("current", accuracy.current());
        return tree;
    }
}
