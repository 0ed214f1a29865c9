package org.lagebrief.job;

import java.io.File;
import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Skipped;

/** How a fault becomes a line of the run's report, and by which step it was found. */
final class Skips {
    static final String COLLECT = "collect";
    static final String EXTRACT = "extract";
    static final String TABLES = "tables";
    static final String TOPICS = "topics";
    static final String SUBSCRIBERS = "subscribers";

    /** Steps whose skips a briefing names; a broken topic file says nothing about another topic's figures. */
    static final List<String> OF_FIGURES = List.of(COLLECT, EXTRACT, TABLES);

    static final List<String> ALL = List.of(COLLECT, EXTRACT, TABLES, TOPICS, SUBSCRIBERS);

    /** Longer reasons are cut, in UTF-16 code units: a reason may quote what it found. */
    private static final int LONGEST = 1000;

    private Skips() {}

    /**
     * The place, below the run's input folder, and the rest of the fault's line: printed with a colon between them, they
     * are that line again, the same on every machine.
     */
    static Skipped of(InputFault fault, RunContext run) {
        String folder = run.input() + File.separator;
        String place = fault.place().startsWith(folder) ? fault.place().substring(folder.length()) : fault.place();
        return skipped(place.replace(File.separatorChar, '/'), fault);
    }

    /** The line for a file that made the program fail; the log has to tell the rest. */
    static Skipped ofFailure(String file, Throwable failure) {
        return skipped(
                file,
                InputFault.ofProgram(
                        file, failure, "the run went on without it, lagebrief.log in the data folder says more"));
    }

    private static Skipped skipped(String place, InputFault fault) {
        return new Skipped(
                place, shortened("expected " + fault.expected() + ", found " + fault.found() + "; " + fault.remedy()));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + " …";
    }
}
