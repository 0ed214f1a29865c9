package org.lagebrief.job;

import java.io.File;
import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Skipped;

/** How a fault becomes a line of the run's report, and by which step it was found. */
final class Skips {
    static final String COLLECT = "collect";
    static final String TABLES = "tables";
    static final String TOPICS = "topics";

    /** Steps whose skips a briefing names; a broken topic file says nothing about another topic's figures. */
    static final List<String> OF_FIGURES = List.of(COLLECT, TABLES);

    static final List<String> ALL = List.of(COLLECT, TABLES, TOPICS);

    private Skips() {}

    /**
     * The place, below the run's input folder, and the rest of the fault's line: printed with a colon between them, they
     * are that line again, the same on every machine.
     */
    static Skipped of(InputFault fault, RunContext run) {
        String folder = run.input() + File.separator;
        String place = fault.place().startsWith(folder) ? fault.place().substring(folder.length()) : fault.place();
        return new Skipped(
                place.replace(File.separatorChar, '/'),
                "expected " + fault.expected() + ", found " + fault.found() + "; " + fault.remedy());
    }
}
