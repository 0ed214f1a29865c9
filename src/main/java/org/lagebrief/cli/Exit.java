package org.lagebrief.cli;

/** What the commands end with. */
final class Exit {
    static final int DONE = 0;
    /** Done, with inputs left out, each of them named. */
    static final int SKIPPED = 1;
    /** The command, or what it was pointed at, has to be mended first. */
    static final int USAGE = 2;
    /** Stopped on the way; the same command goes on from there. */
    static final int FAILED = 3;

    private Exit() {}
}
