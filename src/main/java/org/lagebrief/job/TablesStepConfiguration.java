package org.lagebrief.job;

import java.nio.file.Path;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.store.Claims;
import org.lagebrief.store.Readings;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code tables}: every figure table, read if it or its mapping is new or changed. */
@Configuration(proxyBeanMethods = false)
class TablesStepConfiguration {
    /** A table may hold thousands of rows: each is a transaction of its own. */
    private static final int CHUNK = 1;

    /** Raise it whenever the collector reads the same bytes otherwise than before: then every table is read anew. */
    private static final int RULES = 2;

    @Bean
    Step tablesStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PathReader tableFiles,
            TableProcessor tableProcessor,
            TableWriter tableWriter,
            Progress progress) {
        return new StepBuilder("tables", repository)
                        .<Path, TableRead>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(tableFiles)
                        .processor(tableProcessor)
                        .writer(tableWriter)
                        .stream(tableFiles)
                        .listener(tableWriter)
                        .listener(new ProgressListener<>(progress))
                        .allowStartIfComplete(true)
                        .build();
    }

    @Bean
    @StepScope
    PathReader tableFiles(Collector collector, RunContext run, Progress progress) {
        return new PathReader(() -> collector.tableFiles(run.input()), progress, run.label("tables"));
    }

    @Bean
    @StepScope
    TableProcessor tableProcessor(Collector collector, CollectSettings settings, Readings readings, RunContext run) {
        FileLooks looks = new FileLooks(run, RULES + " " + settings.tables());
        return new TableProcessor(collector, readings, looks, run);
    }

    @Bean
    @StepScope
    TableWriter tableWriter(Claims claims, Readings readings, RunInputs inputs, RunContext run) {
        return new TableWriter(claims, readings, inputs, run);
    }
}
