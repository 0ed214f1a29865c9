package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.compare.Slip;
import org.lagebrief.aggregate.match.EffectiveScope;
import org.lagebrief.model.Matching.ScopeBasis;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Question;
import org.lagebrief.model.Scope;

/**
 * Decides under which scope the figures of articles are compared that state none: that under which the party states the same
 * number within {@value #DAYS_NEAR} days, else the question's, save that a number less than half of what the party held to till then
 * replaces no count so far and stays without a scope.
 *
 * <p>A row without a scope is one of its column's series and takes the question's.
 */
final class UnstatedScopes {
    static final int DAYS_NEAR = 7;
    private static final int MUCH_LOWER = 2;

    private final Question question;
    private final Predicate<Statement> tellsOfAChange;
    private final IdentityHashMap<Statement, Decided> scopes = new IdentityHashMap<>();

    private UnstatedScopes(Question question, Predicate<Statement> tellsOfAChange) {
        this.question = question;
        this.tellsOfAChange = tellsOfAChange;
    }

    /**
     * The scope of each statement that states none; those that state one, and rows, are missing.
     *
     * @param tellsOfAChange whether the words name the older figure, too: then a lower one is a correction
     */
    static IdentityHashMap<Statement, Decided> among(
            Collection<Statement> statements, Question question, Predicate<Statement> tellsOfAChange) {
        UnstatedScopes found = new UnstatedScopes(question, tellsOfAChange);
        statements.stream()
                .collect(Collectors.groupingBy(OfOneParty::of))
                .values()
                .forEach(ofOneParty -> new Course(found, ofOneParty).decide());
        return found.scopes;
    }

    private boolean isOpen(Statement statement) {
        return EffectiveScope.isUnstated(statement.claim()) && !statement.standsInTable();
    }

    /** The scope under which a statement is compared, and why. */
    record Decided(Scope scope, ScopeBasis basis) {}

    /** What a party states under one measure. */
    private record OfOneParty(String partyId, Measure measure) {
        static OfOneParty of(Statement statement) {
            return new OfOneParty(
                    statement.voice().party().id(), statement.claim().measure());
        }
    }

    /** What one party holds to in the course of time. */
    private static final class Course {
        private final UnstatedScopes all;
        private final List<Statement> stated;
        private final List<Statement> open;
        private final TreeMap<LocalDate, List<Statement>> held = new TreeMap<>();
        private final Set<List<@Nullable Long>> numbers = new HashSet<>();

        Course(UnstatedScopes all, List<Statement> statements) {
            this.all = all;
            this.stated = statements.stream().filter(s -> !all.isOpen(s)).toList();
            this.open = statements.stream()
                    .filter(all::isOpen)
                    .sorted(Comparator.comparing(Course::day).thenComparing(Statement.BY_PUBLICATION))
                    .toList();
        }

        void decide() {
            stated.stream()
                    .filter(s -> EffectiveScope.of(s.claim(), all.question) == all.question.scope())
                    .forEach(this::hold);
            for (Statement statement : open) {
                Decided decided = asWhereStated(statement)
                        .map(scope -> new Decided(scope, ScopeBasis.SAME_NUMBER))
                        .orElseGet(() -> replacesNothing(statement)
                                ? new Decided(Scope.UNKNOWN, ScopeBasis.MUCH_LOWER)
                                : new Decided(all.question.scope(), ScopeBasis.QUESTION));
                all.scopes.put(statement, decided);
                if (decided.scope() == all.question.scope() && !isOldNumber(statement)) {
                    hold(statement);
                }
            }
        }

        private void hold(Statement statement) {
            if (!statement.isVague()) {
                held.computeIfAbsent(day(statement), day -> new ArrayList<>()).add(statement);
                numbers.add(Figure.number(statement.claim().quantity()));
            }
        }

        /** The scope that the party's same number has on the nearest day; of several the question's. */
        private Optional<Scope> asWhereStated(Statement open) {
            return stated.stream()
                    .filter(s -> !s.isVague())
                    .filter(s -> Figure.isSameNumber(
                            s.claim().quantity(), open.claim().quantity()))
                    .filter(s -> daysBetween(s, open) <= DAYS_NEAR)
                    .min(Comparator.comparingLong((Statement s) -> daysBetween(s, open))
                            .thenComparing(s -> scope(s) != all.question.scope())
                            .thenComparing(this::scope))
                    .map(this::scope);
        }

        private Scope scope(Statement stated) {
            return EffectiveScope.of(stated.claim(), all.question);
        }

        private boolean replacesNothing(Statement open) {
            boolean countsSoFar = all.question.scope() == Scope.CUMULATIVE || all.question.scope() == Scope.EVENT;
            if (!countsSoFar || open.isVague() || isOldNumber(open) || all.tellsOfAChange.test(open)) {
                return false;
            }
            Map.Entry<LocalDate, List<Statement>> before = held.lowerEntry(day(open));
            boolean lower = before != null && before.getValue().stream().anyMatch(s -> isMuchLower(open, s));
            return lower
                    || held.getOrDefault(day(open), List.of()).stream()
                            .filter(s -> s.claim().scope() != Scope.UNKNOWN)
                            .anyMatch(s -> isMuchLower(open, s) && !mayBeASlip(open, s));
        }

        /** Printed again without a date: a stale repeat, if anything. */
        private boolean isOldNumber(Statement open) {
            return !open.isDated()
                    && numbers.contains(Figure.number(open.claim().quantity()));
        }

        private static boolean isMuchLower(Statement open, Statement held) {
            Long low = held.claim().quantity().low();
            return low != null && upperEnd(open.claim().quantity()) * MUCH_LOWER < low;
        }

        private static long upperEnd(Quantity quantity) {
            return Objects.requireNonNull(quantity.high() == null ? quantity.low() : quantity.high());
        }

        private static boolean mayBeASlip(Statement open, Statement held) {
            return switch (Slip.kind(open.claim().quantity(), held.claim().quantity(), number -> false)) {
                case SWAPPED_DIGITS, MISSING_DIGIT -> true;
                case STALE, ROUNDED, OTHER -> false;
            };
        }

        private static LocalDate day(Statement statement) {
            return statement.claim().asOf().date();
        }

        private static long daysBetween(Statement one, Statement other) {
            return Math.abs(ChronoUnit.DAYS.between(day(one), day(other)));
        }
    }
}
