package org.lagebrief.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.due.DueState;
import org.lagebrief.store.due.DueWeek;
import org.lagebrief.store.due.DueWeeks;

/**
 * Has made what is due: each week of each plan once, in the order in which they became due.
 *
 * <p>The same pass serves the first look after a downtime and every later one. Whoever calls it holds the database: a week that is
 * marked as being made is taken for cut off.
 */
final class Timetable {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    private final Agenda agenda;
    private final DueWeeks weeks;
    private final WeekRuns runs;
    private final Duration catchUp;
    private final Clock clock;

    Timetable(Agenda agenda, DueWeeks weeks, WeekRuns runs, Duration catchUp, Clock clock) {
        this.agenda = agenda;
        this.weeks = weeks;
        this.runs = runs;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /**
     * Makes what is due, or takes it up again; a week that fails hinders no other.
     *
     * @param news told of each week that is begun, and of what has come of it
     * @throws InputFaultException if a plan cannot be read
     */
    void makeWhatIsDue(Path input, Consumer<DueWeek> news) {
        agenda.noteNewPlans(input);
        Instant now = clock.instant();
        for (DueWeek due : agenda.open(input)) {
            if (!nextTry(due).isAfter(now)) {
                make(due, news);
            }
        }
    }

    /** After each failure twice as late as after the one before. */
    private static Instant nextTry(DueWeek due) {
        if (due.state() != DueState.FAILED) {
            return due.changedAt();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.tries() - 1, MOST_DOUBLINGS));
        return due.changedAt().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private void make(DueWeek due, Consumer<DueWeek> news) {
        Optional<DueState> byHand = runs.endSince(due.dueAt(), due.week(), due.topicId());
        if (byHand.isPresent()) {
            news.accept(save(due, byHand.get(), null));
        } else if (due.dueAt().plus(catchUp).isBefore(clock.instant())) {
            news.accept(save(due, DueState.PASSED_OVER, due.trouble()));
        } else {
            DueWeek begun = save(due.begun(), DueState.RUNNING, null);
            news.accept(begun);
            WeekRuns.End end = runs.run(due.week(), due.topicId());
            news.accept(save(begun, end.state(), end.trouble()));
        }
    }

    private DueWeek save(DueWeek due, DueState state, @Nullable String trouble) {
        DueWeek changed = due.to(state, clock.instant(), trouble);
        weeks.save(changed);
        return changed;
    }
}
