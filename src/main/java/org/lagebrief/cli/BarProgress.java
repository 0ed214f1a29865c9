package org.lagebrief.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.Progress;

/** Progress as a bar on the terminal that vanishes when the step is over. */
final class BarProgress implements Progress {
    private static final long BYTES_PER_MB = 1_000_000;

    private @Nullable ProgressBar bar;

    @Override
    public synchronized void begin(String label, long total, Unit unit) {
        end();
        ProgressBarBuilder builder =
                new ProgressBarBuilder().setTaskName(label).setInitialMax(total).clearDisplayOnFinish();
        if (unit == Unit.BYTES) {
            builder.setUnit("MB", BYTES_PER_MB);
        }
        bar = builder.build();
    }

    @Override
    public synchronized void advance(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
