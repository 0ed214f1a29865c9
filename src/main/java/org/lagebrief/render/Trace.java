package org.lagebrief.render;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Report;

/**
 * The way of one report through one question to the numbers that are printed, or to the reason for which it is none; a copy goes
 * the way of its text.
 */
final class Trace {
    /** What a report is printed as. */
    enum Use {
        /** It states an estimate. */
        ESTIMATE,
        /** It ascribes another number to an estimate's source. */
        DISCREPANCY,
        /** Its number is the one from which such another differs. */
        COMPARED,
        /** It gives another number of the party, by another of its sources. */
        ORGAN,
        /** It rejects an estimate. */
        DENIAL,
        /** It is the row of the party's table against which an estimate was checked. */
        TABLE,
        /** It gave the party's number of an earlier week. */
        EARLIER,
        /** It gives the number that an earlier briefing should have had. */
        CORRECTION,
        /** Nobody in particular says it. */
        UNATTRIBUTED
    }

    /** Where a report ends: in exactly one of these. */
    enum Outcome {
        PRINTED,
        /** Its estimate is shown and leaves the range. */
        STALE,
        EXCLUDED
    }

    /**
     * An estimate to which a report leads.
     *
     * @param id of the estimate
     * @param group that holds it, or null if this week's has none such
     * @param estimate null likewise
     */
    record Goal(
            String id,
            String rangeId,
            @Nullable Group group,
            @Nullable Estimate estimate) {}

    private final Report report;
    private final @Nullable Report copyOf;
    private final String questionId;
    private final Answer answer;
    private final Set<Use> uses = EnumSet.noneOf(Use.class);
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Set<String> weeks = new TreeSet<>();
    private Exclusion.@Nullable Reason reason;

    /** @param copyOf the report in the text of which this one stands in a copy, or null if it stands in none */
    Trace(Report report, @Nullable Report copyOf, String questionId, Answer answer) {
        this.report = report;
        this.copyOf = copyOf;
        this.questionId = questionId;
        this.answer = answer;
    }

    void leadsTo(Use use, @Nullable Goal goal) {
        uses.add(use);
        if (goal != null) {
            goals.putIfAbsent(goal.id(), goal);
        }
    }

    /** The report gives the party's number at the end of the week. */
    void gives(String week) {
        weeks.add(week);
    }

    void endsAs(Exclusion.Reason reason) {
        this.reason = reason;
    }

    Report report() {
        return report;
    }

    @Nullable
    Report copyOf() {
        return copyOf;
    }

    String questionId() {
        return questionId;
    }

    Answer answer() {
        return answer;
    }

    Set<Use> uses() {
        return uses;
    }

    Collection<Goal> goals() {
        return goals.values();
    }

    /** The weeks, in ISO 8601, at whose end the report gives its party's number, the oldest first. */
    Set<String> weeks() {
        return weeks;
    }

    Exclusion.@Nullable Reason reason() {
        return reason;
    }

    Outcome outcome() {
        if (reason != null) {
            return Outcome.EXCLUDED;
        }
        boolean stale =
                goals.values().stream().map(Goal::estimate).anyMatch(estimate -> estimate != null && estimate.stale());
        return stale ? Outcome.STALE : Outcome.PRINTED;
    }

    /** Whether the range covers what it says. */
    boolean counts() {
        return uses.contains(Use.ESTIMATE)
                && copyOf == null
                && goals.values().stream()
                        .map(Goal::estimate)
                        .anyMatch(estimate -> estimate != null && estimate.counts());
    }
}
