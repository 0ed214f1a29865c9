package org.lagebrief.aggregate.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Answer;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Language;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/**
 * One number that one party holds to for a time under one measure and scope, with all the reports of it.
 *
 * <p>What it is and for how long it holds is told by the reports at first hand; a further relay of it changes nothing. "Über 3000", "3000" and "at least 3000" are one number in several wordings; "at most 3000" is another.
 */
public final class Figure {
    private final List<Statement> statements;
    private final List<Statement> firstHand;
    private final Bound commonest;
    private final AsOf asOf;

    /** @param statements at least one, all of the same number */
    Figure(List<Statement> statements) {
        List<Statement> ordered = new ArrayList<>(statements);
        ordered.sort(Statement.BY_PUBLICATION);
        this.statements = Collections.unmodifiableList(ordered);
        this.firstHand = firstHand(this.statements);
        this.commonest = commonestBound(firstHand);
        this.asOf = asOf(this.statements);
    }

    public static boolean isSameNumber(Quantity one, Quantity other) {
        return number(one).equals(number(other));
    }

    /** The ends named: an open upper end counts as its lower one, so that only "at most" differs from the bare number. */
    public static List<@Nullable Long> number(Quantity quantity) {
        return Arrays.asList(quantity.low(), quantity.high() == null ? quantity.low() : quantity.high());
    }

    /** Those that do not say whom they have it from; of a number that is known from relays alone the first. */
    private static List<Statement> firstHand(List<Statement> statements) {
        List<Statement> firstHand = new ArrayList<>(statements);
        firstHand.removeIf(Statement::isRelay);
        return firstHand.isEmpty() ? statements.subList(0, 1) : firstHand;
    }

    /** The bound most reports use; among equals the one that appeared first. */
    private static Bound commonestBound(List<Statement> statements) {
        Map<Bound, Integer> uses = new EnumMap<>(Bound.class);
        statements.forEach(statement -> uses.merge(bound(statement), 1, Integer::sum));
        Bound commonest = bound(statements.get(0));
        for (Statement statement : statements) {
            Bound candidate = bound(statement);
            if (uses.getOrDefault(candidate, 0) > uses.getOrDefault(commonest, 0)) {
                commonest = candidate;
            }
        }
        return commonest;
    }

    private static Bound bound(Statement statement) {
        return statement.claim().quantity().bound();
    }

    private static AsOf asOf(List<Statement> statements) {
        return statements.stream()
                .filter(Statement::isDated)
                .map(statement -> statement.claim().asOf())
                .max(Comparator.comparing(AsOf::date).thenComparing(AsOf::evidence, Comparator.reverseOrder()))
                .orElseGet(() -> statements.get(0).claim().asOf());
    }

    /** Earliest published first. */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * The date for which the number holds: the latest that a report states, else the day it first appeared, since a
     * repetition makes an old number no fresher.
     */
    public AsOf asOf() {
        return asOf;
    }

    /** The last day for which anybody has the party stand by the number: a number still stated is not stale. */
    public LocalDate lastHeld() {
        return firstHand.stream()
                .map(statement -> statement.claim().asOf().date())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public List<@Nullable Long> number() {
        return number(statements.get(0).claim().quantity());
    }

    /** The scope under which it is compared. */
    Scope scope() {
        return statements.get(0).scope();
    }

    public boolean isVague() {
        return commonest == Bound.VAGUE;
    }

    /** Whether each report of it is a slip, as other copies of the same text show. */
    boolean isOutvoted() {
        return statements.stream().allMatch(Statement::outvoted);
    }

    boolean standsInTable() {
        return statements.stream().anyMatch(Statement::standsInTable);
    }

    boolean sharesSourceWith(Figure other) {
        return !Collections.disjoint(sourceIds(), other.sourceIds());
    }

    private Set<String> sourceIds() {
        return statements.stream().map(Statement::sourceId).collect(Collectors.toUnmodifiableSet());
    }

    LocalDate firstPublished() {
        return statements.get(0).claim().publishedOn();
    }

    /** The moment of the first report, or null where only its day is known. */
    @Nullable
    Instant firstPublishedAt() {
        return statements.get(0).publishedAt();
    }

    /** Whether all its reports appeared before each of the other's, as far as their moments are known. */
    boolean appearedBefore(Figure other) {
        Instant last = firstHand.get(firstHand.size() - 1).publishedAt();
        Instant first = other.firstHand.get(0).publishedAt();
        boolean known = firstHand.stream().allMatch(s -> s.publishedAt() != null)
                && other.firstHand.stream().allMatch(s -> s.publishedAt() != null);
        return known && last != null && first != null && last.isBefore(first);
    }

    /** The quantity to be printed: the principal answer's. */
    public Quantity quantity(Language language) {
        return principal(language).claim().quantity();
    }

    /** The answer whose words are to be printed. */
    public Answer principal(Language language) {
        return answers(language).get(0);
    }

    /**
     * The answers, the one whose words are to be printed first: in the commonest bound, in the language of the briefing,
     * of the date that the figure has, and the earliest.
     */
    public List<Answer> answers(Language language) {
        return statements.stream()
                .sorted(Comparator.comparing((Statement s) -> bound(s) != commonest)
                        .thenComparing(s -> !s.isIn(language))
                        .thenComparing(s -> !s.claim().asOf().date().equals(asOf.date()))
                        .thenComparing(Statement.BY_PUBLICATION))
                .map(Statement::answer)
                .toList();
    }
}
