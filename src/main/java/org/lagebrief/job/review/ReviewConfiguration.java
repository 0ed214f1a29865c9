package org.lagebrief.job.review;

import java.time.Clock;
import java.util.List;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.store.Claims;
import org.lagebrief.store.DecisionLog;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.Runs;
import org.lagebrief.store.TopicClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The editor's hand over the store of the context. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {
    @Bean
    Reviews reviews(
            Collector collector,
            AggregateSettings settings,
            Runs runs,
            RunInputs inputs,
            Claims claims,
            TopicClaims topicClaims,
            TopicLook look,
            DecisionLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Reviews(
                collector,
                new BriefingComposer(settings, List.of()),
                runs,
                inputs,
                claims,
                topicClaims,
                look,
                log,
                new TransactionTemplate(transactions),
                clock);
    }
}
