package org.lagebrief.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Claim;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Quantity;

/** What editors have decided on a claim as a plain map: the decisions that hold, and what was read where they corrected it. */
final class JudgementModel {
    private JudgementModel() {}

    static @Nullable Map<String, @Nullable Object> of(@Nullable Judgement judgement) {
        if (judgement == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "decisions",
                judgement.decisions().stream().map(JudgementModel::decision).toList());
        tree.put("asRead", asRead(judgement));
        return tree;
    }

    /** What was read of the corrected fields, by their codes. */
    static Map<String, @Nullable Object> asRead(Judgement judgement) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        judgement.fields().keySet().stream()
                .filter(field -> !field.isAssignment())
                .forEach(field -> tree.put(field.code(), value(field, judgement.asRead())));
        return tree;
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("verdict", decision.verdict().code());
        tree.put(
                "fields",
                decision.fields().entrySet().stream()
                        .collect(Collectors.toMap(
                                field -> field.getKey().code(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new)));
        tree.put("reason", decision.reason());
        tree.put("by", decision.by());
        tree.put("at", decision.at().toString());
        return tree;
    }

    private static @Nullable Object value(DecidedField field, Claim claim) {
        return switch (field) {
            case FIGURE -> quantity(claim.quantity());
            case MEASURE -> claim.measure().code();
            case SUBJECT -> claim.subject();
            case PLACE -> claim.place();
            case AS_OF -> claim.asOf().date().toString();
            case ORIGIN -> claim.origin() == null ? null : claim.origin().name();
            case SCOPE -> claim.scope().code();
            case MODALITY -> claim.modality().code();
            case EXTENT -> BriefingModel.code(claim.extent());
            case QUESTION, PARTY -> throw new IllegalArgumentException(field + ": not read");
        };
    }

    private static Map<String, @Nullable Object> quantity(Quantity quantity) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("low", quantity.low());
        tree.put("high", quantity.high());
        tree.put("bound", quantity.bound().code());
        tree.put("figure", quantity.wording());
        return tree;
    }
}
