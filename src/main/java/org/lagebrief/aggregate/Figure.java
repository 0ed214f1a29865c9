package org.lagebrief.aggregate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Article;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Language;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;

/**
 * One number that one party states under one measure and scope, with all the reports of it.
 *
 * <p>"Über 3000", "3000" and "at least 3000" are one number in several wordings; "at most 3000" is another.
 *
 * @param statements at least one, earliest published first
 */
record Figure(List<Statement> statements) {
    /** An answer and who speaks in it. */
    record Statement(Answer answer, Voice voice) {
        Claim claim() {
            return answer.claim();
        }

        String sourceId() {
            return voice.source().id();
        }

        boolean isIn(Language language) {
            Article article = answer.report().article();
            return article != null && article.language().equals(language);
        }

        boolean standsInTable() {
            return claim().provenance() instanceof Provenance.TableRow;
        }
    }

    /** Earliest published first; then by file and place, so that the order of input is irrelevant. */
    static final Comparator<Statement> BY_PUBLICATION = Comparator.comparing(
                    (Statement s) -> s.claim().publishedOn())
            .thenComparing(s -> s.claim().provenance().file())
            .thenComparing(s -> s.claim().provenance().line())
            .thenComparing(s -> s.claim().provenance() instanceof Provenance.Passage p ? p.start() : 0)
            .thenComparing(s -> s.claim().measure())
            .thenComparing(s -> s.claim().quantity().wording());

    Figure {
        statements = statements.stream().sorted(BY_PUBLICATION).toList();
    }

    /** The statements of one party under one measure and scope, sorted into the numbers they state. */
    static List<Figure> among(List<Statement> statements) {
        Map<List<@Nullable Long>, List<Statement>> byNumber = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> number(statement.claim().quantity())));
        return byNumber.values().stream().map(Figure::new).toList();
    }

    static boolean isSameNumber(Quantity one, Quantity other) {
        return number(one).equals(number(other));
    }

    /** The ends named: an open upper end counts as its lower one, so that only "at most" differs from the bare number. */
    private static List<@Nullable Long> number(Quantity quantity) {
        return Arrays.asList(quantity.low(), quantity.high() == null ? quantity.low() : quantity.high());
    }

    /**
     * The date for which the number holds: the latest that a report states, else the day it first appeared, since a
     * repetition makes an old number no fresher.
     */
    AsOf asOf() {
        return statements.stream()
                .map(statement -> statement.claim().asOf())
                .filter(asOf -> asOf.evidence() != AsOf.Evidence.PUBLICATION)
                .max(Comparator.comparing(AsOf::date).thenComparing(AsOf::evidence, Comparator.reverseOrder()))
                .orElseGet(() -> statements.get(0).claim().asOf());
    }

    /** The number in the bound most reports use; among equals the one that appeared first. */
    Quantity quantity() {
        Map<Bound, Long> uses = statements.stream()
                .collect(Collectors.groupingBy(s -> s.claim().quantity().bound(), Collectors.counting()));
        long most = uses.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return statements.stream()
                .map(statement -> statement.claim().quantity())
                .filter(quantity -> Objects.equals(uses.get(quantity.bound()), most))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a statement gives this number for this date, under whatever measure. */
    boolean isStatedBy(Statement statement) {
        Claim claim = statement.claim();
        return isSameNumber(claim.quantity(), quantity()) && claim.asOf().date().equals(asOf().date());
    }

    boolean isVague() {
        return quantity().bound() == Bound.VAGUE;
    }

    boolean standsInTable() {
        return statements.stream().anyMatch(Statement::standsInTable);
    }

    boolean sharesSourceWith(Figure other) {
        return statements.stream().map(Statement::sourceId).anyMatch(other.sourceIds()::contains);
    }

    private Set<String> sourceIds() {
        return statements.stream().map(Statement::sourceId).collect(Collectors.toSet());
    }

    LocalDate lastPublished() {
        return statements.get(statements.size() - 1).claim().publishedOn();
    }

    /**
     * The answers, the one whose words are to be printed first: in the commonest bound, in the language of the briefing,
     * of the date that the figure has, and the earliest.
     */
    List<Answer> answers(Language language) {
        Bound commonest = quantity().bound();
        LocalDate asOf = asOf().date();
        return statements.stream()
                .sorted(Comparator.comparing(
                                (Statement s) -> s.claim().quantity().bound() != commonest)
                        .thenComparing(s -> !s.isIn(language))
                        .thenComparing(s -> !s.claim().asOf().date().equals(asOf))
                        .thenComparing(BY_PUBLICATION))
                .map(Statement::answer)
                .toList();
    }

    /** The answer whose words are to be printed. */
    Answer principal(Language language) {
        return answers(language).get(0);
    }
}
