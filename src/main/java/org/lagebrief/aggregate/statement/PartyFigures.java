package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.compare.Slip;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Exclusion.Reason;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Week;

/**
 * Everything one party has stated under one measure and scope up to a week's end, and which of it is its estimate.
 *
 * <p>The estimate is the number with the latest as-of date. Of several numbers for that date it is the one in the
 * party's own table, else the one most reports at first hand ascribe to the party, be it under another measure, else the one
 * that the copies of a text agree on, else the one that appeared last. A number is preferred to none.
 *
 * @param figures every number stated, the estimate among them
 */
public record PartyFigures(List<Figure> figures, Figure estimate) {

    /**
     * What the party had stated by the end of the week, or empty if nothing.
     *
     * @param everything what the party states to the question under any measure and scope
     */
    public static Optional<PartyFigures> upTo(Week week, List<Statement> statements, List<Statement> everything) {
        List<Figure> figures = Timeline.figures(knownBy(week.sunday(), statements));
        return figures.stream()
                .max(byForce(new Support(week.sunday(), everything)))
                .map(estimate -> new PartyFigures(figures, estimate));
    }

    private static List<Statement> knownBy(LocalDate end, List<Statement> statements) {
        List<Statement> known = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            Claim claim = statement.claim();
            if (!claim.publishedOn().isAfter(end) && !claim.asOf().date().isAfter(end)) {
                known.add(statement);
            }
        }
        return known;
    }

    private static Comparator<Figure> byForce(Support support) {
        return Comparator.comparing((Figure figure) -> !figure.isVague())
                .thenComparing(figure -> figure.asOf().date())
                .thenComparing(Figure::standsInTable)
                .thenComparingLong(support::of)
                .thenComparing(figure -> !figure.isOutvoted())
                .thenComparing(Figure::firstPublished)
                .thenComparing(Figure::firstPublishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(figure -> figure.statements().get(0), Statement.BY_PUBLICATION.reversed());
    }

    /** How many reports at first hand a number of a day has, be it under another measure; counted once it is asked for. */
    private static final class Support {
        private final LocalDate end;
        private final List<Statement> everything;
        private @Nullable Map<NumberOnDate, Long> reports;

        Support(LocalDate end, List<Statement> everything) {
            this.end = end;
            this.everything = everything;
        }

        long of(Figure figure) {
            if (reports == null) {
                reports = knownBy(end, everything).stream()
                        .filter(statement -> !statement.isRelay())
                        .collect(Collectors.groupingBy(
                                s -> new NumberOnDate(
                                        Figure.number(s.claim().quantity()),
                                        s.claim().asOf().date()),
                                Collectors.counting()));
            }
            return reports.getOrDefault(
                    new NumberOnDate(figure.number(), figure.asOf().date()), 0L);
        }
    }

    private record NumberOnDate(List<@Nullable Long> number, LocalDate date) {}

    /** Other numbers ascribed to the same source for the same date. */
    public List<Figure> discrepancies() {
        return others().filter(this::isDiscrepancy).toList();
    }

    /** Why an answer with a number that is neither the estimate nor a discrepancy does not count. */
    public Reason reasonAgainst(Figure other, Answer answer) {
        if (other.isVague()) {
            return Reason.VAGUE;
        }
        if (isOfTheSameDate(other) && isOfAPeriod()) {
            return Reason.OTHER_PERIOD;
        }
        if (isOfTheSameDate(other) && !other.appearedBefore(estimate)) {
            return Reason.SAME_PARTY;
        }
        return isStaleRepeat(other, answer.claim()) ? Reason.STALE_REPEAT : Reason.OVERTAKEN;
    }

    /** Printed on a later day than a newer figure of the party, and not as that of an earlier date. */
    private boolean isStaleRepeat(Figure other, Claim claim) {
        return !Statement.isDated(claim)
                && figures.stream()
                        .filter(figure -> !figure.isVague()
                                && figure.asOf().date().isAfter(other.asOf().date()))
                        .anyMatch(newer -> newer.firstPublished().isBefore(claim.publishedOn()));
    }

    /** Numbers of other sources of the party for the same date, which none of them has taken back since. */
    public Stream<Figure> ofOtherOrgans() {
        return leftOut()
                .filter(figure -> isOfTheSameDate(figure)
                        && !isOfAPeriod()
                        && !figure.isVague()
                        && !estimate.isVague()
                        && !figure.sharesSourceWith(estimate)
                        && !figure.appearedBefore(estimate));
    }

    public Stream<Figure> leftOut() {
        return others().filter(figure -> !isDiscrepancy(figure));
    }

    /** What each source states, in a fixed order. */
    public Collection<List<Answer>> bySource() {
        return figures.stream()
                .flatMap(figure -> figure.statements().stream())
                .sorted(Statement.BY_PUBLICATION)
                .collect(Collectors.groupingBy(
                        Statement::sourceId, TreeMap::new, Collectors.mapping(Statement::answer, Collectors.toList())))
                .values();
    }

    public boolean isStatedForAnEarlierDay(Quantity number) {
        return others().anyMatch(
                        figure -> figure.asOf().date().isBefore(estimate.asOf().date())
                                && figure.number().equals(Figure.number(number)));
    }

    private Stream<Figure> others() {
        return figures.stream().filter(figure -> figure != estimate);
    }

    private boolean isDiscrepancy(Figure figure) {
        return !figure.isVague()
                && !estimate.isVague()
                && isOfTheSameDate(figure)
                && figure.sharesSourceWith(estimate)
                && (isOfAPeriod() ? figure.isOutvoted() : !isOvertakenWithinTheDay(figure));
    }

    /**
     * Whether the figures count what happened over a time of which only the end is known: a day's toll and a week's may end
     * together, and only copies of one text show a slip.
     */
    public boolean isOfAPeriod() {
        return estimate.scope() == Scope.PERIOD;
    }

    /** A party that raises its figure in the course of a day misreports nothing; one with the same digits was a slip. */
    private boolean isOvertakenWithinTheDay(Figure figure) {
        return figure.appearedBefore(estimate)
                && !Slip.hasSwappedDigits(
                        figure.statements().get(0).claim().quantity(),
                        estimate.statements().get(0).claim().quantity());
    }

    private boolean isOfTheSameDate(Figure figure) {
        return figure.asOf().date().equals(estimate.asOf().date());
    }
}
