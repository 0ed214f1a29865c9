package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Week;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Stops a run whose week has no input, and names the newest week that has some. */
class WeekTasklet implements Tasklet {
    static final String STEP = "week";

    private final RunInputs inputs;
    private final RunContext run;

    WeekTasklet(RunInputs inputs, RunContext run) {
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        List<Week> weeks = inputs.weeks(run.run());
        if (!weeks.contains(run.week())) {
            throw new InputFaultException(
                    new InputFault("week " + run.week(), "articles or figures of that week", "none", remedy(weeks)));
        }
        return RepeatStatus.FINISHED;
    }

    private String remedy(List<Week> weeks) {
        if (weeks.isEmpty()) {
            return "put articles into " + run.input().resolve("articles") + " or figure tables into "
                    + run.input().resolve("tables");
        }
        Week newest = weeks.get(weeks.size() - 1);
        return "the newest week with input is " + newest + ": run --week " + newest;
    }
}
