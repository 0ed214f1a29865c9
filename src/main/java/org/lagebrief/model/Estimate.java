package org.lagebrief.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one party says in one week to one question under one measure.
 *
 * @param status against the week before
 * @param previous the party's quantity of the week before, or null if it had none
 * @param stale whether its as-of date is older than the settings allow; a stale estimate leaves the range
 * @param reports every answer that states it, the one printed first; at least one
 * @param discrepancies answers that ascribe another number to the same origin for the same date
 * @param denials answers in which somebody rejects the number
 */
public record Estimate(
        Party party,
        Measure measure,
        Scope scope,
        Quantity quantity,
        AsOf asOf,
        Status status,
        @Nullable Quantity previous,
        boolean stale,
        List<Answer> reports,
        List<Discrepancy> discrepancies,
        List<Answer> denials,
        TableCheck tableCheck) {

    /** How an estimate stands against the same party's estimate of the week before. */
    public enum Status {
        NEW,
        RAISED,
        LOWERED,
        /** Stated again with the same number. */
        REPEATED,
        /** Not stated again; still the party's latest. */
        CARRIED,
        /** Rejected this week by somebody else, and not stated again. */
        DENIED,
        /** Rejected this week by the party itself; leaves the range. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Another number ascribed to the same origin for the same date: a slip on the way, never a second voice.
     *
     * @param swappedDigits whether the two numbers have the same digits in another order
     */
    public record Discrepancy(Answer answer, boolean swappedDigits) {}

    /**
     * Whether articles ascribe to a party what its own figure table says.
     *
     * @param table the table's claim for the same date, or null without one
     */
    public record TableCheck(Result result, @Nullable Claim table) {
        /** Outcome of the check. */
        public enum Result {
            MATCH,
            MISMATCH,
            /** The party has no table for this date, or is itself only known from one. */
            NO_TABLE
        }

        public static final TableCheck NONE = new TableCheck(Result.NO_TABLE, null);
    }

    public Estimate {
        reports = List.copyOf(reports);
        discrepancies = List.copyOf(discrepancies);
        denials = List.copyOf(denials);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("estimate: expected at least one report, found none");
        }
    }

    /** Whether it takes part in ranges and agreement: a number, neither stale nor withdrawn. */
    public boolean counts() {
        return !stale && status != Status.WITHDRAWN && quantity.bound() != Bound.VAGUE;
    }

    /** Whether it takes back a part of what the party had counted so far. */
    public boolean isCorrection() {
        return isCorrection(scope, status);
    }

    /** A count so far can only grow: a lower one corrects it. */
    static boolean isCorrection(Scope scope, Status status) {
        return scope == Scope.CUMULATIVE && status == Status.LOWERED;
    }

    /** Every answer that has to do with it: those that state it, the discrepancies, the denials. */
    public Stream<Answer> answers() {
        return Stream.of(reports.stream(), discrepancies.stream().map(Discrepancy::answer), denials.stream())
                .flatMap(answers -> answers);
    }

    /** The answer whose words are printed. */
    public Answer principal() {
        return reports.get(0);
    }
}
