package org.lagebrief.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Edition;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.store.Editions;
import org.lagebrief.store.Ledger;
import org.lagebrief.store.QueryPlans;
import org.lagebrief.store.TopicClaims;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Composes a week's briefings of all topics over a store as the step {@code brief} does, a topic a transaction, a thread a processor,
 * with the four weeks before it told; nothing is rendered. To be run in a process of its own, under its own heap limit.
 */
public final class AggregationProbe {
    private final ConfigurableApplicationContext application;
    private final TransactionTemplate transactions;
    private final BriefingComposer composer;
    private final List<Topic> topics;
    private final Path input;
    private final long run;

    private AggregationProbe(ConfigurableApplicationContext application, Path input, long run) {
        this.application = application;
        this.input = input;
        this.run = run;
        this.transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.composer = new BriefingComposer(application.getBean(AggregateSettings.class), List.of());
        Collector collector = application.getBean(Collector.class);
        this.topics = collector.topicFiles(input).stream()
                .map(file -> collector.topic(input, file))
                .toList();
    }

    /** @param arguments the database's address and user, the data and input folders, the run's id, and its week */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = Map.of(
                "spring.datasource.url", arguments[0],
                "spring.datasource.username", arguments[1],
                "lagebrief.data", arguments[2]);
        Week week = Week.parse(arguments[5]);
        try (ConfigurableApplicationContext application = BriefingApplication.open(settings, Progress.NONE)) {
            AggregationProbe probe =
                    new AggregationProbe(application, Path.of(arguments[3]), Long.parseLong(arguments[4]));
            Stopwatch looked = new Stopwatch();
            application.getBean(TopicLook.class).through(probe.topics);
            looked.say("claims looked through for the first time");
            Stopwatch told = new Stopwatch();
            for (int back = 4; back > 0; back--) {
                probe.tell(week.minus(back));
            }
            told.say("the four weeks before composed and told");
            for (int time = 1; time <= 2; time++) {
                Stopwatch composed = new Stopwatch();
                List<Size> sizes = probe.inEachTopic(topic -> Size.of(probe.compose(topic, week)));
                composed.say("the week's briefings of all topics composed, time %d", time);
                System.out.println("estimates " + sum(sizes, Size::estimates) + ", reports " + sum(sizes, Size::reports)
                        + ", corrections " + sum(sizes, Size::corrections));
            }
            Stopwatch read = new Stopwatch();
            List<Integer> claims = probe.inEachTopic(topic -> probe.claimsRead(topic, week));
            read.say(
                    "of these: %d claims read, at most %d for a topic",
                    sum(claims, count -> count), claims.stream().mapToInt(count -> count).max().orElse(0));
            List<String> plan = QueryPlans.of(
                    application.getBean(DataSource.class),
                    probe.run,
                    probe.topics.get(0).id(),
                    probe.composer.firstDay(week.minus(4)),
                    week.sunday());
            plan.forEach(line -> System.out.println("plan " + line));
            if (!QueryPlans.scans(plan).isEmpty()) {
                throw new IllegalStateException("plan: expected an index, found " + QueryPlans.scans(plan));
            }
            System.out.println("all of it in a heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        }
    }

    /** A stretch of time, by the clock and by the processors. */
    private static final class Stopwatch {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long begin = System.nanoTime();
        private final long processorTime = SYSTEM.getProcessCpuTime();

        void say(String what, Object... values) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: %.1f s (%.1f s of processors)",
                    String.format(Locale.ROOT, what, values),
                    (System.nanoTime() - begin) / 1e9,
                    (SYSTEM.getProcessCpuTime() - processorTime) / 1e9));
        }
    }

    /** What is kept of a briefing here, as the step keeps none of them once it is printed. */
    private record Size(int estimates, int reports, int corrections) {
        static Size of(Briefing briefing) {
            return new Size(
                    briefing.estimates().size(),
                    briefing.comparisons().stream()
                            .flatMap(Comparison::estimates)
                            .mapToInt(estimate -> estimate.reports().size())
                            .sum(),
                    briefing.history().corrections().size());
        }
    }

    private static <T> int sum(List<T> items, ToIntFunction<T> number) {
        return items.stream().mapToInt(number).sum();
    }

    private interface PerTopic<T> {
        T of(Topic topic);
    }

    private <T> List<T> inEachTopic(PerTopic<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<T>> tasks = topics.stream()
                    .<Callable<T>>map(topic -> () ->
                            Objects.requireNonNull(transactions.execute(status -> work.of(topic))))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private Briefing compose(Topic topic, Week week) {
        return application
                .getBean(TopicComposition.class)
                .compose(composer, topic, week, run, input, Clock.systemUTC().instant());
    }

    private int claimsRead(Topic topic, Week week) {
        return application
                .getBean(TopicClaims.class)
                .reports(run, topic.id(), composer.firstDay(week.minus(4)), week.sunday())
                .size();
    }

    private void tell(Week week) throws Exception {
        inEachTopic(topic -> {
            if (application.getBean(Editions.class).latest(topic.id(), week).isPresent()) {
                return week;
            }
            Briefing briefing = compose(topic, week);
            Edition edition = new Edition(topic.id(), week, 1, "0".repeat(64));
            application
                    .getBean(Editions.class)
                    .add(run, new EditionMade(edition, false, List.of(), 1, 1, 1), Clock.systemUTC().instant());
            application
                    .getBean(Ledger.class)
                    .add(
                            edition,
                            topic.questions(),
                            briefing.ranges(),
                            briefing.estimates(),
                            briefing.history().corrections());
            return week;
        });
    }
}
