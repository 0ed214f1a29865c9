package org.lagebrief.job.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Report;

/**
 * One claim with all that was ever decided on it.
 *
 * @param file where it stands, or stood when somebody decided on it last
 * @param report as it is read, or null if its words no longer stand in the inputs of the last run
 * @param made every decision, the earliest first
 * @param elsewhere the same figure in the same sentence of other articles
 */
public record ReviewedClaim(
        ClaimKey key, String file, @Nullable Report report, List<Decision> made, List<Report> elsewhere) {
    public ReviewedClaim {
        made = List.copyOf(made);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The decisions that hold, the earliest first. */
    public List<Decision> holding() {
        return Judgement.holding(made);
    }
}
