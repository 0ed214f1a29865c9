package org.lagebrief.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Week;
import org.lagebrief.store.due.DueState;
import org.lagebrief.store.due.DueWeek;
import org.lagebrief.store.due.DueWeeks;

/** Says which weeks of the plans are due and not yet made. */
public final class Agenda {
    private final Plans plans;
    private final DueWeeks weeks;
    private final Clock clock;

    public Agenda(Plans plans, DueWeeks weeks, Clock clock) {
        this.plans = plans;
        this.weeks = weeks;
        this.clock = clock;
    }

    /**
     * Notes which plans there are: weeks that were due before their plan was first seen are never made by themselves.
     *
     * @throws InputFaultException if a plan cannot be read
     */
    void noteNewPlans(Path input) {
        for (Plan plan : plans.of(input)) {
            if (weeks.since(plan.topicId()).isEmpty()) {
                weeks.begin(plan.topicId(), clock.instant());
            }
        }
    }

    /**
     * What is due and neither made nor passed over, in the order in which it became due.
     *
     * @throws InputFaultException if a plan cannot be read
     */
    public List<DueWeek> open(Path input) {
        Instant now = clock.instant();
        return plans.of(input).stream()
                .flatMap(plan -> due(plan, now))
                .filter(due -> !due.state().isFinal())
                .sorted(Comparator.comparing(DueWeek::dueAt).thenComparing(DueWeek::week))
                .toList();
    }

    private Stream<DueWeek> due(Plan plan, Instant now) {
        return weeks.since(plan.topicId()).stream()
                .flatMap(since -> plan.dueBetween(since, now).stream())
                .map(week -> known(plan, week));
    }

    private DueWeek known(Plan plan, Week week) {
        return weeks.find(plan.topicId(), week).orElseGet(() -> {
            Instant dueAt = plan.dueAt(week);
            return new DueWeek(plan.topicId(), week, dueAt, DueState.WAITING, 0, dueAt, null);
        });
    }
}
