package org.lagebrief.job.mail;

import java.time.Clock;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.ConsentAsker;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks readers whether they want the briefings, and takes their answers, over the store of the context. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {
    /** The application holds its database: nobody else asks from it. */
    @Bean
    ConsentAsker consentAsker(
            ConsentRequests requests,
            Subscribers subscribers,
            PlatformTransactionManager transactions,
            MessageComposer composer,
            MailSettings settings,
            ConfirmSettings confirm,
            Clock clock) {
        return new ConsentAsker(
                requests, subscribers, new TransactionTemplate(transactions), composer, settings, confirm, clock, true);
    }

    @Bean
    Confirmations confirmations(
            Subscribers subscribers,
            ConsentRequests requests,
            ObjectProvider<ConsentAsker> asker,
            MailSettings settings,
            ConfirmSettings confirm,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Confirmations(
                subscribers,
                requests,
                asker::getObject,
                () -> MailConfiguration.from(settings),
                confirm,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    ReaderAnswers readerAnswers(
            Tokens tokens,
            Subscribers subscribers,
            ConsentRequests requests,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ReaderAnswers(tokens, subscribers, requests, new TransactionTemplate(transactions), clock);
    }
}
