package org.lagebrief.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.InputFolder;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.Skipped;
import org.lagebrief.model.Week;
import org.lagebrief.store.PastRun;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.RunKey;
import org.lagebrief.store.RunOutcome;
import org.lagebrief.store.Runs;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs on a real folder and database, with a clock of the test's own. */
class BriefingRunsIT {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();
    private static final Week W52 = Week.parse("2024-W52");

    /** Half past midnight of Monday in Berlin, still Sunday in London. */
    private static final Clock NEW_WEEK_IN_BERLIN = Clock.fixed(Instant.parse("2024-12-29T23:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Map<String, Long> totals = new ConcurrentHashMap<>();
    private final Map<String, Long> done = new ConcurrentHashMap<>();
    private InputFolder input;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void open() {
        input = new InputFolder(folder.resolve("input"))
                .topic("kursk")
                .article("a.md", "2024-12-19", "According to NIS, 100 North Korean soldiers were killed in Kursk.")
                .article("b.md", "2024-12-24", "According to Kyiv, 3000 North Korean soldiers were killed in Kursk.");
        context = BriefingApplication.open(
                Map.of("lagebrief.data", folder.resolve("data").toString()), new Totals());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void withoutAWeekItIsTheLastCompleteOneInTheSettingsZone() {
        assertThat(runsIn("Europe/London").run(request(null, null)).week()).isEqualTo(W52.previous());
        assertThat(runsIn("Europe/Berlin").run(request(null, null)).week()).isEqualTo(W52);
    }

    @Test
    void withoutAWeekATopicsOwnZoneDecides() {
        assertThat(runsIn("Europe/London").run(request(null, "kursk")).week()).isEqualTo(W52);
    }

    @Test
    void runCountsItsInputs() {
        input.table("t.csv", "Moscow,2024-12-25,12");

        RunReport report = runs().run(request(W52, null));

        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.claims()).isEqualTo(2);
        assertThat(report.tables()).isEqualTo(1);
        assertThat(report.editions()).singleElement().satisfies(made -> {
            assertThat(made.unchanged()).isFalse();
            assertThat(made.parties()).isEqualTo(3);
            assertThat(made.files()).contains("2024-W52/kursk/kursk-2024-W52.pdf", "2024-W52/kursk/claims.csv");
        });
    }

    @Test
    void claimOfTheWeekThatAnswersNoQuestionHasARowBesideTheBriefings() throws Exception {
        input.article("c.md", "2024-12-26", "According to firefighters, 12 people were killed in Ghent.")
                .article("d.md", "2024-12-19", "According to firefighters, 7 people were killed in Ghent.");

        runs().run(request(W52, null));

        List<String> lines = Files.readAllLines(folder.resolve("output/2024-W52/claims-in-no-briefing.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains(",excluded,in_no_briefing,,,killed,")
                .contains("According to firefighters, 12 people were killed in Ghent.");
    }

    @Test
    void articleIsReadForClaimsOnce() {
        runs().run(request(W52, null));
        assertThat(totals).containsEntry("2024-W52 extract", 2L);

        runs().run(request(W52, null));
        assertThat(totals).containsEntry("2024-W52 extract", 0L);
    }

    @Test
    void touchedArticleIsNotReadForClaimsAgain() throws Exception {
        runs().run(request(W52, null));
        Files.setLastModifiedTime(input.root().resolve("articles/a.md"), FileTime.from(Instant.EPOCH));

        runs().run(request(W52, null));

        assertThat(totals).containsEntry("2024-W52 extract", 0L);
    }

    @Test
    void changedArticleAloneIsReadAgain() {
        runs().run(request(W52, null));
        input.article("a.md", "2024-12-19", "According to NIS, 1100 North Korean soldiers were killed in Kursk.");

        RunReport report = runs().run(request(W52, null));

        assertThat(totals).containsEntry("2024-W52 extract", 1L);
        assertThat(report.editions())
                .extracting(made -> made.edition().revision())
                .containsExactly(2);
    }

    @Test
    void revisionSaysWhatDiffersFromTheOneBefore() throws Exception {
        runs().run(request(W52, null));
        input.article("a.md", "2024-12-19", "According to NIS, 1100 North Korean soldiers were killed in Kursk.")
                .article("c.md", "2024-12-25", "According to Kyiv, 3000 North Korean soldiers were killed in Kursk.");

        runs().run(request(W52, null));

        Path made = folder.resolve("output/2024-W52/kursk");
        assertThat(Files.readString(made.resolve("kursk-2024-W52-r2.txt"))).contains("""
                What differs from revision 1
                  - Killed, period not stated: 1,100 to 3,000, before: 100 to 3,000; NIS:
                    1,100 killed, before: 100; 3 reports, before: 2 reports

                """);
        assertThat(Files.readString(made.resolve("kursk-2024-W52-r2.html")))
                .contains("<p class=\"question\">What differs from revision 1</p>");
        assertThat(Files.readString(made.resolve("kursk-2024-W52.txt"))).doesNotContain("What differs");
    }

    @Test
    void revisionSaysTheSameHoweverOftenItIsPrinted() throws Exception {
        runs().run(request(W52, null));
        input.article("a.md", "2024-12-19", "According to NIS, 1100 North Korean soldiers were killed in Kursk.");
        runs().run(request(W52, null));
        Path pdf = folder.resolve("output/2024-W52/kursk/kursk-2024-W52-r2.pdf");
        byte[] first = Files.readAllBytes(pdf);
        Files.delete(pdf);

        runs().run(request(W52, null));

        assertThat(pdf).hasBinaryContent(first);
    }

    @Test
    void topicThatIsKeptBackHindersNoOther() throws Exception {
        input.topic("another");
        Files.writeString(
                Files.createDirectories(folder.resolve("templates")).resolve("timeline.ftlh"),
                "<#macro timeline group><#if briefing.topic.id == \"kursk\"><p><a href=\"#nowhere\">gone</a></p></#if></#macro>");

        assertThatThrownBy(() -> runs().run(request(W52, null)))
                .isInstanceOf(InputFaultException.class)
                .hasMessage(
                        "kursk-2024-W52.pdf: expected every link to lead to a place in the briefing, found \"gone\" that"
                                + " leads to #nowhere, which is not there; mend the templates; it is not released");
        assertThat(runs().past())
                .singleElement()
                .satisfies(run -> assertThat(run.trouble()).endsWith("mend the templates; it is not released"));
        assertThat(folder.resolve("output/2024-W52/kursk")).doesNotExist();
        assertThat(folder.resolve("output/2024-W52/another/another-2024-W52.pdf"))
                .exists();

        Files.delete(folder.resolve("templates/timeline.ftlh"));
        assertThat(runs().run(request(W52, null)).editions())
                .extracting(
                        made -> made.edition().topicId(), made -> made.edition().revision())
                .containsExactly(tuple("another", 1), tuple("kursk", 1));
        assertThat(runs().past())
                .singleElement()
                .satisfies(run -> assertThat(run.trouble()).isNull());
    }

    @Test
    void everyByteOfTheArticlesIsDoneWithEvenIfItIsNotRead() {
        input.write("articles/endless.txt", "The police counted. ".repeat(600_000));

        RunReport report = runs().run(request(W52, null));

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).startsWith("expected at most 10 MB, "));
        assertThat(totals.get("2024-W52 collect")).isGreaterThan(12_000_000L);
        assertThat(done.get("2024-W52 collect")).isEqualTo(totals.get("2024-W52 collect"));
    }

    @Test
    void articleChangedBehindItsSizeAndTimeIsReadAgain() throws Exception {
        runs().run(request(W52, null));
        Path file = input.root().resolve("articles/a.md");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("100", "900"));
        Files.setLastModifiedTime(file, time);

        RunReport report = runs().run(request(W52, null));

        assertThat(totals).containsEntry("2024-W52 extract", 1L);
        assertThat(report.editions())
                .extracting(made -> made.edition().revision())
                .containsExactly(2);
    }

    @Test
    void figureOfALaterWeekChangesNothing() {
        runs().run(request(W52, null));
        input.article("c.md", "2024-12-31", "According to Moscow, 5 North Korean soldiers were killed in Kursk.");

        RunReport report = runs().run(request(W52, null));

        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.editions())
                .extracting(RunReport.EditionMade::unchanged)
                .containsExactly(true);
    }

    @Test
    void earlierContentThatComesBackIsARevisionOfItsOwn() {
        String first = "According to NIS, 100 North Korean soldiers were killed in Kursk.";
        runs().run(request(W52, null));
        input.article("a.md", "2024-12-19", first.replace("100", "1100"));
        runs().run(request(W52, null));
        input.article("a.md", "2024-12-19", first);

        RunReport report = runs().run(request(W52, null));

        assertThat(report.editions())
                .extracting(made -> made.edition().revision())
                .containsExactly(3);
    }

    @Test
    void executionThatAKillLeftRunningIsTakenUpAgain() {
        JobExecution killed = leaveRunning(request(W52, null));

        runs().run(request(W52, null));

        assertThat(repository().getJobExecution(killed.getId()).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(runs().past())
                .extracting(PastRun::key, PastRun::outcome)
                .containsExactly(tuple(key(), RunOutcome.DONE));
    }

    @Test
    void recoverFinishesWhatAKillLeftRunning() {
        leaveRunning(request(W52, null));

        List<TakenUp> finished = runs().recover();

        assertThat(finished).extracting(takenUp -> takenUp.report().week()).containsExactly(W52);
        assertThat(folder.resolve("output/2024-W52/kursk/kursk-2024-W52.pdf")).exists();
        assertThat(runs().recover()).isEmpty();
    }

    @Test
    void runThatFailsAgainHindersNoOther() throws Exception {
        leaveRunning(request(W52.previous(), null));
        leaveRunning(request(W52, null));
        Files.createDirectories(folder.resolve("output/2024-W51"));
        Path obstacle = Files.writeString(folder.resolve("output/2024-W51/kursk"), "a file stands here");

        List<TakenUp> first = runs().recover();
        Files.delete(obstacle);
        List<TakenUp> second = runs().recover();

        assertThat(first)
                .extracting(takenUp -> takenUp.report() != null, takenUp -> takenUp.failure() != null)
                .containsExactly(tuple(false, true), tuple(true, false));
        assertThat(second).extracting(takenUp -> takenUp.report().week()).containsExactly(W52.previous());
        assertThat(runs().recover()).isEmpty();
    }

    @Test
    void instanceThatAKillLeftWithoutAnExecutionIsNoObstacle() {
        repository().createJobInstance("briefing", RunContext.identifying(key()));

        assertThat(runs().run(request(W52, null)).editions()).hasSize(1);
    }

    @Test
    void surveyFindsTheWeeksWithoutMakingAnything() {
        assertThat(runs().weeksWithInput(request(null, null))).containsExactly(W52.previous(), W52);
        assertThat(folder.resolve("output")).doesNotExist();
        assertThat(runs().past()).isEmpty();
    }

    @Test
    void articleThatMakesTheExtractorFailIsLeftOutAndNamed() {
        RunReport report = runs(job(article -> {
                    if (article.file().equals("articles/a.md")) {
                        throw new StackOverflowError();
                    }
                    return EXTRACTOR.extract(article);
                }))
                .run(request(W52, null));

        assertThat(report.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.file()).isEqualTo("articles/a.md");
            assertThat(skipped.reason())
                    .startsWith("expected to read it, found a fault of the program (java.lang.StackOverflowError); ");
        });
        assertThat(report.editions()).hasSize(1);
        assertThat(runs().run(request(W52, null)).skipped()).isEmpty();
        assertThat(totals).containsEntry("2024-W52 extract", 1L);
    }

    @Test
    void publisherTooLongToKeepIsNamed() {
        String text = "According to NIS, 5 North Korean soldiers were killed in Kursk.";
        input.write(
                "articles/long.md",
                "---\npublisher: " + "x".repeat(1_100_000) + "\npublished: 2024-12-24\nlanguage: en\n---\n" + text);

        RunReport report = runs().run(request(W52, null));

        assertThat(report.skipped())
                .containsExactly(new Skipped(
                        "articles/long.md",
                        "expected a publisher of at most 10000 characters, found one of 1100000; shorten it"));
    }

    /** The job with another way of finding claims. */
    private Job job(Function<Article, List<Claim>> extractor) {
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        Step extractStep = new ExtractStepConfiguration()
                .extractStep(
                        repository(),
                        transactions,
                        context.getBean("stepThreads", AsyncTaskExecutor.class),
                        context.getBean("pendingArticles", PendingArticleReader.class),
                        new ClaimProcessor(extractor, EXTRACTOR::version),
                        context.getBean("claimWriter", ClaimWriter.class),
                        new Totals());
        return new BriefingJobConfiguration()
                .briefingJob(
                        repository(),
                        context.getBean(RunEnd.class),
                        step("collectStep"),
                        extractStep,
                        step("tablesStep"),
                        step("weekStep"),
                        step("briefStep"),
                        step("sendingsStep"),
                        step("reportStep"));
    }

    private Step step(String name) {
        return context.getBean(name, Step.class);
    }

    private JobExecution leaveRunning(RunRequest request) {
        RunKey key = RunKey.first(request.week(), request.topicId());
        RunContext run = new RunContext(
                key,
                context.getBean(Runs.class).open(key, NEW_WEEK_IN_BERLIN.instant(), request.input()),
                request.input(),
                request.output(),
                request.templates(),
                request.send());
        JobInstance instance = repository().createJobInstance("briefing", RunContext.identifying(key));
        JobExecution execution = repository().createJobExecution(instance, run.parameters(), new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        execution.setStartTime(LocalDateTime.of(2024, 12, 29, 12, 0));
        repository().update(execution);
        return execution;
    }

    private static RunKey key() {
        return RunKey.first(W52, null);
    }

    private RunRequest request(Week week, String topicId) {
        return new RunRequest(week, topicId, input.root(), folder.resolve("output"), folder.resolve("templates"));
    }

    private JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    private BriefingRuns runs() {
        return runsIn("Europe/Berlin");
    }

    private BriefingRuns runsIn(String zone) {
        return runs(context.getBean("briefingJob", Job.class), zone);
    }

    private BriefingRuns runs(Job briefing) {
        return runs(briefing, "Europe/Berlin");
    }

    private BriefingRuns runs(Job briefing, String zone) {
        return new BriefingRuns(
                context.getBean(JobOperator.class),
                repository(),
                briefing,
                context.getBean("surveyJob", Job.class),
                context.getBean(Runs.class),
                context.getBean(RunInputs.class),
                context.getBean(RunReports.class),
                context.getBean(Collector.class),
                NEW_WEEK_IN_BERLIN,
                ZoneId.of(zone));
    }

    /** Remembers how much there was to do, and how much of it was done. */
    private final class Totals implements Progress {
        private volatile String begun = "";

        @Override
        public void begin(String label, long total, Unit unit) {
            begun = label;
            totals.put(label, total);
            done.put(label, 0L);
        }

        @Override
        public void advance(long steps) {
            done.merge(begun, steps, Long::sum);
        }

        @Override
        public void end() {}
    }
}
