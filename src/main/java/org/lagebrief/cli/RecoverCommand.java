package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.TakenUp;
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
            "Finishes every run that was cut off, by a crash or a kill, or that failed, in its own input and output",
            "folders. What a run had done stays done. Of a run --week all that was cut off, this is the week it was",
            "at; for the weeks that were still to come, type that command again."
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
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        if (!settings.mayHoldRuns()) {
            return nothing();
        }
        return Application.use(
                folders, Terminal.progress(quiet, spec.commandLine().getErr()), this::recover);
    }

    private int recover(BriefingRuns runs) {
        List<TakenUp> takenUp = runs.recover();
        if (takenUp.isEmpty()) {
            return nothing();
        }
        PrintWriter err = spec.commandLine().getErr();
        ClosingTable table = new ClosingTable(spec.commandLine().getOut(), err);
        List<RuntimeException> failures = new ArrayList<>();
        for (TakenUp run : takenUp) {
            if (run.report() != null) {
                table.add(run.report(), run.output());
            } else if (run.failure() != null) {
                failures.add(run.failure());
            }
        }
        int exit = table.print();
        failures.forEach(failure -> err.println(FolderOptions.shown(failure)));
        err.flush();
        return failures.isEmpty() ? exit : Exit.FAILED;
    }

    private int nothing() {
        spec.commandLine().getOut().println("nothing to finish");
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
