package org.lagebrief.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.lagebrief.job.Progress;

/** Whether a person watches, and how to show progress and foreign text then. */
final class Terminal {
    /** Unicode's pictures of the first control characters, in their order. */
    private static final int CONTROL_PICTURES = 0x2400;

    private static final int UNKNOWN = 0xFFFD;

    /** They let a text read in another order than it has. */
    private static final String REORDERING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private Terminal() {}

    static Progress progress(boolean quiet, PrintWriter err) {
        if (quiet) {
            return Progress.NONE;
        }
        return isWatched() ? new BarProgress() : new PlainProgress(err);
    }

    /** The text on one line with its control characters made visible: a file's name or content must not steer the terminal. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().map(Terminal::visible).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static int visible(int c) {
        if (c < ' ') {
            return CONTROL_PICTURES + c;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                UNKNOWN;
            default -> REORDERING.indexOf(c) < 0 ? c : UNKNOWN;
        };
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
