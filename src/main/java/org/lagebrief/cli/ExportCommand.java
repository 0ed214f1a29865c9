package org.lagebrief.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.store.transfer.Carried;
import org.lagebrief.store.transfer.StateExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: writes all that is kept in the database to one file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Writes all that the database holds to one file, as it stands at one moment: to",
            "back it up, or to move it to another database with lagebrief import. On",
            "PostgreSQL others may go on working meanwhile.",
            "",
            "The file holds the subscribers' addresses, and can be read by its owner alone:",
            "keep it as you keep the database. Briefings in the output folder, and the keys",
            "in the data folder, are not in it."
        },
        footer = {"", "Example:", "  lagebrief export lagebrief-2025-01-06.zip"})
final class ExportCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--quiet", description = "Show no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        if (!settings.mayHoldRuns()) {
            spec.commandLine().getOut().println("nothing to export: no runs yet");
            spec.commandLine().getOut().flush();
            return Exit.DONE;
        }
        Progress progress = Terminal.progress(quiet, spec.commandLine().getErr());
        return Application.useBesideOthers(folders, progress, StateExport.class, export -> {
            Carried carried = export.write(file, new RowProgress("export", progress));
            progress.end();
            spec.commandLine()
                    .getOut()
                    .println("exported " + told(carried, folders.timeZone()) + " to " + FolderOptions.shown(file));
            spec.commandLine().getOut().flush();
            return Exit.DONE;
        });
    }

    static String told(Carried carried, ZoneId zone) {
        return carried.rows() + " rows of " + carried.tables() + " tables, as of "
                + WHEN.format(carried.at().atZone(zone)) + ",";
    }
}
