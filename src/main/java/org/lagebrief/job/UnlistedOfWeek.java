package org.lagebrief.job;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.aggregate.UnlistedSources;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.store.Claims;
import org.lagebrief.store.DecisionLog;

/** Finds the names that answer any topic in a run's week and that {@code sources.yml} does not list. */
final class UnlistedOfWeek {
    private final Collector collector;
    private final Claims claims;
    private final DecisionLog decisionLog;

    UnlistedOfWeek(Collector collector, Claims claims, DecisionLog decisionLog) {
        this.collector = collector;
        this.claims = claims;
        this.decisionLog = decisionLog;
    }

    /** To be called within a transaction. */
    List<UnlistedName> of(RunContext run) {
        List<Topic> topics = topics(run);
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        topics.stream()
                .flatMap(topic -> topic.questions().stream())
                .forEach(question -> measures.addAll(question.measures()));
        try (Stream<Report> reports = claims.published(
                run.run(), measures, run.week().monday(), run.week().sunday())) {
            return new UnlistedSources(collector.parties(run.input())).in(topics, reports, decisionLog.all());
        }
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
