package org.lagebrief.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has decided on one claim; decisions are only ever added, and the last one holds.
 *
 * @param file where the claim stood then; of an article it names the place to a person and is no part of the key
 * @param fields what the claim says instead, or whose it is; each as it was written
 * @param reason the editor's words, or null where none is needed
 * @param by who decided
 */
public record Decision(
        ClaimKey key,
        String file,
        Verdict verdict,
        Map<DecidedField, String> fields,
        @Nullable String reason,
        String by,
        Instant at) {

    /** What a decision comes to. */
    public enum Verdict {
        /** It counts as it was read. */
        ACCEPT,
        /** It does not count. */
        REJECT,
        /** It counts with other fields than were read. */
        CORRECT,
        /** It counts for a question or a party, whatever the rules say. */
        ASSIGN,
        /** The decision before it holds no longer. */
        UNDO;

        private static final Set<Verdict> WITH_REASON = EnumSet.of(REJECT, CORRECT);

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean takes(DecidedField field) {
            return this == (field.isAssignment() ? ASSIGN : CORRECT);
        }

        private boolean needsFields() {
            return this == CORRECT || this == ASSIGN;
        }
    }

    /** @throws IllegalArgumentException naming what a decision of this kind needs, or what a field's value should be */
    public Decision {
        file = key instanceof ClaimKey.InRow row ? row.file() : file;
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        fields = checked(verdict, fields);
        if (Verdict.WITH_REASON.contains(verdict) && reason == null) {
            throw new IllegalArgumentException(verdict.code() + ": expected a reason, found none");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException(verdict.code() + ": expected who decides, found nobody");
        }
    }

    /** The same decision on another figure. */
    public Decision on(ClaimKey other, String otherFile) {
        return new Decision(other, otherFile, verdict, fields, reason, by, at);
    }

    /** Whether the other says the same about the same figure, whoever decided it when. */
    public boolean saysTheSameAs(Decision other) {
        return key.isSameFigureAs(other.key)
                && verdict == other.verdict
                && fields.equals(other.fields)
                && Objects.equals(reason, other.reason);
    }

    private static Map<DecidedField, String> checked(Verdict verdict, Map<DecidedField, String> fields) {
        EnumMap<DecidedField, String> checked = new EnumMap<>(DecidedField.class);
        fields.forEach((field, value) -> {
            if (!verdict.takes(field)) {
                throw new IllegalArgumentException(
                        verdict.code() + ": expected no " + field.code() + ", found \"" + value + "\"");
            }
            field.check(value);
            checked.put(field, value.strip());
        });
        if (verdict.needsFields() && checked.isEmpty()) {
            throw new IllegalArgumentException(verdict.code() + ": expected at least one of "
                    + DecidedField.codes(verdict == Verdict.ASSIGN) + ", found none");
        }
        return Collections.unmodifiableMap(checked);
    }
}
