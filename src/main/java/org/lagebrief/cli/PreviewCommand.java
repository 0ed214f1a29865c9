package org.lagebrief.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Warning;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.RenderedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code preview}: prints a briefing that a run has made once more, with the templates as they are now; makes no edition. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Prints a briefing again with the templates as they are now, from what its last run",
            "has written to the output folder. For whoever changes templates: it makes no edition."
        },
        footer = {
            "",
            "Examples:",
            "  lagebrief preview --topic dprk-kursk                   its latest week",
            "  lagebrief preview --topic dprk-kursk --week 2024-W52",
            "  lagebrief preview --topic dprk-kursk --watch           again at each change",
            "",
            "Exit codes: 0 printed, 2 something to mend first."
        })
final class PreviewCommand implements Callable<Integer> {
    private static final String DATA = "briefing.json";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--topic", paramLabel = "ID", required = true, description = "The topic whose briefing is printed")
    @SuppressWarnings("NullAway.Init")
    private String topic;

    @Option(names = "--week", paramLabel = "WEEK", description = "An ISO week such as 2024-W52. Default: the latest")
    private @Nullable String week;

    @Option(
            names = "--watch",
            description = "Print again whenever a file in the templates folder changes, until stopped (Ctrl+C)")
    private boolean watch;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        folderOptions.checkTemplates();
        Path data = data(folders.output());
        var renderer = new BriefingRenderer(folders.templates(), settings.render());
        if (!watch) {
            print(renderer, data);
            return Exit.DONE;
        }
        FolderOptions.checkReadable(folders.templates(), "--templates");
        out().println("watching " + FolderOptions.shown(folders.templates()) + "; Ctrl+C ends it");
        new FolderWatch(folders.templates()).untilInterrupted(() -> printOrTell(renderer, data));
        return Exit.DONE;
    }

    /** A fault is something to mend while watching goes on. */
    private void printOrTell(BriefingRenderer renderer, Path data) {
        try {
            print(renderer, data);
        } catch (InputFaultException e) {
            spec.commandLine().getErr().println(FolderOptions.shown(e.fault()));
            spec.commandLine().getErr().flush();
        }
    }

    private void print(BriefingRenderer renderer, Path data) {
        RenderedFiles printed = renderer.preview(data);
        PrintWriter err = spec.commandLine().getErr();
        for (Warning warning : printed.warnings()) {
            err.println(Terminal.visible("warning: " + warning.place() + ": " + warning.reason()));
        }
        err.flush();
        out().println(FolderOptions.shown(printed.paths().get(0)));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Path data(Path output) {
        if (week != null) {
            Path named = output.resolve(FolderOptions.week(week, "").toString())
                    .resolve(topic)
                    .resolve(DATA);
            return Optional.of(named).filter(Files::isRegularFile).orElseThrow(() -> none(named));
        }
        return latest(output)
                .orElseThrow(() -> none(output.resolve("WEEK").resolve(topic).resolve(DATA)));
    }

    /** Weeks are named so that their names stand in their order. */
    private Optional<Path> latest(Path output) {
        if (!Files.isDirectory(output)) {
            return Optional.empty();
        }
        try (Stream<Path> weeks = Files.list(output)) {
            return weeks.filter(folder -> folder.getFileName().toString().matches("\\d{4}-W\\d{2}"))
                    .map(folder -> folder.resolve(topic).resolve(DATA))
                    .filter(Files::isRegularFile)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputFaultException none(Path data) {
        return new InputFaultException(new InputFault(
                FolderOptions.shown(data),
                "a briefing that a run has made",
                "none",
                "make it first: lagebrief run --topic " + topic + (week == null ? "" : " --week " + week)));
    }
}
