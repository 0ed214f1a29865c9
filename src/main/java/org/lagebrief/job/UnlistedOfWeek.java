package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagebrief.aggregate.UnlistedSources;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.store.DecisionLog;
import org.lagebrief.store.TopicClaims;

/** Finds the names that answer any topic in a run's week and that {@code sources.yml} does not list. */
final class UnlistedOfWeek {
    private final Collector collector;
    private final TopicClaims claims;
    private final TopicLook look;
    private final DecisionLog decisionLog;
    private final Clock clock;

    UnlistedOfWeek(Collector collector, TopicClaims claims, TopicLook look, DecisionLog decisionLog, Clock clock) {
        this.collector = collector;
        this.claims = claims;
        this.look = look;
        this.decisionLog = decisionLog;
        this.clock = clock;
    }

    /** To be called within a transaction. */
    List<UnlistedName> of(RunContext run) {
        List<Topic> topics = topics(run);
        look.through(topics);
        Set<Report> reports = new LinkedHashSet<>();
        topics.forEach(topic -> reports.addAll(claims.reports(
                run.run(), topic.id(), run.week().monday(), run.week().sunday())));
        return new UnlistedSources(collector.parties(run.input()))
                .in(
                        topics,
                        reports.stream()
                                .sorted(Comparator.comparing(
                                        report -> report.claim().provenance(), Provenance.BY_PLACE)),
                        decisionLog.bearingOn(run.run(), clock.instant()));
    }

    /** Those that can be read: the others are left out already, and named. */
    private List<Topic> topics(RunContext run) {
        return collector.topicFiles(run.input()).stream()
                .flatMap(file -> topic(run, file).stream())
                .toList();
    }

    private Optional<Topic> topic(RunContext run, Path file) {
        try {
            return Optional.of(collector.topic(run.input(), file));
        } catch (InputFaultException leftOut) {
            return Optional.empty();
        }
    }
}
