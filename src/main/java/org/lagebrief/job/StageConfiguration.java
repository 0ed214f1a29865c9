package org.lagebrief.job;

import java.time.Clock;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.render.RenderSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The stages' services with their settings, the clock, and the threads that the steps share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    LagebriefSettings.class,
    CollectSettings.class,
    AggregateSettings.class,
    RenderSettings.class
})
class StageConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Collector collector(CollectSettings settings) {
        return new Collector(settings);
    }

    @Bean
    TopicSchedules topicSchedules(Collector collector) {
        return new TopicSchedules(collector);
    }

    /** With the language packs of the input folder of the run to which the current step belongs. */
    @Bean
    @Scope(scopeName = "step", proxyMode = ScopedProxyMode.NO)
    ClaimExtractor claimExtractor(
            PacksOfRun packs, RunContext run, @Value("#{stepExecution.jobExecutionId}") long execution) {
        return packs.extractor(execution, run.input());
    }

    @Bean
    PacksOfRun packsOfRun() {
        return new PacksOfRun();
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = ScopedProxyMode.NO)
    BriefingComposer briefingComposer(AggregateSettings settings, ClaimExtractor extractor) {
        return new BriefingComposer(settings, extractor.accuracies());
    }

    @Bean
    Renderers renderers(RenderSettings settings) {
        return new Renderers(settings);
    }

    /** One thread a processor; what finds them all busy waits its turn. */
    @Bean
    AsyncTaskExecutor stepThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        threads.setThreadNamePrefix("step-");
        threads.setDaemon(true);
        return threads;
    }
}
