package org.lagebrief.aggregate.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagebrief.model.Answer;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Estimate.Discrepancy;
import org.lagebrief.model.Estimate.Discrepancy.Kind;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;

/**
 * Finds the days on which republications of one source's series disagree: several tables, or tables and articles.
 *
 * <p>What most of them have is taken for what the source said, else what a table has, else the number that is not merely an
 * earlier day's. Numbers that meet, or of which one is the other rounded, do not disagree; nor do two rows of one table, which
 * are for the table's reader to explain.
 */
public final class Transcriptions {
    private final int aboutPercent;

    public Transcriptions(int aboutPercent) {
        this.aboutPercent = aboutPercent;
    }

    /**
     * The discrepancies in what one source states under one measure and scope, the latest day first.
     *
     * @param answers of any day, in a fixed order
     */
    public List<Discrepancy> in(Collection<Answer> answers) {
        Map<LocalDate, List<Answer>> byDay = answers.stream()
                .filter(answer -> answer.claim().quantity().bound() != Bound.VAGUE)
                .filter(answer -> answer.claim().asOf().evidence() != AsOf.Evidence.PUBLICATION)
                .collect(Collectors.groupingBy(
                        answer -> answer.claim().asOf().date(), TreeMap::new, Collectors.toList()));
        List<Discrepancy> found = new ArrayList<>();
        Set<Numbers> earlier = new HashSet<>();
        byDay.forEach((day, stated) -> {
            Answer right = right(stated, earlier);
            stated.stream()
                    .filter(answer -> disagree(answer, right))
                    .map(answer -> discrepancy(answer, right, earlier))
                    .filter(discrepancy -> discrepancy.kind() != Kind.ROUNDED)
                    .forEach(found::add);
            earlier.add(Numbers.of(right));
        });
        Collections.reverse(found);
        return found;
    }

    /** Tables do not round. */
    private static Discrepancy discrepancy(Answer wrong, Answer right, Set<Numbers> earlier) {
        Kind kind = Slip.kind(
                wrong.claim().quantity(), right.claim().quantity(), number -> earlier.contains(Numbers.of(number)));
        boolean tables = isInTable(wrong) && isInTable(right);
        return new Discrepancy(wrong, right, tables && kind == Kind.ROUNDED ? Kind.OTHER : kind);
    }

    private boolean disagree(Answer answer, Answer right) {
        boolean ofTables = isInTable(answer) || isInTable(right);
        return ofTables
                && !file(answer).equals(file(right))
                && !interval(answer).meets(interval(right));
    }

    private Interval interval(Answer answer) {
        return Interval.of(answer.claim().quantity(), aboutPercent);
    }

    private static Answer right(List<Answer> stated, Set<Numbers> earlier) {
        Map<Numbers, Long> carriers = stated.stream()
                .collect(Collectors.groupingBy(
                        Numbers::of,
                        Collectors.mapping(
                                Transcriptions::file,
                                Collectors.collectingAndThen(Collectors.toSet(), files -> (long) files.size()))));
        return stated.stream()
                .min(Comparator.comparing((Answer answer) -> -carriers.getOrDefault(Numbers.of(answer), 0L))
                        .thenComparing(answer -> earlier.contains(Numbers.of(answer)))
                        .thenComparing(answer -> !isInTable(answer))
                        .thenComparing(answer -> answer.claim().publishedOn())
                        .thenComparing(answer -> answer.claim().provenance(), Provenance.BY_PLACE))
                .orElseThrow();
    }

    private static boolean isInTable(Answer answer) {
        return answer.claim().provenance() instanceof Provenance.TableRow;
    }

    private static String file(Answer answer) {
        return answer.claim().provenance().file();
    }

    /** The ends named, whatever the wording. */
    private record Numbers(long low, long high) {
        private static final long OPEN = -1;

        static Numbers of(Answer answer) {
            return of(answer.claim().quantity());
        }

        static Numbers of(Quantity quantity) {
            return new Numbers(
                    quantity.low() == null ? OPEN : quantity.low(), quantity.high() == null ? OPEN : quantity.high());
        }
    }
}
