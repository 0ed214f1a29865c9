package org.lagebrief.model;

import java.util.List;
import java.util.Map;

/**
 * What an edition told its readers, for the revision that replaces it.
 *
 * @param asked the definition of each question that it asked, by the question's id
 * @param corrections how many corrections to earlier weeks it announced
 */
public record PrintedEdition(
        int revision,
        List<PrintedRange> ranges,
        List<PrintedEstimate> estimates,
        Map<String, String> asked,
        int corrections) {
    public PrintedEdition {
        ranges = List.copyOf(ranges);
        estimates = List.copyOf(estimates);
        asked = Map.copyOf(asked);
    }
}
