package org.lagebrief.job.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagebrief.model.Decision;

/** The decisions that are kept, so that none is kept twice. */
final class KeptDecisions {
    private final Map<String, List<Decision>> bySource = new HashMap<>();

    KeptDecisions(Collection<Decision> made) {
        made.forEach(this::keep);
    }

    /** Keeps the decision; false if it is kept already, and, where it does not say when it was made, holds. */
    boolean add(Proposal proposal) {
        Decision decision = proposal.decision();
        List<Decision> ofFigure = bySource.getOrDefault(decision.key().source(), List.of()).stream()
                .filter(kept -> kept.key().isSameFigureAs(decision.key()))
                .toList();
        boolean isNew = !proposal.isMetBy(ofFigure);
        if (isNew) {
            keep(decision);
        }
        return isNew;
    }

    private void keep(Decision decision) {
        bySource.computeIfAbsent(decision.key().source(), source -> new ArrayList<>())
                .add(decision);
    }
}
