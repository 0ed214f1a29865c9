package org.lagebrief.aggregate.compare;

import java.util.List;
import org.lagebrief.model.Comparison.Corroboration;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Party;

/** Says which other parties' estimates meet an estimate; that is no proof of it, and apart from how far its source is trusted. */
public final class CorroborationRule {
    private final int aboutPercent;

    public CorroborationRule(int aboutPercent) {
        this.aboutPercent = aboutPercent;
    }

    /** One for each estimate that counts, of one measure and scope. */
    public List<Corroboration> among(List<Estimate> estimates) {
        List<Estimate> counting = estimates.stream().filter(Estimate::counts).toList();
        return counting.stream()
                .map(estimate -> new Corroboration(estimate.party().id(), meeting(estimate, counting)))
                .toList();
    }

    private List<Party> meeting(Estimate estimate, List<Estimate> others) {
        Interval own = interval(estimate);
        return others.stream()
                .filter(other -> !other.party().id().equals(estimate.party().id()))
                .filter(other -> interval(other).meets(own))
                .map(Estimate::party)
                .toList();
    }

    private Interval interval(Estimate estimate) {
        return Interval.of(estimate.quantity(), aboutPercent);
    }
}
