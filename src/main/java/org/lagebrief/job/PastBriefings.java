package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.Collector;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Week;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.store.Editions;
import org.lagebrief.store.RunKey;
import org.lagebrief.store.Runs;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes briefings again as they could have been made at an earlier moment: of the input that the last run before it saw, of the decisions
 * and editions made by then. Topics and parties are taken as their files define them now, and articles as the rules of this version read
 * them.
 *
 * <p>What it makes is no edition: nothing is noted, and no edition's file is touched.
 */
public final class PastBriefings {
    private final Collector collector;
    private final AggregateSettings settings;
    private final TopicComposition composition;
    private final TopicLook look;
    private final Runs runs;
    private final Editions editions;
    private final Renderers renderers;
    private final TransactionOperations transactions;

    PastBriefings(
            Collector collector,
            AggregateSettings settings,
            TopicComposition composition,
            TopicLook look,
            Runs runs,
            Editions editions,
            Renderers renderers,
            TransactionOperations transactions) {
        this.collector = collector;
        this.settings = settings;
        this.composition = composition;
        this.look = look;
        this.runs = runs;
        this.editions = editions;
        this.renderers = renderers;
        this.transactions = transactions;
    }

    /**
     * Makes the week's briefings as known at the end of that day, in a folder of its own below the week's.
     *
     * @param zone in which the day ends
     * @return one a topic of which somebody spoke
     * @throws InputFaultException if no run had come to its end by then, or a topic is missing or broken
     */
    public List<PastBriefing> make(RunRequest request, Week week, LocalDate knownOn, ZoneId zone) {
        Instant knownBy = knownOn.plusDays(1).atStartOfDay(zone).toInstant();
        long run = runs.lastEnded(request.input(), knownBy)
                .orElseThrow(() -> new InputFaultException(new InputFault(
                        "--as-known-on", "a day by which a run had ended", knownOn.toString(), remedy())));
        Path folder = request.output().resolve(week.toString()).resolve("as-known-on-" + knownOn);
        BriefingComposer composer = new BriefingComposer(
                settings, ClaimExtractor.withPacksOf(request.input()).accuracies());
        BriefingRenderer renderer = renderers.of(request.templates());
        List<Topic> topics = topics(request).toList();
        look.through(topics);
        return topics.stream()
                .flatMap(topic -> Stream.ofNullable(
                        transactions.execute(status -> make(composer, topic, week, run, request.input(), knownBy))))
                .flatMap(Optional::stream)
                .map(past -> past.rendered(renderer, knownOn, folder))
                .toList();
    }

    private String remedy() {
        return runs.past().stream()
                .filter(past -> !past.key().week().equals(RunKey.ALL))
                .findFirst()
                .map(first -> "the first run was begun at " + first.startedAt())
                .orElse("nothing was run here yet");
    }

    private Stream<Topic> topics(RunRequest request) {
        TopicFiles topics = new TopicFiles(collector);
        return request.topicId() != null
                ? Stream.of(topics.named(request.input(), request.topicId()))
                : topics.all(request.input()).stream().map(file -> collector.topic(request.input(), file));
    }

    private Optional<PastBriefing> make(
            BriefingComposer composer, Topic topic, Week week, long run, Path input, Instant knownBy) {
        Briefing briefing = composition.compose(composer, topic, week, run, input, knownBy);
        Optional<Edition> then = editions.latest(topic.id(), week, knownBy);
        return briefing.isEmpty() && then.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastBriefing(briefing, then.orElse(null), false, List.of()));
    }
}
