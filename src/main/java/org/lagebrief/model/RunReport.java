package org.lagebrief.model;

import java.util.List;

/**
 * What one run made of a week, as {@code report.json} tells it.
 *
 * @param editions one a topic, in the order of the topics' ids
 * @param skipped inputs that could not be read
 * @param warnings what looks wrong in inputs and counts all the same
 * @param articles how many articles were read or known from an earlier run
 * @param claims how many claims stand in them
 * @param tables how many figure tables were read
 * @param topicsWithoutFigures ids of topics for which no claim answers any question
 */
public record RunReport(
        Week week,
        List<EditionMade> editions,
        List<Skipped> skipped,
        List<Warning> warnings,
        int articles,
        int claims,
        int tables,
        List<String> topicsWithoutFigures) {

    /**
     * An edition that stands after the run.
     *
     * @param unchanged whether an earlier run had already made it
     * @param files paths of its files below the output folder, with {@code /} between names
     */
    public record EditionMade(
            Edition edition, boolean unchanged, List<String> files, int estimates, int parties, int reports) {
        public EditionMade {
            files = List.copyOf(files);
        }
    }

    public RunReport {
        editions = List.copyOf(editions);
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
        topicsWithoutFigures = List.copyOf(topicsWithoutFigures);
    }
}
