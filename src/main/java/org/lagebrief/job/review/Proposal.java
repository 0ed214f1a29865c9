package org.lagebrief.job.review;

import org.lagebrief.model.Decision;

/**
 * A decision that was written down somewhere else.
 *
 * @param dated whether it says itself when it was made; else it was made whenever somebody has said the same
 */
public record Proposal(Decision decision, boolean dated) {
    /** Whether a decision that is kept is this one. */
    boolean isMetBy(Decision kept) {
        boolean made = kept.by().equals(decision.by()) && kept.at().equals(decision.at());
        return kept.saysTheSameAs(decision) && (made || !dated);
    }
}
