package org.lagebrief.store.transfer;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** The carriers of the state over the database of the context. */
@Configuration(proxyBeanMethods = false)
public class TransferConfiguration {
    @Bean
    StateExport stateExport(JdbcOperations jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new StateExport(jdbc, transactions, clock);
    }

    @Bean
    StateImport stateImport(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        return new StateImport(jdbc, transactions);
    }
}
