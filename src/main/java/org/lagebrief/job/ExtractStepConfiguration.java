package org.lagebrief.job;

import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.store.Articles;
import org.lagebrief.store.Claims;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step {@code extract}: the claims of articles not read before, found on all processors, written on one. */
@Configuration(proxyBeanMethods = false)
class ExtractStepConfiguration {
    private static final int CHUNK = 200;

    @Bean
    Step extractStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor stepThreads,
            PendingArticleReader pendingArticles,
            ItemProcessor<Article, Extracted> claimProcessor,
            ClaimWriter claimWriter,
            Progress progress) {
        return new StepBuilder("extract", repository)
                        .<Article, Extracted>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(pendingArticles)
                        .processor(claimProcessor)
                        .writer(claimWriter)
                        .taskExecutor(stepThreads)
                        .stream(pendingArticles)
                        .listener(claimWriter)
                        .listener(new ProgressListener<>(progress))
                        .allowStartIfComplete(true)
                        .build();
    }

    @Bean
    @StepScope
    PendingArticleReader pendingArticles(
            Articles articles, RunInputs inputs, ClaimExtractor extractor, RunContext run, Progress progress) {
        return new PendingArticleReader(articles, inputs, extractor, run, progress);
    }

    @Bean
    @StepScope
    ItemProcessor<Article, Extracted> claimProcessor(ClaimExtractor extractor) {
        return new ClaimProcessor(extractor::extract, extractor::version);
    }

    @Bean
    @StepScope
    ClaimWriter claimWriter(Claims claims, RunInputs inputs, RunContext run) {
        return new ClaimWriter(claims, inputs, run);
    }
}
