package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.model.delivery.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscribers ask}: sends the mail by which a subscriber confirms that it wants the briefings. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Asks subscribers to confirm: all who are still to be asked, or the one named,",
            "also if it was asked before or has unsubscribed. Who was added is asked by",
            "itself where lagebrief.deliver.confirm.required is true."
        })
final class AskCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "Default: all who are still to be asked")
    private @Nullable String address;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        EmailAddress asked = address == null ? null : Addresses.of(address);
        PrintWriter out = spec.commandLine().getOut();
        return Application.use(folders, Progress.NONE, Confirmations.class, confirmations -> {
            if (asked != null && !confirmations.enter(asked)) {
                out.println(
                        asked + ": not known, paused, never sent to, or confirmed before; lagebrief subscribers show "
                                + asked + " tells which");
                out.flush();
                return Exit.USAGE;
            }
            return new AskReport(out, spec.commandLine().getErr()).ask(confirmations, folders.templates());
        });
    }
}
