package org.lagebrief.store.delivery;

import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscribers and the ledger of sendings over the database of the context. */
@Configuration(proxyBeanMethods = false)
public class DeliveryStoreConfiguration {
    @Bean
    Subscribers subscribers(JdbcClient jdbc) {
        return new Subscribers(jdbc);
    }

    @Bean
    ConsentRequests consentRequests(JdbcClient jdbc) {
        return new ConsentRequests(jdbc);
    }

    @Bean
    EditionMails editionMails(JdbcClient jdbc) {
        return new EditionMails(jdbc);
    }

    @Bean
    SendingQueue sendingQueue(JdbcClient jdbc) {
        return new SendingQueue(jdbc);
    }

    @Bean
    Sendings sendings(JdbcClient jdbc, NamedParameterJdbcOperations batches, Subscribers subscribers) {
        return new Sendings(jdbc, batches, subscribers);
    }
}
