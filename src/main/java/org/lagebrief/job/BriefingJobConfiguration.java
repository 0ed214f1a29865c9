package org.lagebrief.job;

import java.time.Clock;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.Runs;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/**
 * The job {@code briefing}, which makes one week's briefings, and the job {@code survey}, which only learns which weeks
 * have input.
 *
 * <p>A restart goes through all steps again. Each of them does only what is not done yet, by what stands in the store, so
 * that a restart a day later reports what stands in the input folder then.
 */
@Configuration(proxyBeanMethods = false)
class BriefingJobConfiguration {
    @Bean
    Job briefingJob(
            JobRepository repository,
            RunEnd runEnd,
            Step collectStep,
            Step extractStep,
            Step tablesStep,
            Step weekStep,
            Step briefStep,
            Step sendingsStep,
            Step reportStep) {
        return new JobBuilder("briefing", repository)
                .listener(runEnd)
                .start(collectStep)
                .next(extractStep)
                .next(tablesStep)
                .next(weekStep)
                .next(briefStep)
                .next(sendingsStep)
                .next(reportStep)
                .build();
    }

    @Bean
    Job surveyJob(JobRepository repository, RunEnd runEnd, Step collectStep, Step tablesStep) {
        return new JobBuilder("survey", repository)
                .listener(runEnd)
                .start(collectStep)
                .next(tablesStep)
                .build();
    }

    @Bean
    RunEnd runEnd(Runs runs, RunInputs inputs, Clock clock) {
        return new RunEnd(runs, inputs, clock);
    }

    /** The run to which the current step belongs. */
    @Bean
    @Scope(scopeName = "step", proxyMode = ScopedProxyMode.NO)
    RunContext runContext(@Value("#{stepExecution}") StepExecution step) {
        return RunContext.of(step.getJobExecution().getJobParameters());
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }
}
