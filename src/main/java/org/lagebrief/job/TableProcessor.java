package org.lagebrief.job;

import java.nio.file.Path;
import java.util.List;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.table.TableReading;
import org.lagebrief.model.InputFaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads a figure table; one that cannot be read stops nothing. */
class TableProcessor implements ItemProcessor<Path, TableRead> {
    private static final Logger LOG = LoggerFactory.getLogger(TableProcessor.class);

    private final Collector collector;
    private final RunContext run;

    TableProcessor(Collector collector, RunContext run) {
        this.collector = collector;
        this.run = run;
    }

    @Override
    public TableRead process(Path file) {
        try {
            TableReading reading = collector.table(run.input(), file);
            return new TableRead(
                    run.name(file),
                    true,
                    reading.claims(),
                    reading.faults().stream().map(fault -> Skips.of(fault, run)).toList());
        } catch (InputFaultException e) {
            return new TableRead(run.name(file), false, List.of(), List.of(Skips.of(e.fault(), run)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} is left out", file, e);
            return new TableRead(run.name(file), false, List.of(), List.of(Skips.ofFailure(run.name(file), e)));
        }
    }
}
