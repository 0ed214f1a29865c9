package org.lagebrief.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.FileLook;
import org.lagebrief.store.Reading;
import org.lagebrief.store.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Opens a figure table that is new or changed, or whose mapping is; one that cannot be read stops nothing. */
class TableProcessor implements ItemProcessor<Path, TableRead> {
    private static final Logger LOG = LoggerFactory.getLogger(TableProcessor.class);

    private final Collector collector;
    private final Readings readings;
    private final FileLooks looks;
    private final RunContext run;

    TableProcessor(Collector collector, Readings readings, FileLooks looks, RunContext run) {
        this.collector = collector;
        this.readings = readings;
        this.looks = looks;
        this.run = run;
    }

    @Override
    public TableRead process(Path file) {
        try {
            FileLook look = look(file);
            Optional<Reading> known = readings.find(look).filter(Reading::complete);
            return known.isPresent()
                    ? new TableRead.Known(known.get())
                    : new TableRead.Rows(look, collector.table(run.input(), file));
        } catch (InputFaultException e) {
            return new TableRead.Unreadable(Skips.of(e.fault(), run));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} is left out", file, e);
            return new TableRead.Unreadable(Skips.ofFailure(run.name(file), e));
        }
    }

    private FileLook look(Path file) {
        Path mapping = collector.mapping(file);
        return Files.exists(mapping) ? looks.of(file, mapping) : looks.of(file);
    }
}
