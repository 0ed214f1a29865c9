package org.lagebrief.job;

import java.util.List;
import org.lagebrief.store.Claims;
import org.lagebrief.store.Reading;
import org.lagebrief.store.Readings;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the claims of figure tables, and which tables this run has read. */
class TableWriter implements ItemWriter<TableRead>, StepExecutionListener {
    private final Claims claims;
    private final Readings readings;
    private final RunInputs inputs;
    private final RunContext run;

    TableWriter(Claims claims, Readings readings, RunInputs inputs, RunContext run) {
        this.claims = claims;
        this.readings = readings;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        inputs.forget(run.run(), Skips.TABLES);
    }

    @Override
    public void write(Chunk<? extends TableRead> chunk) {
        chunk.forEach(this::write);
    }

    private void write(TableRead table) {
        if (table instanceof TableRead.Known known) {
            inputs.add(run.run(), known.reading());
        } else if (table instanceof TableRead.Unreadable unreadable) {
            inputs.addSkipped(run.run(), Skips.TABLES, List.of(unreadable.skipped()));
        } else if (table instanceof TableRead.Rows rows) {
            Reading reading = readings.open(Skips.TABLES, rows.look());
            claims.forgetEarlier(reading);
            claims.add(reading, rows.claims(), 0);
            readings.add(reading, List.of(), rows.skipped(), rows.claims().size());
            readings.complete(reading);
            inputs.add(run.run(), reading);
        }
    }
}
