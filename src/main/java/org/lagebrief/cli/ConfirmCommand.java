package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.model.delivery.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscribers confirm}: notes a consent that was given in another way than by the link. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Notes that a subscriber wants the briefings, and how you know: on paper, by",
            "telephone, in a mail of its own. From then on it gets them."
        },
        footer = {
            "",
            "Example:",
            "  lagebrief subscribers confirm anna@example.org --reason \"signed form of 2 December\""
        })
final class ConfirmCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Parameters(paramLabel = "ADDRESS", description = "Such as anna@example.org")
    private String address = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "How you know; kept as the proof")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so. Default: the system's user name")
    private @Nullable String by;

    @Override
    public Integer call() {
        EmailAddress of = Addresses.of(address);
        String name = by != null ? by : System.getProperty("user.name", "somebody");
        PrintWriter out = spec.commandLine().getOut();
        return Application.use(
                folderOptions.folders(folderOptions.settings()), Progress.NONE, Confirmations.class, confirmations -> {
                    boolean known = confirmations.confirm(of, "confirmed by hand, by " + name, reason);
                    out.println(of + ": " + (known ? "active" : "not known; lagebrief subscribers list names all"));
                    out.flush();
                    return known ? Exit.DONE : Exit.USAGE;
                });
    }
}
