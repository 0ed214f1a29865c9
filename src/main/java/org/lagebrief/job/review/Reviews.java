package org.lagebrief.job.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.aggregate.Decisions;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.model.Weighed;
import org.lagebrief.store.Claims;
import org.lagebrief.store.DecisionLog;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.Runs;
import org.lagebrief.store.TopicClaims;
import org.springframework.transaction.support.TransactionOperations;

/** Shows editors the claims that the last run found, and keeps what they decide: each call wholly or not at all. */
public final class Reviews {
    private final Collector collector;
    private final BriefingComposer composer;
    private final Runs runs;
    private final RunInputs inputs;
    private final Claims claims;
    private final TopicClaims topicClaims;
    private final TopicLook look;
    private final DecisionLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reviews(
            Collector collector,
            BriefingComposer composer,
            Runs runs,
            RunInputs inputs,
            Claims claims,
            TopicClaims topicClaims,
            TopicLook look,
            DecisionLog log,
            TransactionOperations transactions,
            Clock clock) {
        this.collector = collector;
        this.composer = composer;
        this.runs = runs;
        this.inputs = inputs;
        this.claims = claims;
        this.topicClaims = topicClaims;
        this.look = look;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The claims behind the week's briefings, the most urgent first.
     *
     * @throws InputFaultException if there was no run, there is no such topic, or one is broken
     */
    public List<ReviewItem> list(ReviewRequest request) {
        long run = lastRun(request.input());
        Week week = request.week() != null ? request.week() : runs.week(run);
        List<Decision> made = bearingOn(run);
        List<Topic> topics = topics(request.input(), request.topicId());
        look.through(topics);
        return topics.stream()
                .flatMap(topic -> ReviewItems.of(weigh(run, topic, week, request.input(), made)).stream())
                .filter(item -> request.decidedToo() || !item.isDecided())
                .sorted(ReviewItem.MOST_URGENT_FIRST)
                .toList();
    }

    /**
     * The decisions that hold and come to nothing, the earliest first: their words no longer stand in what the last run over the
     * folder read, or they assign a claim to a question or party that is gone.
     */
    public List<Unmet> noLongerMet(Path input) {
        long run = lastRun(input);
        List<Decision> made = bearingOn(run);
        Map<String, Set<ClaimKey>> standing = inTransaction(() -> {
            try (Stream<Report> reports = claims.decidedOn(run, made)) {
                return reports.map(ClaimKey::of)
                        .collect(Collectors.groupingBy(ClaimKey::source, Collectors.toUnmodifiableSet()));
            }
        });
        Assignments assignments = assignments(input);
        return made.stream()
                .map(decision -> new Unmet(
                        decision,
                        standing.getOrDefault(decision.key().source(), Set.of()).stream()
                                .anyMatch(decision.key()::isSameFigureAs),
                        assignments.misfit(decision, null).orElse(null)))
                .filter(unmet -> !unmet.stands() || unmet.misfit() != null)
                .filter(unmet -> holding(made, unmet.decision().key()).contains(unmet.decision()))
                .toList();
    }

    /** All decisions kept so far, as they bear on the run. */
    private List<Decision> bearingOn(long run) {
        return log.bearingOn(run, clock.instant());
    }

    /**
     * The claim of that id with all that was decided on it.
     *
     * @throws InputFaultException if it is the id of no claim, or of several
     */
    public ReviewedClaim find(Path input, String id) {
        long run = lastRun(input);
        return inTransaction(() -> new ClaimFinder(inputs, claims, run, bearingOn(run)).find(id));
    }

    /** Where the claims of these ids stand or stood; an id of none, or of several, is missing. */
    public Map<String, ClaimPlace> places(Path input, Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        long run = lastRun(input);
        return inTransaction(() -> new ClaimFinder(inputs, claims, run, bearingOn(run)).places(ids));
    }

    /** All decisions ever made, the earliest first. */
    public List<Decision> made() {
        return log.all();
    }

    /** The moment at which a decision is made that is made now. */
    public Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is wrong with the questions and parties that those of the decisions name which hold. */
    public List<InputFault> misfits(Path input, List<Decision> made) {
        Assignments assignments = assignments(input);
        return made.stream()
                .filter(decision -> decision.verdict() == Decision.Verdict.ASSIGN)
                .filter(decision -> holding(made, decision.key()).contains(decision))
                .flatMap(decision -> assignments.misfit(decision, null).stream()
                        .map(misfit -> misfit.at("decision on " + decision.key().id())))
                .toList();
    }

    /** Tells what is wrong with the question or party to which a decision assigns its claim. */
    public Function<Decision, Optional<Misfit>> misfits(Path input) {
        Assignments assignments = assignments(input);
        return decision -> assignments.misfit(decision, null);
    }

    /**
     * Keeps decisions on claims: all of them, or where anything is wrong with one of them none.
     *
     * @param decisions one a claim
     * @param elsewhereToo whether to decide the same on the figure in the same sentence of other articles
     * @return what was added, a list a claim
     * @throws InputFaultException if one assigns its claim to a question or party that is not there, or takes back nothing
     */
    public List<List<Decision>> decide(
            Path input, List<ReviewedClaim> claims, List<Decision> decisions, boolean elsewhereToo) {
        Assignments assignments = assignments(input);
        return inTransaction(() -> IntStream.range(0, claims.size())
                .mapToObj(i -> decide(assignments, claims.get(i), decisions.get(i), elsewhereToo))
                .toList());
    }

    private List<Decision> decide(
            Assignments assignments, ReviewedClaim claim, Decision decision, boolean elsewhereToo) {
        boolean takesBack = decision.verdict() == Decision.Verdict.UNDO;
        if (takesBack && claim.holding().isEmpty()) {
            throw new InputFaultException(new InputFault(
                    "claim " + claim.key().id(), "a decision that holds", "none", "there is nothing to take back"));
        }
        assignments.misfit(decision, measure(claim, decision)).ifPresent(misfit -> {
            throw new InputFaultException(misfit.at("--" + misfit.field().code()));
        });
        List<Decision> added = new ArrayList<>(List.of(decision));
        if (elsewhereToo) {
            List<Decision> made = takesBack ? log.all() : List.of();
            claim.elsewhere().stream()
                    .map(report -> decision.on(
                            ClaimKey.of(report), report.claim().provenance().file()))
                    .filter(copy -> !takesBack || !holding(made, copy.key()).isEmpty())
                    .forEach(added::add);
        }
        log.add(added, moment());
        return added;
    }

    /** Keeps those of the decisions, in their order, that are not kept already, and says how many these were. */
    public int add(List<Proposal> proposals) {
        return inTransaction(() -> {
            KeptDecisions kept = new KeptDecisions(log.all());
            List<Decision> added =
                    proposals.stream().filter(kept::add).map(Proposal::decision).toList();
            log.add(added, moment());
            return added.size();
        });
    }

    private static List<Decision> holding(List<Decision> made, ClaimKey key) {
        return Judgement.holding(made.stream()
                .filter(decision -> decision.key().isSameFigureAs(key))
                .toList());
    }

    /** What the claim counts once the decision is made, or null if its words are gone. */
    private static @Nullable Measure measure(ReviewedClaim claim, Decision decision) {
        Report report = claim.report();
        if (report == null) {
            return null;
        }
        List<Decision> made = new ArrayList<>(claim.made());
        made.add(decision);
        List<Decision> holding = Judgement.holding(made);
        return holding.isEmpty()
                ? report.claim().measure()
                : new Judgement(report.claim(), holding).asDecided().measure();
    }

    private Weighed weigh(long run, Topic topic, Week week, Path input, List<Decision> made) {
        Decisions decisions = new Decisions(made, topic);
        return inTransaction(() -> {
            List<Report> ofTopic = topicClaims.reports(run, topic.id(), composer.firstDay(week), week.sunday());
            try (Stream<Report> decided = claims.decidedOn(run, made)) {
                Stream<Report> reports =
                        Stream.concat(ofTopic.stream(), decided).map(decisions::on);
                return composer.weigh(topic, week, collector.parties(input), reports, List.of());
            }
        });
    }

    private Assignments assignments(Path input) {
        return new Assignments(topics(input, null), collector.parties(input));
    }

    private List<Topic> topics(Path input, @Nullable String topicId) {
        List<Topic> topics = collector.topicFiles(input).stream()
                .map(file -> collector.topic(input, file))
                .toList();
        List<Topic> wanted = topics.stream()
                .filter(topic -> topicId == null || topic.id().equals(topicId))
                .toList();
        if (wanted.isEmpty()) {
            throw new InputFaultException(new InputFault(
                    input.resolve("topics").toString(),
                    topicId == null ? "a file TOPIC.yml for each topic" : "a file " + topicId + ".yml",
                    "none",
                    topicId == null
                            ? "write one, or name another folder with --input"
                            : "ask for one of the topics "
                                    + topics.stream().map(Topic::id).collect(Collectors.joining(", "))));
        }
        return wanted;
    }

    private long lastRun(Path input) {
        return runs.lastEnded(input).orElseThrow(Reviews::noRun);
    }

    /** What is wrong where nothing has been read yet. */
    public static InputFaultException noRun() {
        return new InputFaultException(new InputFault(
                "review", "a run of this input folder that has come to its end", "none", "start one: lagebrief run"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
