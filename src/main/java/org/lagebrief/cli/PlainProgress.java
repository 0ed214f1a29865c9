package org.lagebrief.cli;

import java.io.PrintWriter;
import org.lagebrief.job.Progress;

/** Progress as lines, a tenth of the work a line, where there is no terminal. */
final class PlainProgress implements Progress {
    private final PrintWriter err;
    private String label = "";
    private long total;
    private long done;
    private long tenths;

    PlainProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void begin(String label, long total) {
        this.label = label;
        this.total = total;
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

    private void print() {
        if (total > 0) {
            err.println(label + ": " + done + " of " + total);
            err.flush();
        }
    }
}
