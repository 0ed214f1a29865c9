package org.lagebrief.aggregate.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.model.Comparison.Result;
import org.lagebrief.model.Comparison.Result.Rule;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Range;
import org.lagebrief.model.Reliability;

/** A named way to make one result of several parties' estimates; none of them knows which estimate is right. */
public interface ResultRule {
    /** The rules in the order in which the data lists them. */
    List<ResultRule> ALL = List.of(
            new RangeOfParties(),
            new CommonToAll(),
            new MedianOfParties(),
            new LatestDate(),
            new MostReliableSources());

    Rule name();

    /** What the rule makes of estimates that count, or empty where it says nothing of them. */
    Optional<Range> apply(List<Estimate> counting);

    /** The result under each rule that says something of the estimates that count. */
    static List<Result> results(Collection<Estimate> estimates) {
        List<Estimate> counting = estimates.stream().filter(Estimate::counts).toList();
        return ALL.stream()
                .flatMap(rule -> rule.apply(counting).map(range -> new Result(rule.name(), range)).stream())
                .toList();
    }

    /** From the lowest to the highest number that any party names. */
    final class RangeOfParties implements ResultRule {
        @Override
        public Rule name() {
            return Rule.RANGE_OF_PARTIES;
        }

        @Override
        public Optional<Range> apply(List<Estimate> counting) {
            return covering(counting);
        }
    }

    /** What no party's estimate leaves out, if there is such a thing; "about" is not widened. */
    final class CommonToAll implements ResultRule {
        @Override
        public Rule name() {
            return Rule.COMMON_TO_ALL;
        }

        @Override
        public Optional<Range> apply(List<Estimate> counting) {
            List<Interval> intervals = counting.stream()
                    .map(estimate -> Interval.of(estimate.quantity(), 0))
                    .toList();
            if (intervals.size() < 2 || !Interval.allMeet(intervals)) {
                return Optional.empty();
            }
            double low = intervals.stream().mapToDouble(Interval::low).max().orElseThrow();
            double high = intervals.stream().mapToDouble(Interval::high).min().orElseThrow();
            boolean open = Double.isInfinite(high);
            return Optional.of(new Range((long) low, open ? (long) low : (long) high, false, open));
        }
    }

    /** The median of the middles of at least three parties' closed intervals. */
    final class MedianOfParties implements ResultRule {
        private static final int FEWEST_PARTIES = 3;

        @Override
        public Rule name() {
            return Rule.MEDIAN_OF_PARTIES;
        }

        @Override
        public Optional<Range> apply(List<Estimate> counting) {
            List<Double> middles = counting.stream()
                    .map(Estimate::quantity)
                    .flatMap(MedianOfParties::middle)
                    .sorted()
                    .toList();
            int size = middles.size();
            if (size < FEWEST_PARTIES) {
                return Optional.empty();
            }
            long median = Math.round((middles.get((size - 1) / 2) + middles.get(size / 2)) / 2);
            return Optional.of(new Range(median, median, false, false));
        }

        /** The middle of a closed interval; an open one has none. */
        private static Stream<Double> middle(Quantity quantity) {
            Long low = quantity.low();
            Long high = quantity.high();
            return low == null || high == null ? Stream.empty() : Stream.of((low + high) / 2.0);
        }
    }

    /** The estimates of the latest date. */
    final class LatestDate implements ResultRule {
        @Override
        public Rule name() {
            return Rule.LATEST_DATE;
        }

        @Override
        public Optional<Range> apply(List<Estimate> counting) {
            Optional<LocalDate> latest =
                    counting.stream().map(estimate -> estimate.asOf().date()).max(Comparator.naturalOrder());
            return covering(counting.stream()
                    .filter(estimate ->
                            latest.filter(estimate.asOf().date()::equals).isPresent())
                    .toList());
        }
    }

    /** The estimates of the sources that the desk trusts most; nothing where it has judged none. */
    final class MostReliableSources implements ResultRule {
        @Override
        public Rule name() {
            return Rule.MOST_RELIABLE_SOURCES;
        }

        @Override
        public Optional<Range> apply(List<Estimate> counting) {
            Optional<Reliability> best = counting.stream()
                    .map(Estimate::reliability)
                    .filter(Objects::nonNull)
                    .filter(grade -> grade != Reliability.F)
                    .min(Comparator.naturalOrder());
            return covering(counting.stream()
                    .filter(estimate -> best.filter(grade -> grade == estimate.reliability())
                            .isPresent())
                    .toList());
        }
    }

    private static Optional<Range> covering(List<Estimate> estimates) {
        return Range.covering(estimates.stream().map(Estimate::quantity).toList());
    }
}
