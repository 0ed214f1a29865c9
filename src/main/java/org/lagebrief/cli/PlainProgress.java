package org.lagebrief.cli;

import java.io.PrintWriter;
import org.lagebrief.job.Progress;

/** Progress as lines, a tenth of the work a line, where there is no terminal. */
final class PlainProgress implements Progress {
    private static final long BYTES_PER_MB = 1_000_000;

    private final PrintWriter err;
    private String label = "";
    private long total;
    private Unit unit = Unit.ITEMS;
    private long done;
    private long tenths;

    PlainProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void begin(String label, long total, Unit unit) {
        this.label = label;
        this.total = total;
        this.unit = unit;
        done = 0;
        tenths = 0;
        print();
    }

    @Override
    public synchronized void advance(long steps) {
        done += steps;
        if (total > 0 && done * 10 / total > tenths) {
            tenths = done * 10 / total;
            print();
        }
    }

    @Override
    public synchronized void end() {
        total = 0;
    }

    private String shown(long count) {
        if (unit == Unit.ITEMS) {
            return String.valueOf(count);
        }
        return total < BYTES_PER_MB ? (count + 999) / 1000 + " KB" : count / BYTES_PER_MB + " MB";
    }

    private void print() {
        if (total > 0) {
            err.println(label + ": " + shown(done) + " of " + shown(total));
            err.flush();
        }
    }
}
