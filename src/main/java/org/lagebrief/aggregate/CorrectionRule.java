package org.lagebrief.aggregate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.Holding;
import org.lagebrief.aggregate.statement.Kind;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Correction;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.PrintedEstimate;
import org.lagebrief.model.PrintedWeek;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Topic;

/**
 * Sets what readers were told of an earlier week against what would be said of it today.
 *
 * <p>Another wording of the same quantity corrects nothing; nor does a question that was not asked then, or otherwise, nor a figure that
 * stands as it was and is only under another party or stretch of time, save where an editor has put it there; nor that of a party
 * which is part of another one since, as long as that one is known to have given it.
 */
final class CorrectionRule {
    private CorrectionRule() {}

    /**
     * What to correct, by question, measure, scope and party.
     *
     * @param now what the parties held to in that week, as is known today
     * @param isParty whether a party of that id is there today
     */
    static List<Correction> corrections(PrintedWeek told, Topic topic, List<Holding> now, Predicate<String> isParty) {
        Language language = topic.language();
        Set<String> asked =
                topic.questions().stream().filter(told::asked).map(Question::id).collect(Collectors.toSet());
        Map<Key, PrintedEstimate> before =
                byKey(told.estimates().stream().filter(estimate -> asked.contains(estimate.questionId())));
        Map<Key, PrintedEstimate> today = new LinkedHashMap<>();
        Map<Key, Answer> said = new LinkedHashMap<>();
        Set<Key> decided = new HashSet<>();
        for (Holding holding : now) {
            if (asked.contains(holding.question().id())) {
                PrintedEstimate printed = holding.printed(language);
                Key key = Key.of(printed);
                today.put(key, printed);
                said.put(key, holding.principal(language));
                if (holding.isDecided()) {
                    decided.add(key);
                }
            }
        }
        leaveOutWhatIsOnlyGroupedAnew(before, today, decided);
        leaveOutWhoIsPartOfAnother(before, today, now, isParty, language);
        return Stream.concat(before.keySet().stream(), today.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(key -> correction(told, before.get(key), today.get(key), said.get(key)).stream())
                .toList();
    }

    /** A figure that is gone under one key and has come under another is the same one, if nobody has decided on it. */
    private static void leaveOutWhatIsOnlyGroupedAnew(
            Map<Key, PrintedEstimate> before, Map<Key, PrintedEstimate> today, Set<Key> decided) {
        List<Key> gone = before.keySet().stream()
                .filter(key -> !today.containsKey(key))
                .sorted()
                .toList();
        for (Key old : gone) {
            today.keySet().stream()
                    .filter(key -> !before.containsKey(key) && !decided.contains(key))
                    .filter(key -> isSame(before.get(old), today.get(key)))
                    .min(Comparator.naturalOrder())
                    .ifPresent(key -> {
                        before.remove(old);
                        today.remove(key);
                    });
        }
    }

    /** What a party had said that is no party any more, another one has said, be it as a number that does not count there. */
    private static void leaveOutWhoIsPartOfAnother(
            Map<Key, PrintedEstimate> before,
            Map<Key, PrintedEstimate> today,
            List<Holding> now,
            Predicate<String> isParty,
            Language language) {
        List<PrintedEstimate> ofNoParty = before.values().stream()
                .filter(estimate -> !isParty.test(estimate.partyId()))
                .toList();
        for (PrintedEstimate old : ofNoParty) {
            List<Holding> sayingSo =
                    now.stream().filter(holding -> mayHaveTaken(holding, old)).toList();
            if (!sayingSo.isEmpty()) {
                before.remove(Key.of(old));
            }
            sayingSo.stream()
                    .map(holding -> Key.of(holding.printed(language)))
                    .filter(key -> isSame(old, today.get(key)))
                    .forEach(key -> {
                        before.remove(key);
                        today.remove(key);
                    });
        }
    }

    private static boolean mayHaveTaken(Holding holding, PrintedEstimate old) {
        return holding.question().id().equals(old.questionId())
                && holding.kind().equals(new Kind(old.measure(), old.scope()))
                && !holding.isDecided()
                && holding.hasStated(old.quantity());
    }

    private static boolean isSame(@Nullable PrintedEstimate one, @Nullable PrintedEstimate other) {
        return one != null
                && other != null
                && one.questionId().equals(other.questionId())
                && one.measure() == other.measure()
                && one.quantity().sameAs(other.quantity());
    }

    /** The corrections, with the editor's words where the figure printed is one that was rejected. */
    static List<Correction> withReasons(List<Correction> corrections, List<Exclusion> exclusions) {
        return corrections.stream()
                .map(correction -> exclusions.stream()
                        .filter(exclusion -> isOf(exclusion, correction))
                        .flatMap(exclusion ->
                                Stream.ofNullable(exclusion.report().judgement()))
                        .flatMap(judgement -> Stream.ofNullable(judgement.last().reason()))
                        .findFirst()
                        .map(correction::because)
                        .orElse(correction))
                .toList();
    }

    private static boolean isOf(Exclusion exclusion, Correction correction) {
        Claim claim = exclusion.report().claim();
        Quantity printed = correction.printed();
        return exclusion.reason() == Exclusion.Reason.REJECTED
                && exclusion.questionId().equals(correction.questionId())
                && claim.measure() == correction.measure()
                && printed != null
                && Figure.isSameNumber(claim.quantity(), printed);
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
                said,
                null));
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
