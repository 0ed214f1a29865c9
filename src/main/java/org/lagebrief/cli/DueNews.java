package org.lagebrief.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.schedule.News;
import org.lagebrief.store.due.DueState;
import org.lagebrief.store.due.DueWeek;

/** Tells what happens by itself in a line each; a trouble that lasts is told once. */
final class DueNews implements News {
    private final PrintWriter out;
    private final PrintWriter err;
    private final DueWords words;
    private @Nullable String lastTrouble;

    DueNews(PrintWriter out, PrintWriter err, ZoneId zone) {
        this.out = out;
        this.err = err;
        this.words = new DueWords(zone);
    }

    @Override
    public void week(DueWeek due) {
        String state = due.state() == DueState.RUNNING ? "begun" : words.state(due);
        out.println(Terminal.visible(words.when(due.changedAt()) + "  " + due.week() + "  topics: "
                + DueWords.topic(due.topicId()) + "  " + state));
        out.flush();
    }

    @Override
    public void trouble(String what) {
        if (!Objects.equals(what, lastTrouble)) {
            err.println(Terminal.visible(what));
            err.flush();
            lastTrouble = what;
        }
    }
}
