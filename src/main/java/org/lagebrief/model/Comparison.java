package org.lagebrief.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All estimates to one question, side by side.
 *
 * @param groups one for each measure and scope that was answered, in the order of the question's measures
 * @param agreement over all groups
 * @param unattributed answers in the text's own voice or by nobody in particular; they never make a party
 */
public record Comparison(Question question, List<Group> groups, Agreement agreement, List<Answer> unattributed) {
    /**
     * Estimates that may be compared: one measure, one scope.
     *
     * @param estimates one a party, those that count first
     * @param range over the estimates that count, or null if none does
     * @param central a value by a declared rule, or null while none is switched on
     */
    public record Group(
            Measure measure,
            Scope scope,
            List<Estimate> estimates,
            @Nullable Range range,
            Agreement agreement,
            @Nullable Central central) {
        public Group {
            estimates = List.copyOf(estimates);
        }

        /** How many independent parties give an estimate. */
        public int parties() {
            return estimates.size();
        }

        /** How many reports state those estimates, a text that several outlets carry taken once. */
        public int reports() {
            return estimates.stream()
                    .mapToInt(estimate -> estimate.reports().size())
                    .sum();
        }

        /** How many outlets and tables print them, copies too: what a reader meets before asking who says so. */
        public int outlets() {
            return (int) estimates.stream()
                    .flatMap(estimate -> estimate.reports().stream())
                    .flatMap(Answer::prints)
                    .map(Report::publisher)
                    .distinct()
                    .count();
        }
    }

    /** A central value and the name of the rule that made it. */
    public record Central(Rule rule, long value) {
        /** Rules a desk may switch on. */
        public enum Rule {
            /** The median of the middles of at least three parties' closed intervals. */
            MEDIAN_OF_PARTIES
        }
    }

    public Comparison {
        groups = List.copyOf(groups);
        unattributed = List.copyOf(unattributed);
    }

    public Stream<Estimate> estimates() {
        return groups.stream().flatMap(group -> group.estimates().stream());
    }

    /** How many independent parties give an estimate. */
    public int parties() {
        return (int)
                estimates().map(estimate -> estimate.party().id()).distinct().count();
    }

    /** How many reports state those estimates, a text that several outlets carry taken once: what a reader would count who takes each repetition for a voice. */
    public int reports() {
        return estimates().mapToInt(estimate -> estimate.reports().size()).sum();
    }
}
