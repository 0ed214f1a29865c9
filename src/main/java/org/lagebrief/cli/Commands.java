package org.lagebrief.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lagebrief.job.RunFailedException;
import org.lagebrief.model.InputFaultException;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: finds the command, runs it, and turns what goes wrong into one line and an exit code. */
@Command(
        name = "lagebrief",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a week of articles and figure tables into a briefing that sets contested numbers side by side.",
            ""
        },
        subcommands = {
            RunCommand.class,
            ExtractCommand.class,
            ScoreCommand.class,
            CheckCommand.class,
            PreviewCommand.class,
            ReviewCommand.class,
            SendCommand.class,
            SubscribersCommand.class,
            ApproveCommand.class,
            BouncesCommand.class,
            ServeCommand.class,
            ScheduleCommand.class,
            HistoryCommand.class,
            RecoverCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Commands.Version.class,
        footer = {
            "",
            "Examples:",
            "  lagebrief run --week all       briefings for every week that has input",
            "  lagebrief check                what a run would trip over",
            "  lagebrief help run             more about a command",
            "",
            "Settings can also stand in an application.yml in the working directory, such as",
            "  lagebrief: {input: newsroom/input, output: newsroom/briefings}"
        })
public final class Commands implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command that the arguments name; returns the process's exit code. */
    public static int run(String... arguments) {
        silenceLogs();
        return run(utf8(System.out), utf8(System.err), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Commands::usage)
                .setExecutionExceptionHandler(Commands::failure)
                .execute(arguments);
    }

    /** Called where no command is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, found none");
    }

    private static int usage(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().println(command + ": " + e.getMessage() + "; see " + command + " --help");
        return Exit.USAGE;
    }

    private static int failure(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (isShuttingDown()) {
            err.println("stopped; run the same command again, it goes on where it stopped");
            err.flush();
            return Exit.FAILED;
        }
        if (e instanceof InputFaultException found) {
            err.println(FolderOptions.shown(found.fault()));
            return Exit.USAGE;
        }
        if (e instanceof RunFailedException) {
            err.println(e.getMessage());
        } else {
            err.println("unexpected: " + e + "; run the same command again, it goes on where it stopped");
            e.printStackTrace(err);
        }
        err.flush();
        return Exit.FAILED;
    }

    /** Whether the process is about to end by a signal: what fails then fails because of it. */
    private static boolean isShuttingDown() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            return !Runtime.getRuntime().removeShutdownHook(none);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /**
     * The terminal belongs to the commands: libraries' logs go nowhere until the application, if any, opens its log file. What writes
     * logs is named, since to look for it in every jar takes longer than all else that a short command does.
     */
    private static void silenceLogs() {
        if (System.getProperty(LoggingSystem.SYSTEM_PROPERTY) == null) {
            System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LogbackLoggingSystem.class.getName());
        }
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"lagebrief " + (version == null ? "(not packaged)" : version)};
        }
    }
}
