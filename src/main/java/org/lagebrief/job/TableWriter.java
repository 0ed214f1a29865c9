package org.lagebrief.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.FigureTable;
import org.lagebrief.collect.table.TableReading;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Warning;
import org.lagebrief.store.Claims;
import org.lagebrief.store.Reading;
import org.lagebrief.store.Readings;
import org.lagebrief.store.RunInputs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the claims of figure tables as they are read, and which tables this run has read. */
class TableWriter implements ItemWriter<TableRead>, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(TableWriter.class);

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
            keep(rows);
        }
    }

    private void keep(TableRead.Rows rows) {
        Reading reading = readings.open(Skips.TABLES, rows.look());
        try (FigureTable table = rows.table()) {
            keep(table, reading);
            readings.complete(reading);
            inputs.add(run.run(), reading);
        } catch (LeftOutException e) {
            claims.forget(reading);
            inputs.addSkipped(run.run(), Skips.TABLES, List.of(e.skipped));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(FigureTable table, Reading reading) throws LeftOutException {
        List<Skipped> skipped = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        long kept = 0;
        TableReading rows = next(table, reading);
        while (rows != null) {
            claims.add(reading, rows.claims(), kept);
            kept += rows.claims().size();
            rows.faults().forEach(fault -> skipped.add(Skips.of(fault, run)));
            rows.warnings().forEach(warning -> warnings.add(warning(warning)));
            rows = next(table, reading);
        }
        readings.add(reading, List.of(), skipped, kept);
        readings.warn(reading, warnings);
    }

    private Warning warning(InputFault fault) {
        Skipped told = Skips.of(fault, run);
        return new Warning(told.file(), told.reason());
    }

    private @Nullable TableReading next(FigureTable table, Reading reading) throws LeftOutException {
        try {
            return table.next();
        } catch (InputFaultException e) {
            throw new LeftOutException(Skips.of(e.fault(), run));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} is left out", reading.look().file(), e);
            throw new LeftOutException(Skips.ofFailure(reading.look().file(), e));
        }
    }

    /** Thrown where a table turns out to be left out as a whole; what was kept of it goes again. */
    private static final class LeftOutException extends Exception {
        private final transient Skipped skipped;

        LeftOutException(Skipped skipped) {
            super(skipped.reason());
            this.skipped = skipped;
        }
    }
}
