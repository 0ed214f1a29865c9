package org.lagebrief.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.lagebrief.job.Progress;

/** Whether a person watches, and how to show progress then. */
final class Terminal {
    private Terminal() {}

    static Progress progress(boolean quiet, PrintWriter err) {
        if (quiet) {
            return Progress.NONE;
        }
        return isWatched() ? new BarProgress() : new PlainProgress(err);
    }

    @SuppressWarnings("SystemConsoleNull") // null up to Java 21; isTerminal deals with what came after
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console even without a terminal, and it must be asked by a method that 17 lacks. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
