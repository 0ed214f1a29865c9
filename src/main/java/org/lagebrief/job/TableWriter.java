package org.lagebrief.job;

import org.lagebrief.store.Claims;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the claims of figure tables, and which tables this run has read. */
class TableWriter implements ItemWriter<TableRead>, StepExecutionListener {
    private final Claims claims;
    private final RunInputs inputs;
    private final RunContext run;

    TableWriter(Claims claims, RunInputs inputs, RunContext run) {
        this.claims = claims;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        inputs.forgetTables(run.run(), Skips.TABLES);
    }

    @Override
    public void write(Chunk<? extends TableRead> chunk) {
        for (TableRead table : chunk) {
            if (table.readable()) {
                claims.replace(table.file(), table.claims());
                inputs.addTable(run.run(), table.file());
            }
            inputs.addSkipped(run.run(), Skips.TABLES, table.skipped());
        }
    }
}
