package org.lagebrief.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.aggregate.statement.Denial;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.PartyFigures;
import org.lagebrief.aggregate.statement.QuestionAnswers;
import org.lagebrief.aggregate.statement.Statement;
import org.lagebrief.aggregate.statement.Timeline;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Exclusion;
import org.lagebrief.model.Language;
import org.lagebrief.model.Report;

/** Gathers what a question's estimates leave out of this week's reports, each with the reason. */
final class LeftOut {
    private final QuestionAnswers answers;
    private final Language language;
    private final LocalDate tooOld;
    private final List<Exclusion> exclusions = new ArrayList<>();

    /**
     * Begins with what did not come to be a statement.
     *
     * @param language of the briefing
     * @param staleAfterWeeks for so long a figure that an editor has rejected would have counted
     */
    LeftOut(QuestionAnswers answers, Language language, int staleAfterWeeks) {
        this.answers = answers;
        this.language = language;
        this.tooOld = answers.week().sunday().minusWeeks(staleAfterWeeks);
        answers.exclusions().stream()
                .filter(exclusion -> !isRejectedLongSince(exclusion))
                .forEach(exclusions::add);
    }

    /** A rejected figure is named in the week in which it appeared, and as long as it would have counted. */
    private boolean isRejectedLongSince(Exclusion exclusion) {
        return exclusion.reason() == Exclusion.Reason.REJECTED
                && exclusion
                        .prints()
                        .allMatch(report -> report.claim().asOf().date().isBefore(tooOld)
                                && !answers.week().contains(report.claim().publishedOn()));
    }

    /** Everything gathered so far, in the order in which it was. */
    List<Exclusion> exclusions() {
        return List.copyOf(exclusions);
    }

    /**
     * Adds what an article says for the second time.
     *
     * @param statements one party's, of one kind
     */
    void saidAlready(List<Statement> statements) {
        Set<Statement> once = new HashSet<>(Timeline.onePerArticle(statements));
        statements.stream()
                .filter(statement -> !once.contains(statement))
                .map(Statement::answer)
                .filter(this::isOfThisWeek)
                .forEach(answer -> add(answer, Exclusion.Reason.SAID_ALREADY));
    }

    /**
     * Adds the numbers that are not the party's estimate.
     *
     * @param printed reports that are printed all the same
     */
    void of(PartyFigures figures, Set<Report> printed) {
        figures.leftOut()
                .forEach(figure -> ofThisWeek(figure)
                        .filter(answer -> !printed.contains(answer.report()))
                        .forEach(answer -> add(answer, figures.reasonAgainst(figure, answer))));
    }

    /** Adds all numbers of a party that had taken back its estimate before the week began. */
    void ofWithdrawn(PartyFigures figures) {
        of(figures, Set.of());
        Stream.concat(Stream.of(figures.estimate()), figures.discrepancies().stream())
                .flatMap(this::ofThisWeek)
                .forEach(answer -> add(answer, Exclusion.Reason.DENIED));
    }

    /** Adds this week's rejections of numbers that no estimate gives. */
    void denialsOfNothing(List<Group> groups) {
        Set<Answer> attached = groups.stream()
                .flatMap(group -> group.estimates().stream())
                .flatMap(estimate -> estimate.denials().stream())
                .collect(Collectors.toSet());
        answers.denials().stream()
                .filter(denial -> answers.week().contains(denial.publishedOn()))
                .map(Denial::answer)
                .filter(answer -> !attached.contains(answer))
                .forEach(answer -> add(answer, Exclusion.Reason.DENIED));
    }

    private Stream<Answer> ofThisWeek(Figure figure) {
        return figure.answers(language).stream().filter(this::isOfThisWeek);
    }

    private boolean isOfThisWeek(Answer answer) {
        return answer.prints()
                .anyMatch(report -> answers.week().contains(report.claim().publishedOn()));
    }

    private void add(Answer answer, Exclusion.Reason reason) {
        exclusions.add(new Exclusion(answers.question().id(), answer, reason));
    }
}
