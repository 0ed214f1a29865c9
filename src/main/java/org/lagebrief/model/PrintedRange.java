package org.lagebrief.model;

import org.jspecify.annotations.Nullable;

/**
 * A range as an edition told it to its readers.
 *
 * @param range null where no estimate of it counted
 * @param reports how many stood behind its estimates
 */
public record PrintedRange(RangeId id, @Nullable Range range, int reports) {
    /** What a comparison tells of one of its groups. */
    public static PrintedRange of(Question question, Comparison.Group group) {
        return new PrintedRange(
                new RangeId(question.id(), group.measure(), group.scope()), group.range(), group.reports());
    }
}
