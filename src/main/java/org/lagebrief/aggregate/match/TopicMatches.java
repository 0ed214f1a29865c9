package org.lagebrief.aggregate.match;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Topic;

/**
 * The reports that answer a question of a topic or look like it, each matched once however many weeks are made of them, in an
 * order that does not depend on the one in which they came.
 */
public final class TopicMatches {
    private static final Comparator<Report> IN_FIXED_ORDER = Comparator.comparing(
                    (Report report) -> report.claim().publishedOn())
            .thenComparing(report -> report.claim().provenance(), Provenance.BY_PLACE)
            .thenComparing(report -> report.claim().measure())
            .thenComparing(report -> report.claim().quantity().wording());

    private final Topic topic;
    private final List<Matched> matched;

    private TopicMatches(Topic topic, List<Matched> matched) {
        this.topic = topic;
        this.matched = matched;
    }

    /**
     * A report and what it is to each question.
     *
     * @param matches in the order of the questions
     */
    private record Matched(Report report, List<Optional<Match>> matches) {
        static Matched of(Report report, List<QuestionMatcher> matchers) {
            Surroundings around = Surroundings.of(report);
            return new Matched(
                    report,
                    matchers.stream()
                            .map(matcher -> matcher.match(report, around))
                            .toList());
        }

        boolean isAny() {
            return matches.stream().anyMatch(Optional::isPresent);
        }

        LocalDate publishedOn() {
            return report.claim().publishedOn();
        }
    }

    /** @param reports looked at once; those of other topics are not held */
    public static TopicMatches among(Stream<Report> reports, Topic topic) {
        List<QuestionMatcher> matchers =
                topic.questions().stream().map(QuestionMatcher::new).toList();
        Set<Object> seen = new HashSet<>();
        return new TopicMatches(
                topic,
                reports.map(report -> Matched.of(report, matchers))
                        .filter(Matched::isAny)
                        .sorted(Comparator.comparing(Matched::report, IN_FIXED_ORDER))
                        .filter(one -> seen.add(said(one.report)))
                        .toList());
    }

    /** Those that appeared in these days, both inclusive. */
    public TopicMatches in(LocalDate first, LocalDate last) {
        return new TopicMatches(
                topic,
                matched.stream()
                        .filter(one -> !one.publishedOn().isBefore(first)
                                && !one.publishedOn().isAfter(last))
                        .toList());
    }

    public List<Report> reports() {
        return matched.stream().map(Matched::report).toList();
    }

    /** What answers the question or looks like it. */
    public List<Match> to(Question question) {
        int number = topic.questions().indexOf(question);
        return matched.stream().flatMap(one -> one.matches.get(number).stream()).toList();
    }

    /** Same bytes, same article: a copy of the file under another name, or the same sentence twice, says nothing more. */
    private static Object said(Report report) {
        Claim claim = report.claim();
        return claim.provenance() instanceof Provenance.Passage at
                ? new Said(at.article(), at.words(), claim.quantity().wording(), claim.measure())
                : report;
    }

    /** A figure in a sentence of an article. */
    private record Said(ArticleId article, String sentence, String figure, Measure measure) {}
}
