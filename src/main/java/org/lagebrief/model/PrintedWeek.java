package org.lagebrief.model;

import java.util.List;

/**
 * What readers were told of a topic in a week: by the week's first edition, and by the corrections of it that later briefings announced.
 *
 * @param estimates one a question, party, measure and scope
 */
public record PrintedWeek(Week week, List<PrintedEstimate> estimates) {
    public PrintedWeek {
        estimates = List.copyOf(estimates);
    }
}
