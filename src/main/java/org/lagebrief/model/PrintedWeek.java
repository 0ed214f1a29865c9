package org.lagebrief.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readers were told of a topic in a week: by the week's first edition, and by the corrections of it that later briefings announced.
 *
 * @param estimates one a question, party, measure and scope
 * @param asked the definition of each question that the edition asked, by the question's id, or null where nobody has kept them
 */
public record PrintedWeek(
        Week week,
        List<PrintedEstimate> estimates,
        @Nullable Map<String, String> asked) {
    public PrintedWeek {
        estimates = List.copyOf(estimates);
        asked = asked == null ? null : Map.copyOf(asked);
    }

    /** What was told by an edition whose questions nobody has kept. */
    public PrintedWeek(Week week, List<PrintedEstimate> estimates) {
        this(week, estimates, null);
    }

    /** Whether the edition asked the question as it is asked today, as far as is known. */
    public boolean asked(Question question) {
        return asked == null || question.definition().equals(asked.get(question.id()));
    }
}
