package org.lagebrief.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedRange;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.RangeId;

/**
 * What a revision says otherwise than the edition that it replaces, as plain maps: {@code replaces} in {@code briefing.json}.
 *
 * <p>It names figures, ranges, questions and how many reports stand behind them; where none of these differs, the reports, the
 * exclusions or the words do.
 */
final class RevisionModel {
    private final PrintedEdition before;
    private final Briefing today;

    private RevisionModel(PrintedEdition before, Briefing today) {
        this.before = before;
        this.today = today;
    }

    static Map<String, @Nullable Object> of(PrintedEdition before, Briefing today) {
        return new RevisionModel(before, today).tree();
    }

    private Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("revision", before.revision());
        tree.put("correctionsBefore", before.corrections());
        tree.put("corrections", today.history().corrections().size());
        tree.put(
                "questions",
                questions().stream()
                        .map(this::question)
                        .filter(RevisionModel::differs)
                        .toList());
        return tree;
    }

    /** Today's in their order, then those that are no longer asked. */
    private Set<String> questions() {
        Set<String> ids = today.topic().questions().stream()
                .map(Question::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        before.asked().keySet().stream().sorted().forEach(ids::add);
        return ids;
    }

    private Map<String, @Nullable Object> question(String id) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("questionId", id);
        tree.put("asked", asked(id));
        tree.put("reportsBefore", reports(before.ranges(), id));
        tree.put("reports", reports(today.ranges(), id));
        tree.put("ranges", ranges(id));
        tree.put("estimates", estimates(id));
        return tree;
    }

    private static boolean differs(Map<String, @Nullable Object> question) {
        return question.get("asked") != null
                || !Objects.equals(question.get("reportsBefore"), question.get("reports"))
                || !List.of().equals(question.get("ranges"))
                || !List.of().equals(question.get("estimates"));
    }

    /** Whether the question is asked otherwise than before: {@code added}, {@code changed}, {@code dropped}, or null. */
    private @Nullable String asked(String id) {
        String definition = before.asked().get(id);
        return today.topic().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question ->
                        definition == null ? "added" : question.definition().equals(definition) ? "" : "changed")
                .map(how -> how.isEmpty() ? null : how)
                .orElse(isAskedToday(id) ? null : "dropped");
    }

    private boolean isAskedToday(String id) {
        return today.topic().questions().stream()
                .anyMatch(question -> question.id().equals(id));
    }

    private static int reports(List<PrintedRange> ranges, String questionId) {
        return ranges.stream()
                .filter(range -> range.id().questionId().equals(questionId))
                .mapToInt(PrintedRange::reports)
                .sum();
    }

    private List<Map<String, @Nullable Object>> ranges(String questionId) {
        Map<RangeId, PrintedRange> earlier = by(PrintedRange::id, before.ranges());
        List<Map<String, @Nullable Object>> differing = new ArrayList<>();
        for (PrintedRange range : today.ranges()) {
            PrintedRange was = earlier.get(range.id());
            if (range.id().questionId().equals(questionId)
                    && was != null
                    && was.range() != null
                    && range.range() != null
                    && !range.range().equals(was.range())) {
                var tree = measured(range.id());
                tree.put("before", BriefingModel.range(was.range()));
                tree.put("today", BriefingModel.range(range.range()));
                differing.add(tree);
            }
        }
        return differing;
    }

    private List<Map<String, @Nullable Object>> estimates(String questionId) {
        Map<String, PrintedEstimate> earlier = by(RevisionModel::id, before.estimates());
        Map<String, PrintedEstimate> now = by(RevisionModel::id, today.estimates());
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(earlier.keySet());
        return ids.stream()
                .filter(id -> !isSame(quantity(earlier.get(id)), quantity(now.get(id))))
                .filter(id -> either(now.get(id), earlier.get(id)).questionId().equals(questionId))
                .map(id -> estimate(earlier.get(id), now.get(id)))
                .toList();
    }

    private static Map<String, @Nullable Object> estimate(@Nullable PrintedEstimate was, @Nullable PrintedEstimate is) {
        PrintedEstimate named = either(is, was);
        var tree = measured(new RangeId(named.questionId(), named.measure(), named.scope()));
        tree.put("party", named.partyName());
        tree.put("before", BriefingModel.quantity(quantity(was)));
        tree.put("today", BriefingModel.quantity(quantity(is)));
        return tree;
    }

    private static Map<String, @Nullable Object> measured(RangeId id) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("measure", id.measure().code());
        tree.put("scope", id.scope().code());
        return tree;
    }

    /** Whether a reader would call them the same figure, however it was worded. */
    private static boolean isSame(@Nullable Quantity one, @Nullable Quantity other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.bound() == other.bound()
                && Objects.equals(one.low(), other.low())
                && Objects.equals(one.high(), other.high())
                && (one.bound() != Bound.VAGUE || one.wording().equals(other.wording()));
    }

    private static @Nullable Quantity quantity(@Nullable PrintedEstimate estimate) {
        return estimate == null ? null : estimate.quantity();
    }

    private static PrintedEstimate either(@Nullable PrintedEstimate one, @Nullable PrintedEstimate other) {
        return one != null ? one : Objects.requireNonNull(other);
    }

    private static String id(PrintedEstimate estimate) {
        return new RangeId(estimate.questionId(), estimate.measure(), estimate.scope()).estimateOf(estimate.partyId());
    }

    private static <K, V> Map<K, V> by(Function<V, K> key, List<V> values) {
        var found = new LinkedHashMap<K, V>();
        values.forEach(value -> found.put(key.apply(value), value));
        return found;
    }
}
