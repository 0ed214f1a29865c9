package org.lagebrief.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.model.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recover}: finishes runs that were cut off by a crash. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Finishes every run that was cut off, by a crash or a kill, in its own input and output folders.",
            "What a run had done stays done."
        })
final class RecoverCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--quiet", description = "Show no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        LagebriefSettings folders = folderOptions.folders(folderOptions.settings());
        if (!Files.isDirectory(folders.data())) {
            return nothing();
        }
        return Application.use(
                folders, Terminal.progress(quiet, spec.commandLine().getErr()), runs -> recover(runs, folders));
    }

    private int recover(BriefingRuns runs, LagebriefSettings folders) {
        List<RunReport> finished = runs.recover();
        if (finished.isEmpty()) {
            return nothing();
        }
        ClosingTable table = new ClosingTable(
                folders.output(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        finished.forEach(table::add);
        return table.print();
    }

    private int nothing() {
        spec.commandLine().getOut().println("nothing to finish");
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
