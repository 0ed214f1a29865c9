package org.lagebrief.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.store.transfer.Carried;
import org.lagebrief.store.transfer.StateImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: puts what an export has written into an empty database. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Puts what lagebrief export has written into a database in which nothing has been",
            "made yet, all of it or nothing. Runs, editions and sendings go on from there as",
            "if they had been made in it.",
            "",
            "What was sent after the export is not known then. After a loss, say --after-loss,",
            "and set lagebrief.deliver.release to approval before anything is made again."
        },
        footer = {"", "Example:", "  lagebrief import lagebrief-2025-01-06.zip"})
final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Parameters(paramLabel = "FILE", description = "Written by lagebrief export of the same version")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--after-loss",
            description = "Take what waited to be sent for unknown: it may have been sent since")
    private boolean afterLoss;

    @Option(names = "--quiet", description = "Show no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        FolderOptions.checkWritable(folders.data(), "--data");
        Progress progress = Terminal.progress(quiet, spec.commandLine().getErr());
        return Application.use(folders, progress, StateImport.class, imports -> {
            Carried carried = imports.read(file, afterLoss, new RowProgress("import", progress));
            progress.end();
            spec.commandLine()
                    .getOut()
                    .println("imported " + ExportCommand.told(carried, folders.timeZone()) + " from "
                            + FolderOptions.shown(file));
            spec.commandLine().getOut().flush();
            return Exit.DONE;
        });
    }
}
