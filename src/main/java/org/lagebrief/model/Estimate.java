package org.lagebrief.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one party says in one week to one question under one measure.
 *
 * @param status against the week before
 * @param previous the words of the party's estimate of the week before, or null if it had none
 * @param stale whether its as-of date is older than the settings allow; a stale estimate leaves the range
 * @param reports every answer that states it, the one printed first; at least one
 * @param discrepancies answers that ascribe another number to the same origin for the same date, those of the estimate's own date first, then the latest first
 * @param organs answers in which other sources of the party give another number for the same date: shown, and no second voice
 * @param denials answers in which somebody rejects the number
 */
public record Estimate(
        Party party,
        Measure measure,
        Scope scope,
        Quantity quantity,
        AsOf asOf,
        Status status,
        @Nullable Answer previous,
        boolean stale,
        List<Answer> reports,
        List<Discrepancy> discrepancies,
        List<Answer> organs,
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
     * @param against the report whose number is taken for the origin's
     */
    public record Discrepancy(Answer answer, Answer against, Kind kind) {
        /** How the one number may have become the other. */
        public enum Kind {
            /** The same digits in another order. */
            SWAPPED_DIGITS,
            /** One digit too few or too many. */
            MISSING_DIGIT,
            /** The origin's number of an earlier day. */
            STALE,
            /** The one number is the other to fewer digits. */
            ROUNDED,
            OTHER
        }

        /** The day for which both numbers are given. */
        public LocalDate day() {
            return answer.claim().asOf().date();
        }
    }

    /**
     * Whether articles ascribe to a party what its own figure table says.
     *
     * @param table the table's row, or null without one
     * @param daysEarlier how many days before the figure's the table's claim holds; 0 for the same day
     */
    public record TableCheck(Result result, @Nullable Answer table, int daysEarlier) {
        /** Outcome of the check. */
        public enum Result {
            /** The same number. */
            MATCH,
            /** Numbers that meet, or of which one is the other rounded. */
            MEETS,
            MISMATCH,
            /** No row for the day; the nearest earlier one judges nothing. */
            EARLIER_ROW,
            /** A row for the day that covers another stretch of time. */
            OTHER_SCOPE,
            /** The party has no table near this date, or is itself only known from one. */
            NO_TABLE
        }

        public static final TableCheck NONE = new TableCheck(Result.NO_TABLE, null, 0);
    }

    public Estimate {
        reports = List.copyOf(reports);
        discrepancies = List.copyOf(discrepancies);
        organs = List.copyOf(organs);
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
        return isCorrection(measure, scope, status);
    }

    /** A count so far, or of one event, can only grow: a lower one corrects it. Who is missing may be found, though. */
    static boolean isCorrection(Measure measure, Scope scope, Status status) {
        boolean growsOnly = (scope == Scope.CUMULATIVE || scope == Scope.EVENT) && !measure.isOfAMoment();
        return growsOnly && status == Status.LOWERED;
    }

    /** Every answer that has to do with it: those that state it, the discrepancies and what they differ from, the organs, the denials. */
    public Stream<Answer> answers() {
        return Stream.of(
                        reports.stream(),
                        discrepancies.stream().flatMap(slip -> Stream.of(slip.answer(), slip.against())),
                        organs.stream(),
                        denials.stream())
                .flatMap(answers -> answers)
                .distinct();
    }

    /** The answers, and the row of the table against which they were checked: all whose words are printed for it. */
    public Stream<Answer> evidence() {
        return Stream.concat(answers(), Stream.ofNullable(tableCheck.table())).distinct();
    }

    /** How far the desk trusts the source whose words are printed, or null where nobody has judged. */
    public @Nullable Reliability reliability() {
        Voice voice = principal().voice();
        return voice == null ? null : voice.source().reliability();
    }

    /** The answer whose words are printed. */
    public Answer principal() {
        return reports.get(0);
    }
}
