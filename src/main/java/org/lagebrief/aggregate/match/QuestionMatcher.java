package org.lagebrief.aggregate.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Judgement;
import org.lagebrief.model.Matching;
import org.lagebrief.model.Matching.Found;
import org.lagebrief.model.Matching.Hit;
import org.lagebrief.model.Question;
import org.lagebrief.model.Report;
import org.lagebrief.model.Term;

/**
 * Decides whether a report answers a question: its measure is asked for, a subject term stands with it and no excluded
 * one, and a place term, if any is asked, stands near.
 *
 * <p>The subject is looked for in the phrase counted, then in the sentence, the sentence before and the headline, and
 * the first of them that holds a term decides; an excluded term must not stand there either.
 */
public final class QuestionMatcher {
    private final Question question;
    private final Terms subject;
    private final Terms exclude;
    private final Terms place;
    private final Map<List<String>, Optional<Term>> placeInArticle = new HashMap<>();

    public QuestionMatcher(Question question) {
        this.question = question;
        this.subject = new Terms(question.subject());
        this.exclude = new Terms(question.exclude());
        this.place = new Terms(question.place());
    }

    /** An answer, an exclusion that looked like one, or empty where the report is about something else. */
    public Optional<Match> match(Report report) {
        return match(report, Surroundings.of(report));
    }

    /** @param around the report's */
    public Optional<Match> match(Report report, Surroundings around) {
        Optional<Match> match =
                assignedQuestion(report).map(id -> assigned(report, id)).orElseGet(() -> byTerms(report, around));
        return report.isRejected()
                ? match.map(found -> new Match.Excluded(found.answer(), Exclusion.Reason.REJECTED))
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
        Answer answer = answer(report, Hit.ASSIGNED, Hit.ASSIGNED, null);
        return Optional.of(
                question.measures().contains(report.claim().measure())
                        ? new Match.Answers(answer, false)
                        : new Match.Excluded(answer, Exclusion.Reason.OTHER_MEASURE));
    }

    private Optional<Match> byTerms(Report report, Surroundings around) {
        if (!question.measures().contains(report.claim().measure())) {
            return Optional.empty();
        }
        return subjectIn(around).map(subject -> byTerms(report, subject, around));
    }

    private Match byTerms(Report report, Hit subject, Surroundings around) {
        Optional<Term> excluded = excludedIn(around, subject.where());
        Hit near = placeIn(around);
        Answer answer = answer(report, subject, near, excluded.orElse(null));
        if (excluded.isPresent()) {
            return new Match.Excluded(answer, Exclusion.Reason.EXCLUDED_SUBJECT);
        }
        return near.where() == Found.NOWHERE
                ? new Match.Excluded(answer, Exclusion.Reason.OTHER_PLACE)
                : new Match.Answers(answer, false);
    }

    private Answer answer(Report report, Hit subject, Hit near, @Nullable Term excluded) {
        Claim claim = report.claim();
        return new Answer(
                report,
                new Matching(
                        subject,
                        near,
                        excluded,
                        EffectiveScope.of(claim, question),
                        EffectiveScope.basis(claim, question)));
    }

    private Optional<Hit> subjectIn(Surroundings around) {
        return hit(subject, around.phrase(), Found.PHRASE)
                .or(() -> hit(subject, around.sentence(), Found.SENTENCE))
                .or(() -> hit(subject, around.sentenceBefore(), Found.SENTENCE_BEFORE))
                .or(() -> hit(subject, around.headline(), Found.HEADLINE));
    }

    private static Optional<Hit> hit(Terms terms, String text, Found where) {
        return terms.firstIn(text).map(term -> new Hit(where, term));
    }

    private Optional<Term> excludedIn(Surroundings around, Found where) {
        return exclude.firstIn(around.phrase()).or(() -> switch (where) {
            case SENTENCE -> exclude.firstIn(around.sentence());
            case SENTENCE_BEFORE ->
                exclude.firstIn(around.sentence()).or(() -> exclude.firstIn(around.sentenceBefore()));
            case HEADLINE -> exclude.firstIn(around.sentence()).or(() -> exclude.firstIn(around.headline()));
            case PHRASE, PARAGRAPH, ARTICLE, NOT_ASKED, NOWHERE, ASSIGNED -> Optional.empty();
        });
    }

    private Hit placeIn(Surroundings around) {
        if (place.isEmpty()) {
            return Hit.NOT_ASKED;
        }
        return hit(place, around.sentence(), Found.SENTENCE)
                .or(() -> hit(place, around.paragraph(), Found.PARAGRAPH))
                .or(() -> inArticle(around).map(term -> new Hit(Found.ARTICLE, term)))
                .orElse(Hit.NOWHERE);
    }

    private Optional<Term> inArticle(Surroundings around) {
        return placeInArticle.computeIfAbsent(
                List.of(around.headline(), around.article()),
                texts -> texts.stream()
                        .flatMap(text -> place.firstIn(text).stream())
                        .findFirst());
    }
}
