package org.lagebrief.model;

import org.jspecify.annotations.Nullable;

/**
 * What readers were told of a party in an earlier week and would be told otherwise today: an article came in late, or an editor decided.
 *
 * @param printed the estimate that they were given last, or null if they were given none
 * @param today the estimate of that week as it is known today, or null if there is none any more; another than {@code printed}
 * @param said the words of today's estimate, or null without one
 * @param reason the editor's words where the figure that was printed has been rejected, or null
 */
public record Correction(
        Week week,
        String questionId,
        String partyId,
        String partyName,
        Measure measure,
        Scope scope,
        @Nullable Quantity printed,
        @Nullable Quantity today,
        @Nullable Answer said,
        @Nullable String reason) {
    /** @throws IllegalArgumentException if there is nothing to correct */
    public Correction {
        if (printed == null && today == null) {
            throw new IllegalArgumentException("correction: expected a quantity, found none");
        }
    }

    /** The same, with the editor's words. */
    public Correction because(String words) {
        return new Correction(week, questionId, partyId, partyName, measure, scope, printed, today, said, words);
    }
}
