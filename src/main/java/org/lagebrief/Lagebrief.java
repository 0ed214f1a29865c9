package org.lagebrief;

import org.lagebrief.cli.Commands;

/** The main class: hands the command line to {@code cli} and ends with its exit code. */
public final class Lagebrief {
    private Lagebrief() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
