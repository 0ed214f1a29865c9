package org.lagebrief.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All estimates to one question, side by side.
 *
 * @param groups one for each measure and scope that was answered, in the order of the question's measures
 * @param agreement over all groups
 * @param apart each two groups that hold an estimate that counts
 * @param unattributed answers in the text's own voice or by nobody in particular; they never make a party
 */
public record Comparison(
        Question question, List<Group> groups, Agreement agreement, List<Apart> apart, List<Answer> unattributed) {
    /**
     * Estimates that may be compared: one measure, one scope.
     *
     * @param estimates one a party, those that count first
     * @param range over the estimates that count, or null if none does, or if they cover different stretches of time
     * @param central a value by a declared rule, or null while none is switched on
     * @param results what each rule makes of the estimates that count
     * @param corroborations one for each estimate that counts
     */
    public record Group(
            Measure measure,
            Scope scope,
            List<Estimate> estimates,
            @Nullable Range range,
            Agreement agreement,
            @Nullable Central central,
            List<Result> results,
            List<Corroboration> corroborations) {
        public Group {
            estimates = List.copyOf(estimates);
            results = List.copyOf(results);
            corroborations = List.copyOf(corroborations);
        }

        /** A group of which no rule but the range was asked. */
        public Group(
                Measure measure,
                Scope scope,
                List<Estimate> estimates,
                @Nullable Range range,
                Agreement agreement,
                @Nullable Central central) {
            this(measure, scope, estimates, range, agreement, central, List.of(), List.of());
        }

        /** Whether one of its estimates counts. */
        public boolean counts() {
            return estimates.stream().anyMatch(Estimate::counts);
        }

        /** The other parties whose estimates meet this one, or empty if it does not count. */
        public Optional<List<Party>> meeting(Estimate estimate) {
            return corroborations.stream()
                    .filter(one -> one.partyId().equals(estimate.party().id()))
                    .map(Corroboration::meeting)
                    .findFirst();
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

    /** What a rule makes of a group's estimates; printed as such only where a desk has switched the rule on. */
    public record Result(Result.Rule rule, Range range) {
        /** The rules there are. */
        public enum Rule {
            RANGE_OF_PARTIES,
            COMMON_TO_ALL,
            MEDIAN_OF_PARTIES,
            LATEST_DATE,
            MOST_RELIABLE_SOURCES
        }
    }

    /** The other parties whose estimates meet that of a party; how far its source is trusted is another matter. */
    public record Corroboration(String partyId, List<Party> meeting) {
        public Corroboration {
            meeting = List.copyOf(meeting);
        }
    }

    /** Two groups that are not set against each other, and why. */
    public record Apart(Measure measure, Scope scope, Measure otherMeasure, Scope otherScope, Reason reason) {
        /** What parts them. */
        public enum Reason {
            /** The one counts a part of what the other counts together. */
            PART_OF_SUM,
            /** One of them does not say what it counts. */
            NOT_DEFINED,
            /** They count different things. */
            MEASURE,
            /** They cover different stretches of time. */
            SCOPE,
            /** One of them does not say which stretch of time it covers. */
            SCOPE_NOT_STATED
        }
    }

    /** A central value and the name of the rule that made it. */
    public record Central(Central.Rule rule, long value) {
        /** Rules a desk may switch on. */
        public enum Rule {
            /** The median of the middles of at least three parties' closed intervals. */
            MEDIAN_OF_PARTIES
        }
    }

    public Comparison {
        groups = List.copyOf(groups);
        apart = List.copyOf(apart);
        unattributed = List.copyOf(unattributed);
    }

    /** A comparison whose groups nobody has asked to be kept apart. */
    public Comparison(Question question, List<Group> groups, Agreement agreement, List<Answer> unattributed) {
        this(question, groups, agreement, List.of(), unattributed);
    }

    public Stream<Estimate> estimates() {
        return groups.stream().flatMap(group -> group.estimates().stream());
    }

    /** The words of the parties' estimates of the week before. */
    public Stream<Answer> previous() {
        return estimates().flatMap(estimate -> Stream.ofNullable(estimate.previous()));
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
