package org.lagebrief.job;

import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.store.Articles;
import org.lagebrief.store.Readings;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code collect}: every article of every file, read if the file is new or changed; on all processors, written on one. */
@Configuration(proxyBeanMethods = false)
class CollectStepConfiguration {
    /** A bundle holds up to 1 MB of articles, or one larger one. */
    private static final int CHUNK = 4;

    /** Raise it whenever the collector reads the same bytes otherwise than before: then every file is read anew. */
    private static final int RULES = 2;

    @Bean
    Step collectStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor stepThreads,
            ArticleBundleReader articleBundles,
            ArticleProcessor articleProcessor,
            CollectedWriter collectedWriter,
            OtherLanguages otherLanguages,
            Progress progress) {
        return new StepBuilder("collect", repository)
                        .<ArticleBundle, Collected>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(articleBundles)
                        .processor(articleProcessor)
                        .writer(collectedWriter)
                        .taskExecutor(stepThreads)
                        .stream(articleBundles)
                        .listener(collectedWriter)
                        .listener(otherLanguages)
                        .listener(new ProgressListener<Collected>(progress, Collected::bytes))
                        .allowStartIfComplete(true)
                        .build();
    }

    @Bean
    @StepScope
    ArticleBundleReader articleBundles(
            Collector collector, CollectSettings settings, Readings readings, RunContext run, Progress progress) {
        FileLooks looks = new FileLooks(run, RULES + " " + settings.articles());
        return new ArticleBundleReader(collector, readings, looks, run, progress);
    }

    @Bean
    @StepScope
    ArticleProcessor articleProcessor(RunContext run) {
        return new ArticleProcessor(run);
    }

    @Bean
    @StepScope
    CollectedWriter collectedWriter(Articles articles, Readings readings, RunInputs inputs, RunContext run) {
        return new CollectedWriter(articles, readings, inputs, run);
    }

    @Bean
    @StepScope
    OtherLanguages otherLanguages(RunInputs inputs, ClaimExtractor extractor, RunContext run) {
        return new OtherLanguages(inputs, extractor.languages(), run);
    }
}
