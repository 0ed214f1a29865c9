package org.lagebrief.job;

import java.nio.file.Path;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.store.Articles;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code collect}: every article's file, read if it is new or changed. */
@Configuration(proxyBeanMethods = false)
class CollectStepConfiguration {
    private static final int CHUNK = 100;

    /** Raise it whenever the collector reads the same bytes otherwise than before: then every file is read anew. */
    private static final int RULES = 1;

    @Bean
    Step collectStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PathReader articleFiles,
            ArticleProcessor articleProcessor,
            CollectedWriter collectedWriter,
            Progress progress) {
        return new StepBuilder("collect", repository)
                        .<Path, Collected>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(articleFiles)
                        .processor(articleProcessor)
                        .writer(collectedWriter)
                        .stream(articleFiles)
                        .listener(collectedWriter)
                        .listener(new ProgressListener(progress))
                        .allowStartIfComplete(true)
                        .build();
    }

    @Bean
    @StepScope
    PathReader articleFiles(Collector collector, RunContext run, Progress progress) {
        return new PathReader(() -> collector.articleFiles(run.input()), progress, run.label("collect"));
    }

    @Bean
    @StepScope
    ArticleProcessor articleProcessor(
            Collector collector,
            CollectSettings settings,
            ClaimExtractor extractor,
            Articles articles,
            RunContext run) {
        String manner = RULES + " " + settings.articles().fileTimeZone() + " " + run.input();
        return new ArticleProcessor(collector, articles, extractor.languages(), run, manner);
    }

    @Bean
    @StepScope
    CollectedWriter collectedWriter(Articles articles, RunInputs inputs, RunContext run) {
        return new CollectedWriter(articles, inputs, run);
    }
}
