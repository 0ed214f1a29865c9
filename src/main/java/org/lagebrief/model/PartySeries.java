package org.lagebrief.model;

import java.util.List;
import org.lagebrief.model.Estimate.Status;

/**
 * What one party held to over the weeks, to one question under one measure and scope.
 *
 * @param points a week each, the oldest first, the briefing's own last; weeks in which it held to no number are missing; at least one
 */
public record PartySeries(String questionId, Party party, Measure measure, Scope scope, List<Point> points) {
    /**
     * The party's estimate at a week's end.
     *
     * @param said the words of the estimate
     * @param status against the week before; {@link Status#CARRIED} for a week in which nobody quoted it
     */
    public record Point(Week week, Answer said, AsOf asOf, Status status) {
        public Quantity quantity() {
            return said.claim().quantity();
        }
    }

    public PartySeries {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("series: expected at least one point, found none");
        }
    }

    /** Whether the party took back a part of what it had counted so far at that point: such a figure can only grow or be corrected. */
    public boolean isCorrection(Point point) {
        return Estimate.isCorrection(measure, scope, point.status());
    }
}
