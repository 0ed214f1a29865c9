package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.mail.Mailings;
import org.lagebrief.job.mail.Readers;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.Report;
import org.lagebrief.model.Week;
import org.lagebrief.render.RunReportWriter;
import org.lagebrief.store.Articles;
import org.lagebrief.store.Claims;
import org.lagebrief.store.DecisionLog;
import org.lagebrief.store.Editions;
import org.lagebrief.store.Ledger;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.Runs;
import org.lagebrief.store.TopicClaims;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps {@code week}, {@code brief}, {@code sendings} and {@code report}: whether there is anything to say, a topic a
 * partition, who gets it, and how it went.
 */
@Configuration(proxyBeanMethods = false)
class BriefStepConfiguration {
    @Bean
    Step weekStep(JobRepository repository, PlatformTransactionManager transactions, Tasklet weekTasklet) {
        return new StepBuilder(WeekTasklet.STEP, repository)
                .tasklet(weekTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step briefStep(
            JobRepository repository,
            TopicPartitioner topicPartitioner,
            Step topicStep,
            AsyncTaskExecutor stepThreads,
            Progress progress) {
        return new StepBuilder("brief", repository)
                .partitioner("topic", topicPartitioner)
                .step(topicStep)
                .taskExecutor(stepThreads)
                .listener(new ProgressListener<>(progress))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step topicStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Tasklet briefTasklet,
            Progress progress) {
        return new StepBuilder("topic", repository)
                .tasklet(briefTasklet, transactions)
                .listener(new TopicProgressListener(progress))
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step sendingsStep(JobRepository repository, PlatformTransactionManager transactions, Tasklet sendingsTasklet) {
        return new StepBuilder("sendings", repository)
                .tasklet(sendingsTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step reportStep(JobRepository repository, PlatformTransactionManager transactions, Tasklet reportTasklet) {
        return new StepBuilder("report", repository)
                .tasklet(reportTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    Tasklet weekTasklet(RunInputs inputs, RunContext run) {
        return new WeekTasklet(inputs, run);
    }

    @Bean
    @StepScope
    TopicPartitioner topicPartitioner(
            Collector collector,
            RunInputs inputs,
            Editions editions,
            TopicLook look,
            RunContext run,
            Progress progress) {
        return new TopicPartitioner(collector, inputs, editions, look, run, progress);
    }

    @Bean
    @StepScope
    Tasklet briefTasklet(
            Collector collector,
            BriefingComposer composer,
            TopicComposition composition,
            Editions editions,
            Ledger ledger,
            RunInputs inputs,
            Renderers renderers,
            Clock clock,
            RunContext run,
            @Value("#{stepExecutionContext['" + TopicPartitioner.FILE + "']}") String file) {
        return new BriefTasklet(
                collector, composer, composition, editions, ledger, inputs, renderers, clock, run, Path.of(file));
    }

    @Bean
    @StepScope
    Tasklet sendingsTasklet(
            Collector collector,
            Readers readers,
            Mailings mailings,
            Editions editions,
            RunInputs inputs,
            RunContext run) {
        return new SendingsTasklet(collector, readers, mailings, editions, inputs, run);
    }

    @Bean
    TopicComposition topicComposition(
            Collector collector,
            Claims claims,
            TopicClaims topicClaims,
            DecisionLog decisionLog,
            RunInputs inputs,
            Ledger ledger) {
        return new TopicComposition(collector, claims, topicClaims, decisionLog, inputs, ledger);
    }

    @Bean
    TopicLook topicLook(TopicClaims claims, PlatformTransactionManager transactions) {
        return new TopicLook(claims, transactions);
    }

    @Bean
    PastBriefings pastBriefings(
            Collector collector,
            AggregateSettings settings,
            TopicComposition composition,
            TopicLook look,
            Runs runs,
            Editions editions,
            Renderers renderers,
            PlatformTransactionManager transactions) {
        return new PastBriefings(
                collector,
                settings,
                composition,
                look,
                runs,
                editions,
                renderers,
                new TransactionTemplate(transactions));
    }

    @Bean
    @StepScope
    Tasklet reportTasklet(
            RunReports reports, CopiesOfWeek copies, UnlistedOfWeek unlisted, Claims claims, RunContext run) {
        return (contribution, chunk) -> {
            Week week = run.week();
            try (Stream<Report> ofWeek = claims.published(run.run(), week.monday(), week.sunday())) {
                new RunReportWriter()
                        .write(
                                reports.ofWeek(run.run(), week),
                                copies.of(run.run(), week),
                                unlisted.of(run),
                                ofWeek,
                                run.output().resolve(week.toString()));
            }
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    CopiesOfWeek copiesOfWeek(RunInputs inputs, Articles articles) {
        return new CopiesOfWeek(inputs, articles);
    }

    @Bean
    UnlistedOfWeek unlistedOfWeek(
            Collector collector, TopicClaims claims, TopicLook look, DecisionLog decisionLog, Clock clock) {
        return new UnlistedOfWeek(collector, claims, look, decisionLog, clock);
    }

    @Bean
    RunReports runReports(RunInputs inputs, Editions editions) {
        return new RunReports(inputs, editions);
    }
}
