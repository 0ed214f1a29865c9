package org.lagebrief.job.review;

import java.util.List;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Judgement;

/**
 * A decision that was written down somewhere else.
 *
 * @param dated whether it says itself when it was made; else it asks for what it says to hold from now on
 */
public record Proposal(Decision decision, boolean dated) {
    /**
     * Whether it is kept already.
     *
     * @param kept all that was decided on the same figure, the earliest first
     */
    boolean isMetBy(List<Decision> kept) {
        if (dated) {
            return kept.stream()
                    .anyMatch(other -> other.saysTheSameAs(decision)
                            && other.by().equals(decision.by())
                            && other.at().equals(decision.at()));
        }
        List<Decision> holding = Judgement.holding(kept);
        return decision.verdict() == Decision.Verdict.UNDO
                ? holding.isEmpty()
                : holding.stream().anyMatch(other -> other.saysTheSameAs(decision));
    }
}
