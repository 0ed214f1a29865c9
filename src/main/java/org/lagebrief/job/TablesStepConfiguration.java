package org.lagebrief.job;

import java.nio.file.Path;
import org.lagebrief.collect.Collector;
import org.lagebrief.store.Claims;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code tables}: every figure table, read anew each time, since its mapping may have changed as well. */
@Configuration(proxyBeanMethods = false)
class TablesStepConfiguration {
    /** A table may hold thousands of rows: each is a transaction of its own. */
    private static final int CHUNK = 1;

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
                        .listener(new ProgressListener(progress))
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
    TableProcessor tableProcessor(Collector collector, RunContext run) {
        return new TableProcessor(collector, run);
    }

    @Bean
    @StepScope
    TableWriter tableWriter(Claims claims, RunInputs inputs, RunContext run) {
        return new TableWriter(claims, inputs, run);
    }
}
