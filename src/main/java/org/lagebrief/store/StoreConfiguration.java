package org.lagebrief.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.lagebrief.store.due.DueWeeks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store's services over the database of the context. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    @Bean
    DatabaseHold databaseHold(DataSource database) throws SQLException {
        return new DatabaseHold(database);
    }

    @Bean
    DatabaseHolds databaseHolds(DataSource database) {
        return new DatabaseHolds(database);
    }

    @Bean
    DueWeeks dueWeeks(JdbcClient jdbc) {
        return new DueWeeks(jdbc);
    }

    @Bean
    Runs runs(JdbcClient jdbc) {
        return new Runs(jdbc);
    }

    @Bean
    RunInputs runInputs(JdbcClient jdbc) {
        return new RunInputs(jdbc);
    }

    @Bean
    Articles articles(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new Articles(jdbc, batches);
    }

    @Bean
    Readings readings(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new Readings(jdbc, batches);
    }

    @Bean
    Claims claims(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new Claims(jdbc, batches);
    }

    @Bean
    TopicClaims topicClaims(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new TopicClaims(jdbc, batches);
    }

    @Bean
    DecisionLog decisionLog(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new DecisionLog(jdbc, batches);
    }

    @Bean
    Ledger ledger(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        return new Ledger(jdbc, batches);
    }

    @Bean
    Editions editions(JdbcClient jdbc) {
        return new Editions(jdbc);
    }
}
