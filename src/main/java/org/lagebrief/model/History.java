package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a briefing says of the weeks before its own.
 *
 * @param series by question in the topic's order, then measure, scope and party
 * @param corrections of earlier briefings, the oldest week first; each is announced once
 */
public record History(List<PartySeries> series, List<Correction> corrections) {
    public static final History NONE = new History(List.of(), List.of());

    public History {
        series = List.copyOf(series);
        corrections = List.copyOf(corrections);
    }

    /** The words of what it tells. */
    public Stream<Answer> answers() {
        return Stream.concat(
                series.stream().flatMap(one -> one.points().stream()).map(PartySeries.Point::said),
                corrections.stream().flatMap(correction -> Stream.ofNullable(correction.said())));
    }
}
