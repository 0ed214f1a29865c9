package org.lagebrief.aggregate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** Sets what readers were told of an earlier week against what would be said of it today; another wording of the same quantity corrects nothing. */
final class CorrectionRule {
    private CorrectionRule() {}

    /** What to correct, by question, measure, scope and party. */
    static List<Correction> corrections(PrintedWeek told, List<Comparison> now, Language language) {
        Map<Key, PrintedEstimate> before = byKey(told.estimates().stream());
        Map<Key, PrintedEstimate> today = new LinkedHashMap<>();
        Map<Key, Answer> said = new LinkedHashMap<>();
        for (Comparison comparison : now) {
            comparison.estimates().forEach(estimate -> {
                PrintedEstimate printed = PrintedEstimate.of(comparison.question(), estimate, language);
                today.put(Key.of(printed), printed);
                said.put(Key.of(printed), estimate.principal());
            });
        }
        return Stream.concat(before.keySet().stream(), today.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(key -> correction(told, before.get(key), today.get(key), said.get(key)).stream())
                .toList();
    }

    private static Map<Key, PrintedEstimate> byKey(Stream<PrintedEstimate> estimates) {
        Map<Key, PrintedEstimate> byKey = new LinkedHashMap<>();
        estimates.forEach(estimate -> byKey.put(Key.of(estimate), estimate));
        return byKey;
    }

    private static Optional<Correction> correction(
            PrintedWeek told,
            @Nullable PrintedEstimate before,
            @Nullable PrintedEstimate today,
            @Nullable Answer said) {
        Quantity printed = before == null ? null : before.quantity();
        Quantity now = today == null ? null : today.quantity();
        if (printed != null && now != null && printed.sameAs(now)) {
            return Optional.empty();
        }
        PrintedEstimate one = Objects.requireNonNull(today != null ? today : before);
        return Optional.of(new Correction(
                told.week(),
                one.questionId(),
                one.partyId(),
                one.partyName(),
                one.measure(),
                one.scope(),
                printed,
                now,
                said));
    }

    /** What a week has one estimate for. */
    private record Key(String questionId, Measure measure, Scope scope, String partyId) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::questionId)
                .thenComparing(Key::measure)
                .thenComparing(Key::scope)
                .thenComparing(Key::partyId);

        static Key of(PrintedEstimate estimate) {
            return new Key(estimate.questionId(), estimate.measure(), estimate.scope(), estimate.partyId());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
