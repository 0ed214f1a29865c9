package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Modality;

/** A reason for which a claim that answers a question is still no estimate. */
@FunctionalInterface
interface ExclusionRule {
    /** The rules in the order in which they are asked; the first that applies is the one printed. */
    List<ExclusionRule> ALL = List.of(
            new LeaveOutSubsets(),
            new LeaveOutAdditions(),
            new LeaveOutProjections(),
            new LeaveOutSupersededFigures(),
            new LeaveOutLaterDates());

    Optional<Reason> reason(Claim claim, LocalDate weekEnd);

    /** Subsets are neither summed nor set beside totals. */
    final class LeaveOutSubsets implements ExclusionRule {
        @Override
        public Optional<Reason> reason(Claim claim, LocalDate weekEnd) {
            return when(claim.extent() == Extent.PART, Reason.PART);
        }
    }

    /** "Weitere 20" is no total. */
    final class LeaveOutAdditions implements ExclusionRule {
        @Override
        public Optional<Reason> reason(Claim claim, LocalDate weekEnd) {
            return when(claim.extent() == Extent.ADDITION, Reason.ADDITION);
        }
    }

    /** What is feared or planned has not been counted. */
    final class LeaveOutProjections implements ExclusionRule {
        @Override
        public Optional<Reason> reason(Claim claim, LocalDate weekEnd) {
            return when(claim.modality() == Modality.PROJECTED, Reason.PROJECTED);
        }
    }

    /** The older figure of "von 86 auf 76 korrigiert" holds no longer. */
    final class LeaveOutSupersededFigures implements ExclusionRule {
        @Override
        public Optional<Reason> reason(Claim claim, LocalDate weekEnd) {
            return when(claim.modality() == Modality.SUPERSEDED, Reason.SUPERSEDED);
        }
    }

    /** A figure as of next week belongs in next week's briefing. */
    final class LeaveOutLaterDates implements ExclusionRule {
        @Override
        public Optional<Reason> reason(Claim claim, LocalDate weekEnd) {
            return when(claim.asOf().date().isAfter(weekEnd), Reason.AFTER_WEEK);
        }
    }

    private static Optional<Reason> when(boolean applies, Reason reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }
}
