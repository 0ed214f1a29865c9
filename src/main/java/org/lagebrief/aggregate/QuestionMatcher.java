package org.lagebrief.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Answer.Found;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;

/**
 * Decides whether a report answers a question: its measure is asked for, a subject term stands with it and no excluded
 * one, and a place term, if any is asked, stands near.
 *
 * <p>The subject is looked for in the phrase counted, then in the sentence, the sentence before and the headline, and
 * the first of them that holds a term decides; an excluded term must not stand there either.
 */
final class QuestionMatcher {
    private final Question question;
    private final Terms subject;
    private final Terms exclude;
    private final Terms place;
    private final Map<List<String>, Boolean> placeInArticle = new HashMap<>();

    QuestionMatcher(Question question) {
        this.question = question;
        this.subject = new Terms(question.subject());
        this.exclude = new Terms(question.exclude());
        this.place = new Terms(question.place());
    }

    /** The reports that answer the question or look like it, in their order. */
    static List<Match> among(List<Report> reports, Question question) {
        QuestionMatcher matcher = new QuestionMatcher(question);
        return reports.stream()
                .flatMap(report -> matcher.match(report).stream())
                .toList();
    }

    /** Whether the report counts what is asked, and of whom, wherever that was. */
    boolean looksLikeAnAnswer(Report report) {
        Optional<String> assigned = assignedQuestion(report);
        if (assigned.isPresent()) {
            return isThis(assigned.get());
        }
        return question.measures().contains(report.claim().measure())
                && subjectIn(Surroundings.of(report)).isPresent();
    }

    /** An answer, an exclusion that looked like one, or empty where the report is about something else. */
    Optional<Match> match(Report report) {
        Optional<Match> match =
                assignedQuestion(report).map(id -> assigned(report, id)).orElseGet(() -> byTerms(report));
        return report.isRejected()
                ? match.map(any -> new Match.Excluded(report, Exclusion.Reason.REJECTED, List.of()))
                : match;
    }

    private static Optional<String> assignedQuestion(Report report) {
        return Optional.ofNullable(report.judgement()).flatMap(Judgement::questionId);
    }

    private boolean isThis(String questionId) {
        return question.id().equals(questionId);
    }

    /** What an editor has assigned to a question answers no other. */
    private Optional<Match> assigned(Report report, String questionId) {
        if (!isThis(questionId)) {
            return Optional.empty();
        }
        return Optional.of(
                question.measures().contains(report.claim().measure())
                        ? new Match.Answers(new Answer(report, Found.ASSIGNED, Found.ASSIGNED), false)
                        : new Match.Excluded(report, Exclusion.Reason.OTHER_MEASURE, List.of()));
    }

    private Optional<Match> byTerms(Report report) {
        if (!question.measures().contains(report.claim().measure())) {
            return Optional.empty();
        }
        Surroundings around = Surroundings.of(report);
        Optional<Found> where = subjectIn(around);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        if (isExcluded(around, where.get())) {
            return Optional.of(new Match.Excluded(report, Exclusion.Reason.EXCLUDED_SUBJECT, List.of()));
        }
        Optional<Found> near = placeIn(around);
        if (near.isEmpty()) {
            return Optional.of(new Match.Excluded(report, Exclusion.Reason.OTHER_PLACE, List.of()));
        }
        return Optional.of(new Match.Answers(new Answer(report, where.get(), near.get()), false));
    }

    private Optional<Found> subjectIn(Surroundings around) {
        if (subject.standIn(around.phrase())) {
            return Optional.of(Found.PHRASE);
        }
        if (subject.standIn(around.sentence())) {
            return Optional.of(Found.SENTENCE);
        }
        if (subject.standIn(around.sentenceBefore())) {
            return Optional.of(Found.SENTENCE_BEFORE);
        }
        return subject.standIn(around.headline()) ? Optional.of(Found.HEADLINE) : Optional.empty();
    }

    private boolean isExcluded(Surroundings around, Found where) {
        return exclude.standIn(around.phrase())
                || switch (where) {
                    case SENTENCE -> exclude.standIn(around.sentence());
                    case SENTENCE_BEFORE ->
                        exclude.standIn(around.sentence()) || exclude.standIn(around.sentenceBefore());
                    case HEADLINE -> exclude.standIn(around.sentence()) || exclude.standIn(around.headline());
                    case PHRASE, PARAGRAPH, ARTICLE, NOT_ASKED, ASSIGNED -> false;
                };
    }

    private Optional<Found> placeIn(Surroundings around) {
        if (place.isEmpty()) {
            return Optional.of(Found.NOT_ASKED);
        }
        if (place.standIn(around.sentence())) {
            return Optional.of(Found.SENTENCE);
        }
        if (place.standIn(around.paragraph())) {
            return Optional.of(Found.PARAGRAPH);
        }
        boolean anywhere = placeInArticle.computeIfAbsent(
                List.of(around.headline(), around.article()),
                texts -> texts.stream().anyMatch(place::standIn));
        return anywhere ? Optional.of(Found.ARTICLE) : Optional.empty();
    }

    /** What matching a report comes to. */
    sealed interface Match {
        Report report();

        /**
         * The same, with the reports that say it in copies of the text.
         *
         * @param outvoted whether more carriers of the text give another number
         */
        Match with(List<Report> copies, boolean outvoted);

        /** The report answers the question. */
        record Answers(Answer answer, boolean outvoted) implements Match {
            @Override
            public Report report() {
                return answer.report();
            }

            @Override
            public Match with(List<Report> copies, boolean outvoted) {
                return new Answers(answer.with(copies), outvoted);
            }
        }

        /** The report looks like an answer and is none. */
        record Excluded(Report report, Exclusion.Reason reason, List<Report> copies) implements Match {
            @Override
            public Match with(List<Report> copies, boolean outvoted) {
                return new Excluded(report, reason, copies);
            }
        }
    }
}
