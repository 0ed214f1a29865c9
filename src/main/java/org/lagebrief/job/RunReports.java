package org.lagebrief.job;

import org.lagebrief.model.RunReport;
import org.lagebrief.model.Week;
import org.lagebrief.store.Editions;
import org.lagebrief.store.RunInputs;

/** Tells from the store what a run came to. */
final class RunReports {
    private final RunInputs inputs;
    private final Editions editions;

    RunReports(RunInputs inputs, Editions editions) {
        this.inputs = inputs;
        this.editions = editions;
    }

    RunReport of(long run, Week week) {
        return new RunReport(
                week,
                editions.ofRun(run),
                inputs.skipped(run, Skips.ALL),
                inputs.articles(run),
                inputs.claims(run),
                inputs.tables(run),
                editions.topicsWithoutFigures(run));
    }
}
