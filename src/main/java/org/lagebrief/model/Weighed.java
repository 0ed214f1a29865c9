package org.lagebrief.model;

import java.util.Map;

/**
 * A briefing, and what each report behind its estimates does to it.
 *
 * @param effects of a report that answers several questions the greatest; a report that is missing has none
 */
public record Weighed(Briefing briefing, Map<Report, Effect> effects) {
    public Weighed {
        effects = Map.copyOf(effects);
    }

    public Effect effectOf(Report report) {
        return effects.getOrDefault(report, Effect.NONE);
    }
}
