package org.lagebrief.job.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.DecidedField;
import org.lagebrief.model.Decision;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Party;
import org.lagebrief.model.Question;
import org.lagebrief.model.Topic;

/** Tells whether the questions and parties to which claims are assigned are there. */
final class Assignments {
    private final List<Topic> topics;
    private final List<Party> parties;

    Assignments(List<Topic> topics, List<Party> parties) {
        this.topics = topics;
        this.parties = parties;
    }

    /**
     * What is wrong with the decision, or empty if nothing is.
     *
     * @param measure what the claim counts, or null if that is not known
     */
    Optional<Misfit> misfit(Decision decision, @Nullable Measure measure) {
        return Optional.ofNullable(decision.fields().get(DecidedField.PARTY))
                .flatMap(this::misfitOfParty)
                .or(() -> Optional.ofNullable(decision.fields().get(DecidedField.QUESTION))
                        .flatMap(question -> misfitOfQuestion(question, measure)));
    }

    private Optional<Misfit> misfitOfParty(String id) {
        List<String> known = parties.stream().map(Party::id).toList();
        return known.contains(id)
                ? Optional.empty()
                : Optional.of(new Misfit(
                        DecidedField.PARTY,
                        "a party of sources.yml",
                        id,
                        known.isEmpty() ? "write it there" : "name one of " + String.join(", ", known)));
    }

    private Optional<Misfit> misfitOfQuestion(String id, @Nullable Measure measure) {
        Optional<Question> question = topics.stream()
                .flatMap(topic -> topic.questions().stream().filter(asked -> id.equals(id(topic, asked))))
                .findFirst();
        if (question.isEmpty()) {
            return Optional.of(new Misfit(
                    DecidedField.QUESTION,
                    "a question that a topic asks",
                    id,
                    "name one of " + String.join(", ", questions())));
        }
        return measure == null || question.get().measures().contains(measure)
                ? Optional.empty()
                : Optional.of(new Misfit(
                        DecidedField.QUESTION,
                        "a question about " + measure.code() + ", which the claim counts",
                        id,
                        "name another, or correct the measure first if it is wrong"));
    }

    private List<String> questions() {
        return topics.stream()
                .flatMap(topic -> topic.questions().stream().map(question -> id(topic, question)))
                .toList();
    }

    private static String id(Topic topic, Question question) {
        return topic.id() + "/" + question.id();
    }
}
