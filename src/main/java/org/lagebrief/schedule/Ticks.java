package org.lagebrief.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.BriefingRuns;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks again and again for what is due, until it is closed; what it is making then stops where its work is next saved. */
public final class Ticks implements AutoCloseable {
    /** How long it is waited for that. */
    private static final int SECONDS_TO_STOP = 20;

    private final Pass pass;
    private final Duration pause;
    private final BriefingRuns runs;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> looks;

    /** @param pause between the end of a look and the next */
    Ticks(Pass pass, Duration pause, BriefingRuns runs) {
        this.pass = pass;
        this.pause = pause;
        this.runs = runs;
        scheduler.setThreadNamePrefix("due-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(SECONDS_TO_STOP);
        scheduler.initialize();
    }

    /** Looks at once, and then again and again; called once. */
    public void begin(News news) {
        looks = scheduler.scheduleWithFixedDelay(() -> pass.run(news), pause);
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        runs.stop();
        scheduler.shutdown();
    }
}
