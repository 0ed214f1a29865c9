package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.aggregate.Decisions;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;
import org.lagebrief.store.Claims;
import org.lagebrief.store.DecisionLog;
import org.lagebrief.store.Ledger;
import org.lagebrief.store.RunInputs;
import org.lagebrief.store.TopicClaims;

/** Composes a topic's briefing of what a run saw, of what editors had decided, and of what readers had been told. */
final class TopicComposition {
    /** So many weeks back a briefing corrects what earlier ones told. */
    private static final int WEEKS_CORRECTED = 4;

    private final Collector collector;
    private final Claims claims;
    private final TopicClaims topicClaims;
    private final DecisionLog decisionLog;
    private final RunInputs inputs;
    private final Ledger ledger;

    TopicComposition(
            Collector collector,
            Claims claims,
            TopicClaims topicClaims,
            DecisionLog decisionLog,
            RunInputs inputs,
            Ledger ledger) {
        this.collector = collector;
        this.claims = claims;
        this.topicClaims = topicClaims;
        this.decisionLog = decisionLog;
        this.inputs = inputs;
        this.ledger = ledger;
    }

    /**
     * The week's briefing; to be called within a transaction, once all claims were looked through for the topic.
     *
     * @param composer by the rates of the packs in that folder
     * @param run whose readings of the input folder count
     * @param input the folder that says who speaks for whom
     * @param knownBy decisions kept and editions made after this moment are not known
     */
    Briefing compose(BriefingComposer composer, Topic topic, Week week, long run, Path input, Instant knownBy) {
        List<Decision> made = decisionLog.bearingOn(run, knownBy);
        Decisions decisions = new Decisions(made, topic);
        LocalDate first = composer.firstDay(week.minus(WEEKS_CORRECTED));
        List<Report> ofTopic = topicClaims.reports(run, topic.id(), first, week.sunday());
        try (Stream<Report> decided = claims.decidedOn(run, made)) {
            return composer.compose(
                    topic,
                    week,
                    collector.parties(input),
                    Stream.concat(ofTopic.stream(), decided).map(decisions::on),
                    inputs.skipped(run, Skips.OF_FIGURES),
                    ledger.before(topic.id(), week, WEEKS_CORRECTED, knownBy));
        }
    }

    /** Decisions that followed their sentence into an article of the briefing that was changed since: an editor should look again. */
    Stream<Warning> followed(Briefing briefing, long run, Instant knownBy) {
        Set<ArticleId> articles = briefing.articles().stream().map(Article::id).collect(Collectors.toSet());
        return decisionLog.followed(run, knownBy).stream()
                .filter(decision -> decision.verdict() != Decision.Verdict.UNDO)
                .filter(decision -> decision.key() instanceof ClaimKey.InSentence in && articles.contains(in.article()))
                .map(decision -> new Warning(
                        decision.file(),
                        "expected the article on which %s decided to %s \"%s\", found it changed around the same sentence;"
                                        .formatted(
                                                decision.by(),
                                                decision.verdict().code(),
                                                decision.key().figure())
                                + " the decision still counts, look at it: lagebrief review"));
    }
}
