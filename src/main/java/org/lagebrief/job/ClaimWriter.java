package org.lagebrief.job;

import java.util.List;
import org.lagebrief.store.Claims;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the claims of articles, and which articles could not be read for any. */
class ClaimWriter implements ItemWriter<Extracted>, StepExecutionListener {
    private final Claims claims;
    private final RunInputs inputs;
    private final RunContext run;

    ClaimWriter(Claims claims, RunInputs inputs, RunContext run) {
        this.claims = claims;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        inputs.forgetSkipped(run.run(), Skips.EXTRACT);
    }

    @Override
    public void write(Chunk<? extends Extracted> chunk) {
        for (Extracted extracted : chunk) {
            if (extracted instanceof Extracted.Found found) {
                claims.replace(found.article(), found.version(), found.claims());
            } else if (extracted instanceof Extracted.Failed failed) {
                inputs.addSkipped(run.run(), Skips.EXTRACT, List.of(failed.skipped()));
            }
        }
    }
}
