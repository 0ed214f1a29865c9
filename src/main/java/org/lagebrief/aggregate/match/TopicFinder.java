package org.lagebrief.aggregate.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;

/**
 * Finds the topics that a report may bear on: one of their questions asks for its measure, and a term for its subject stands
 * anywhere in the article, or in the row.
 *
 * <p>Whatever answers a question is found; most of what is found answers one.
 */
public final class TopicFinder {
    /** Raised whenever reports are found otherwise. */
    private static final String VERSION = "1";

    private final TermIndex<Asked> terms = new TermIndex<>();
    private @Nullable Article article;
    private Set<Asked> inArticle = Set.of();

    /** A question of a topic. */
    private record Asked(String topicId, Question question) {}

    public TopicFinder(Collection<Topic> topics) {
        topics.forEach(topic -> topic.questions()
                .forEach(question ->
                        question.subject().forEach(term -> terms.add(term, new Asked(topic.id(), question)))));
    }

    /** A digest of what decides whether a report is found for the topic. */
    public static String asked(Topic topic) {
        String questions = topic.questions().stream()
                .map(TopicFinder::asked)
                .sorted()
                .collect(Collectors.joining("\0", VERSION + "\0", ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(questions.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asked(Question question) {
        return Stream.concat(
                        question.measures().stream().map(Measure::code).sorted(),
                        question.subject().stream().map(Term::text).sorted())
                .collect(Collectors.joining("|"));
    }

    /** The ids of the topics; quick for reports of one article that follow each other. */
    public Set<String> topicsOf(Report report) {
        Claim claim = report.claim();
        Set<Asked> found = new HashSet<>(inArticle(report.article()));
        Stream.of(claim.subject(), claim.provenance().words(), report.article() == null ? claim.place() : null)
                .flatMap(Stream::ofNullable)
                .forEach(text -> terms.find(text, found));
        return found.stream()
                .filter(asked -> asked.question.measures().contains(claim.measure()))
                .map(Asked::topicId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Asked> inArticle(@Nullable Article of) {
        if (of == null) {
            return Set.of();
        }
        if (!of.equals(article)) {
            Set<Asked> found = new HashSet<>();
            terms.find(of.headline(), found);
            terms.find(of.text(), found);
            article = of;
            inArticle = found;
        }
        return inArticle;
    }
}
