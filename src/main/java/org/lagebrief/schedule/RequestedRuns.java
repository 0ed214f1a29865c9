package org.lagebrief.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.RunFailedException;
import org.lagebrief.job.RunRequest;
import org.lagebrief.job.RunStoppedException;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Week;
import org.lagebrief.store.RunOutcome;
import org.lagebrief.store.due.DueState;

/** Makes weeks by runs that are all requested alike. */
final class RequestedRuns implements WeekRuns {
    private final BriefingRuns runs;
    private final RunRequest request;
    private final Clock clock;

    /** @param request its week and topic do not matter */
    RequestedRuns(BriefingRuns runs, RunRequest request, Clock clock) {
        this.runs = runs;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public End run(Week week, @Nullable String topicId) {
        Instant start = clock.instant();
        try {
            runs.run(request.of(week, topicId));
            return end(start, week, topicId, null);
        } catch (RunStoppedException e) {
            return new End(DueState.RUNNING, e.getMessage());
        } catch (InputFaultException | RunFailedException e) {
            return end(start, week, topicId, e.getMessage());
        }
    }

    @Override
    public Optional<DueState> endSince(Instant moment, Week week, @Nullable String topicId) {
        return runs.endSince(moment, week, topicId).map(RequestedRuns::state);
    }

    private End end(Instant start, Week week, @Nullable String topicId, @Nullable String trouble) {
        return endSince(start, week, topicId)
                .map(state -> new End(state, null))
                .orElseGet(() -> new End(DueState.FAILED, trouble));
    }

    private static DueState state(RunOutcome outcome) {
        return switch (outcome) {
            case DONE -> DueState.DONE;
            case SKIPPED -> DueState.SKIPPED;
            case NO_INPUT -> DueState.NO_INPUT;
            case FAILED -> DueState.FAILED;
            case STOPPED -> DueState.RUNNING;
        };
    }
}
