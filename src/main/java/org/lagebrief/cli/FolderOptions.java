package org.lagebrief.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Week;
import org.lagebrief.render.BriefingRenderer;
import picocli.CommandLine.Option;

/** The options that say where things lie; what is not given comes from the settings. */
final class FolderOptions {
    @Option(names = "--input", paramLabel = "DIR", description = "Articles, tables, topics and sources. Default: input")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR", description = "Where briefings are written. Default: output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", description = "The database and the log. Default: data")
    private @Nullable Path data;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Templates that win over the built-in ones. Default: templates")
    private @Nullable Path templates;

    Settings settings() {
        return Settings.read(options());
    }

    /**
     * The settings with every folder as an absolute path.
     *
     * @throws InputFaultException if the data folder has a name that a database's address cannot hold
     */
    LagebriefSettings folders(Settings settings) {
        LagebriefSettings found = settings.lagebrief();
        checkAddressable(absolute(found.data()));
        return new LagebriefSettings(
                absolute(found.input()),
                absolute(found.output()),
                absolute(found.data()),
                absolute(found.templates()),
                found.timeZone());
    }

    /** @throws InputFaultException if a folder cannot be used, or a template cannot print a briefing */
    void checkForRun(Settings settings, LagebriefSettings folders) {
        checkReadable(folders.input(), "--input");
        checkTemplates();
        checkWritable(folders.output(), "--output");
        checkWritable(folders.data(), "--data");
        new BriefingRenderer(folders.templates(), settings.render())
                .faults().stream().findFirst().ifPresent(fault -> {
                    throw new InputFaultException(fault);
                });
    }

    /** @throws InputFaultException if the folder is missing */
    static void checkReadable(Path folder, String option) {
        if (!Files.isDirectory(folder)) {
            throw new InputFaultException(
                    new InputFault(shown(folder), "a folder", "none", "make it, or name another one with " + option));
        }
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws InputFaultException if nothing can be written there
     */
    static void checkWritable(Path folder, String option) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".lagebrief", ".part"));
        } catch (IOException e) {
            throw new InputFaultException(
                    new InputFault(
                            shown(folder),
                            "a folder that can be written to",
                            "one that cannot (" + e.getClass().getSimpleName() + ")",
                            "mend its permissions, or name another one with " + option),
                    e);
        }
    }

    /** A folder of templates that is asked for by name must be there; the default one may be missing. */
    void checkTemplates() {
        if (templates != null) {
            checkReadable(templates, "--templates");
        }
    }

    /**
     * The week that is written so.
     *
     * @param otherwise what else may be written there
     * @throws InputFaultException if it is none
     */
    static Week week(String written, String otherwise) {
        try {
            return Week.parse(written);
        } catch (IllegalArgumentException e) {
            throw new InputFaultException(
                    new InputFault(
                            "--week",
                            "an ISO week such as 2024-W52" + otherwise,
                            "\"" + written + "\"",
                            "write the year, -W and two digits, from 01 to 52, or 53 where the year has one"),
                    e);
        }
    }

    /** The path as a person would write it in the working directory. */
    static String shown(Path path) {
        Path here = absolute(Path.of(""));
        Path absolute = absolute(path);
        return absolute.startsWith(here) && !absolute.equals(here)
                ? here.relativize(absolute).toString()
                : absolute.toString();
    }

    /** The line a person reads of a fault, its place as a person would write it in the working directory. */
    static String shown(InputFault fault) {
        String here = absolute(Path.of("")) + File.separator;
        String line = fault.toString();
        return Terminal.visible(line.startsWith(here) ? line.substring(here.length()) : line);
    }

    /** The line a person reads of a run's failure. */
    static String shown(RuntimeException failure) {
        return failure instanceof InputFaultException found
                ? shown(found.fault())
                : Terminal.visible(String.valueOf(failure.getMessage()));
    }

    private static void checkAddressable(Path data) {
        String name = data.toString();
        for (String foreign : List.of(";", "${", "#{")) {
            if (name.contains(foreign)) {
                throw new InputFaultException(new InputFault(
                        "data folder " + name,
                        "a path without ; ${ and #{",
                        foreign,
                        "rename it, or name another one with --data"));
            }
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        put(options, "lagebrief.input", input);
        put(options, "lagebrief.output", output);
        put(options, "lagebrief.data", data);
        put(options, "lagebrief.templates", templates);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable Path folder) {
        if (folder != null) {
            options.put(name, folder.toString());
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
