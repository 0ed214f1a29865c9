package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.RunReport.EditionMade;
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

    /** Names the editions that the run came to. */
    RunReport of(long run, Week week) {
        return of(run, week, editions.ofRun(run));
    }

    /** Names the editions of all topics that hold for the week after the run. */
    RunReport ofWeek(long run, Week week) {
        return of(run, week, editions.ofWeek(run));
    }

    private RunReport of(long run, Week week, List<EditionMade> made) {
        return new RunReport(
                week,
                made,
                inputs.skipped(run, Skips.ALL),
                inputs.warnings(run),
                inputs.articles(run),
                inputs.claims(run),
                inputs.tables(run),
                editions.topicsWithoutFigures(run));
    }
}
