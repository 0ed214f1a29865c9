package org.lagebrief.job;

import java.time.Clock;
import java.util.Map;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.mail.ConsentConfiguration;
import org.lagebrief.job.mail.MailConfiguration;
import org.lagebrief.job.review.ReviewConfiguration;
import org.lagebrief.store.DatabaseHold;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.Runs;
import org.lagebrief.store.StoreConfiguration;
import org.lagebrief.store.delivery.DeliveryStoreConfiguration;
import org.lagebrief.store.transfer.TransferConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application over one database, which it holds until it is closed; names its auto-configurations to start fast. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({
    StoreConfiguration.class,
    StageConfiguration.class,
    CollectStepConfiguration.class,
    ExtractStepConfiguration.class,
    TablesStepConfiguration.class,
    BriefStepConfiguration.class,
    BriefingJobConfiguration.class,
    ReviewConfiguration.class,
    DeliveryStoreConfiguration.class,
    TransferConfiguration.class,
    MailConfiguration.class,
    ConsentConfiguration.class
})
public class BriefingApplication {
    /**
     * Opens it.
     *
     * @param settings properties that win over every file and variable
     * @return close it to give the database free
     */
    public static ConfigurableApplicationContext open(Map<String, String> settings, Progress progress) {
        ConfigurableApplicationContext application = openBesideOthers(settings, progress);
        try {
            application.getBean(DatabaseHold.class);
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /**
     * Opens it without holding the database, for what only reads it: another process may be at work on it, but for one in a file,
     * which has no room for two.
     *
     * @param settings properties that win over every file and variable
     */
    public static ConfigurableApplicationContext openBesideOthers(Map<String, String> settings, Progress progress) {
        return start(
                new SpringApplicationBuilder(BriefingApplication.class).web(WebApplicationType.NONE),
                settings,
                progress);
    }

    /**
     * Opens it with pages, which are served until it is closed. Pages change nothing that a run or a sender relies on: they hold a database
     * only as long as an answer takes, but for one in a file, which has no room for two.
     *
     * @param settings properties that win over every file and variable
     * @param services the configurations of the pages, of the server that answers with them, and of what else is done meanwhile
     */
    public static ConfigurableApplicationContext serve(Map<String, String> settings, Class<?>... services) {
        return start(
                new SpringApplicationBuilder(BriefingApplication.class)
                        .sources(services)
                        .web(WebApplicationType.SERVLET),
                settings,
                Progress.NONE);
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder builder, Map<String, String> settings, Progress progress) {
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return builder.initializers(context -> context.getBeanFactory().registerSingleton("progress", progress))
                .run(arguments);
    }

    @Bean
    BriefingRuns briefingRuns(
            JobOperator operator,
            JobRepository repository,
            Job briefingJob,
            Job surveyJob,
            Runs runs,
            RunInputs inputs,
            RunReports reports,
            Collector collector,
            Clock clock,
            LagebriefSettings settings) {
        return new BriefingRuns(
                operator,
                repository,
                briefingJob,
                surveyJob,
                runs,
                inputs,
                reports,
                collector,
                clock,
                settings.timeZone());
    }
}
