package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.Week;
import org.lagebrief.store.PastRun;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.RunKey;
import org.lagebrief.store.RunOutcome;
import org.lagebrief.store.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts runs, and takes up again those that were cut off.
 *
 * <p>Only the process that holds the data folder may use it: it takes an execution that is marked as running for dead.
 */
public final class BriefingRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BriefingRuns.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job briefing;
    private final Job survey;
    private final Runs runs;
    private final RunInputs inputs;
    private final RunReports reports;
    private final Collector collector;
    private final Clock clock;
    private final ZoneId zone;
    private volatile boolean stopped;

    /** @param zone decides which week is the last complete one, unless a topic does */
    BriefingRuns(
            JobOperator operator,
            JobRepository repository,
            Job briefing,
            Job survey,
            Runs runs,
            RunInputs inputs,
            RunReports reports,
            Collector collector,
            Clock clock,
            ZoneId zone) {
        this.operator = operator;
        this.repository = repository;
        this.briefing = briefing;
        this.survey = survey;
        this.runs = runs;
        this.inputs = inputs;
        this.reports = reports;
        this.collector = collector;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes the week's briefings. A run of the same week and topic that did not come to its end is taken up again.
     *
     * @throws InputFaultException if the week has no input, or what it needs to be read at all is broken
     * @throws RunFailedException if it stopped for any other reason
     */
    public RunReport run(RunRequest request) {
        Week week = check(request);
        RunContext run = next(briefing, RunKey.first(week, request.topicId()), request);
        execute(briefing, run);
        return reports.of(run.run(), week);
    }

    /** The weeks in which an article of the input folder appeared or for which a table row holds, the oldest first. */
    public List<Week> weeksWithInput(RunRequest request) {
        check(request);
        RunContext run = next(survey, RunKey.first(null, null), request);
        execute(survey, run);
        return inputs.weeks(run.run());
    }

    /** Takes up every run that was cut off or failed, the oldest first; one that fails again hinders no other. */
    public List<TakenUp> recover() {
        repository.findJobInstances(briefing.getName()).forEach(this::deleteIfNeverExecuted);
        Stream<JobExecution> failed = runs.past().stream()
                .filter(past -> past.outcome() == RunOutcome.FAILED || past.outcome() == RunOutcome.STOPPED)
                .flatMap(past -> lastExecution(briefing, past.key()).stream());
        return Stream.concat(cutOff(briefing).stream(), failed)
                .sorted(Comparator.comparingLong(JobExecution::getId))
                .map(execution -> RunContext.of(execution.getJobParameters()))
                .distinct()
                .map(this::takeUp)
                .toList();
    }

    /** Has what is being made stop where its work is next saved, and begins nothing more; it goes on in another process. */
    public void stop() {
        stopped = true;
        for (JobExecution execution : cutOff(briefing)) {
            try {
                operator.stop(execution);
            } catch (JobExecutionException e) {
                LOG.info("A run came to its end before it could be stopped", e);
            }
        }
    }

    /** The folder below which the run's editions lie, or empty if it was cut off before it had begun. */
    public Optional<Path> output(PastRun run) {
        return lastExecution(briefing, run.key())
                .map(execution -> RunContext.of(execution.getJobParameters()).output());
    }

    /**
     * How the week came to its end since that moment, if it did.
     *
     * @param topicId the one topic, whether it was made alone or with all others; null for all of them together
     */
    public Optional<RunOutcome> endSince(Instant moment, Week week, @Nullable String topicId) {
        return runs.endSince(moment, week, topicId);
    }

    /** The runs there were, the oldest first. */
    public List<PastRun> past() {
        return runs.past();
    }

    /** Reads what no run can do without, before anything is begun, and says which week is meant. */
    private Week check(RunRequest request) {
        ClaimExtractor.withPacksOf(request.input());
        collector.parties(request.input());
        TopicFiles topics = new TopicFiles(collector);
        ZoneId weeksIn = zone;
        if (request.topicId() == null) {
            topics.all(request.input());
        } else {
            weeksIn = topics.named(request.input(), request.topicId()).timeZone();
        }
        return request.week() != null ? request.week() : Week.lastCompleteBefore(clock.instant(), weeksIn);
    }

    private RunContext next(Job job, RunKey first, RunRequest request) {
        int last = Math.max(1, runs.lastRequest(first));
        RunKey key = first.withRequest(last);
        if (isComplete(job, key)) {
            key = key.next();
        }
        return new RunContext(
                key,
                runs.open(key, clock.instant(), request.input()),
                request.input(),
                request.output(),
                request.templates(),
                request.send());
    }

    private boolean isComplete(Job job, RunKey key) {
        return lastExecution(job, key)
                .filter(last -> last.getStatus() == BatchStatus.COMPLETED)
                .isPresent();
    }

    private Optional<JobExecution> lastExecution(Job job, RunKey key) {
        return Optional.ofNullable(repository.getLastJobExecution(job.getName(), RunContext.identifying(key)));
    }

    private TakenUp takeUp(RunContext run) {
        try {
            execute(briefing, run);
            return new TakenUp(run.output(), reports.of(run.run(), run.week()), null);
        } catch (InputFaultException | RunFailedException e) {
            return new TakenUp(run.output(), null, e);
        }
    }

    private void execute(Job job, RunContext run) {
        JobExecution execution = null;
        if (!stopped) {
            makeStartable(job, run.key());
            execution = start(job, run);
        }
        if (execution == null || execution.getStatus() == BatchStatus.STOPPED) {
            throw new RunStoppedException(run.label("run") + " was stopped; run it again, it goes on where it stopped");
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw RunFailures.of(run, execution);
        }
    }

    private JobExecution start(Job job, RunContext run) {
        try {
            return operator.start(job, run.parameters());
        } catch (JobExecutionException e) {
            throw new RunFailedException(
                    run.label("run") + ": expected it to start, found " + RunFailures.firstLine(e)
                            + "; try lagebrief recover",
                    e);
        }
    }

    /** Clears away what a killed process has left: an execution that looks alive, or an instance without any. */
    private void makeStartable(Job job, RunKey key) {
        JobInstance instance = repository.getJobInstance(job.getName(), RunContext.identifying(key));
        if (instance == null) {
            return;
        }
        deleteIfNeverExecuted(instance);
        cutOff(job).stream()
                .filter(execution -> execution.getJobInstanceId() == instance.getInstanceId())
                .forEach(operator::recover);
    }

    private void deleteIfNeverExecuted(JobInstance instance) {
        if (repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    private List<JobExecution> cutOff(Job job) {
        return repository.findRunningJobExecutions(job.getName()).stream()
                .sorted(Comparator.comparingLong(JobExecution::getId))
                .toList();
    }
}
