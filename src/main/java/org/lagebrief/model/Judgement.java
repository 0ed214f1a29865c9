package org.lagebrief.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What editors have decided on a claim, and what was read before.
 *
 * @param asRead the claim without any decision
 * @param decisions those that hold, the earliest first; at least one
 */
public record Judgement(Claim asRead, List<Decision> decisions) {
    /** @throws IllegalArgumentException if nothing was decided */
    public Judgement {
        decisions = List.copyOf(decisions);
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("judgement: expected at least one decision, found none");
        }
    }

    /**
     * The decisions that hold, of all that were ever made on a claim: an undoing takes back the one before it, to accept and
     * to reject replace all before them, corrections and assignments add to each other.
     *
     * @param made the earliest first
     */
    public static List<Decision> holding(List<Decision> made) {
        Deque<Decision> kept = new ArrayDeque<>();
        for (Decision decision : made) {
            if (decision.verdict() == Decision.Verdict.UNDO) {
                kept.pollLast();
            } else {
                kept.addLast(decision);
            }
        }
        List<Decision> holding = new ArrayList<>();
        for (Decision decision : kept) {
            boolean adds = !decision.fields().isEmpty();
            if (!adds || holding.stream().anyMatch(before -> before.verdict() == Decision.Verdict.REJECT)) {
                holding.clear();
            }
            holding.add(decision);
        }
        return holding;
    }

    /** The decision that was made last. */
    public Decision last() {
        return decisions.get(decisions.size() - 1);
    }

    public boolean isRejected() {
        return last().verdict() == Decision.Verdict.REJECT;
    }

    /** What was decided of each field; of several decisions on one field the last. */
    public Map<DecidedField, String> fields() {
        EnumMap<DecidedField, String> fields = new EnumMap<>(DecidedField.class);
        decisions.forEach(decision -> fields.putAll(decision.fields()));
        return Collections.unmodifiableMap(fields);
    }

    /** The question to which the claim was assigned. */
    public Optional<String> questionId() {
        return Optional.ofNullable(fields().get(DecidedField.QUESTION))
                .map(question -> question.substring(question.indexOf('/') + 1));
    }

    /** The party to which the claim was assigned. */
    public Optional<String> partyId() {
        return Optional.ofNullable(fields().get(DecidedField.PARTY));
    }

    /** The claim as it counts: with the fields that were corrected, and no doubt left. */
    public Claim asDecided() {
        Map<DecidedField, String> fields = fields();
        Claim read = asRead;
        return new Claim(
                quantity(fields.get(DecidedField.FIGURE)),
                constant(Measure.class, fields.get(DecidedField.MEASURE), read.measure()),
                words(fields.get(DecidedField.SUBJECT), read.subject()),
                words(fields.get(DecidedField.PLACE), read.place()),
                asOf(fields.get(DecidedField.AS_OF)),
                read.publishedOn(),
                origin(fields.get(DecidedField.ORIGIN)),
                read.relays(),
                constant(Scope.class, fields.get(DecidedField.SCOPE), read.scope()),
                constant(Modality.class, fields.get(DecidedField.MODALITY), read.modality()),
                constant(Extent.class, fields.get(DecidedField.EXTENT), read.extent()),
                Confidence.STATED,
                read.provenance());
    }

    private Quantity quantity(@Nullable String value) {
        Quantity read = asRead.quantity();
        return value == null ? read : DecidedField.quantity(value, read.wording());
    }

    private AsOf asOf(@Nullable String value) {
        return value == null ? asRead.asOf() : new AsOf(DecidedField.date(value), AsOf.Evidence.EDITOR);
    }

    private @Nullable Origin origin(@Nullable String value) {
        Origin read = asRead.origin();
        if (value == null) {
            return read;
        }
        String name = DecidedField.words(value);
        return name == null ? null : new Origin(name, read == null ? name : read.mention(), false);
    }

    private static @Nullable String words(@Nullable String value, @Nullable String read) {
        return value == null ? read : DecidedField.words(value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String value, E read) {
        return value == null ? read : DecidedField.constant(type, value);
    }
}
