package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.bounce.Bounces;
import org.lagebrief.deliver.bounce.Bounces.Taken;
import org.lagebrief.job.Progress;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bounces}: takes what servers report of mail to the ledger. */
@Command(
        name = "bounces",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Reads what mail servers report of briefings they could not deliver, and what",
            "readers have called spam: such addresses are sent nothing more. Reads the",
            "folder and the mailbox of lagebrief.deliver.bounces, or the folder named here;",
            "files that were read are moved to its folder read."
        })
final class BouncesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--from", paramLabel = "DIR", description = "A folder of .eml files, instead of what is set")
    private @Nullable Path from;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        BounceSettings set = settings.bounces();
        Path folder = folder(set);
        boolean mailbox = from == null && set.host() != null;
        if (folder == null && !mailbox) {
            throw new InputFaultException(new InputFault(
                    "lagebrief.deliver.bounces",
                    "a folder or a mailbox's host",
                    "neither",
                    "set lagebrief.deliver.bounces.folder or host, or name a folder with --from"));
        }
        return Application.use(folderOptions.folders(settings), Progress.NONE, Bounces.class, bounces -> {
            if (folder != null) {
                print(folder.toString(), bounces.takeFrom(folder));
            }
            if (mailbox) {
                print(String.valueOf(set.host()), bounces.takeFrom(set));
            }
            return Exit.DONE;
        });
    }

    private @Nullable Path folder(BounceSettings settings) {
        Path folder = from != null ? from : settings.folder();
        if (folder != null && !Files.isDirectory(folder)) {
            String place = from != null ? "--from" : "lagebrief.deliver.bounces.folder";
            throw new InputFaultException(new InputFault(place, "a folder", folder.toString(), "make it"));
        }
        return folder;
    }

    private void print(String place, Taken taken) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Terminal.visible(place) + ": not delivered: " + taken.failed() + ", complaints: "
                + taken.complaints() + ", delayed: " + taken.pending() + ", other mail: " + taken.other());
        out.flush();
    }
}
