package org.lagebrief.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.model.Comparison.Central;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.Quantity;

/** Makes a central value where a rule for one is switched on; without a rule there is no "best" number. */
final class CentralRule {
    private static final int FEWEST_PARTIES = 3;

    private CentralRule() {}

    static Optional<Central> apply(Central.Rule rule, List<Estimate> estimates) {
        return switch (rule) {
            case MEDIAN_OF_PARTIES -> medianOfParties(estimates);
        };
    }

    private static Optional<Central> medianOfParties(List<Estimate> estimates) {
        List<Double> middles = estimates.stream()
                .filter(Estimate::counts)
                .map(Estimate::quantity)
                .flatMap(CentralRule::middle)
                .sorted()
                .toList();
        int size = middles.size();
        if (size < FEWEST_PARTIES) {
            return Optional.empty();
        }
        double median = (middles.get((size - 1) / 2) + middles.get(size / 2)) / 2;
        return Optional.of(new Central(Central.Rule.MEDIAN_OF_PARTIES, Math.round(median)));
    }

    /** The middle of a closed interval; an open one has none. */
    private static Stream<Double> middle(Quantity quantity) {
        Long low = quantity.low();
        Long high = quantity.high();
        return low == null || high == null ? Stream.empty() : Stream.of((low + high) / 2.0);
    }
}
