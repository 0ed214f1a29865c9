package org.lagebrief.cli;

import org.lagebrief.job.Progress;
import org.lagebrief.store.transfer.Watcher;

/** Shows how far the carrying of the state's rows has come. */
record RowProgress(String label, Progress progress) implements Watcher {
    @Override
    public void begin(long rows) {
        progress.begin(label, rows, Progress.Unit.ITEMS);
    }

    @Override
    public void advance(long rows) {
        progress.advance(rows);
    }
}
