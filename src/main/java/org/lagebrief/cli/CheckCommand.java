package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.InputFindings;
import org.lagebrief.deliver.check.DeliveryCheck;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.extract.PackFindings;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.RunFailedException;
import org.lagebrief.job.review.Reviews;
import org.lagebrief.model.InputFault;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.MailRenderer;
import org.lagebrief.render.PageRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: prints every fault a run would trip over, with its file and line; changes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Looks for everything a run would trip over, and names the file and line of each fault.",
            "Says which languages are read and how each figure table is written,",
            "and warns of rows that are odd but count, and of names that fit any such body."
        },
        footer = {
            "",
            "Example:",
            "  lagebrief check --input newsroom/input",
            "",
            "Exit codes: 0 nothing to mend, whatever it warns of; 1 faults were found."
        })
final class CheckCommand implements Callable<Integer> {
    private static final String DATABASE = "lagebrief.mv.db";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        FolderOptions.checkReadable(folders.input(), "--input");
        PackFindings packs = ClaimExtractor.check(folders.input());
        Collector collector = new Collector(settings.collect());
        InputFindings findings = collector.check(folders.input(), packs.languages());
        List<InputFault> faults = new ArrayList<>(packs.faults());
        faults.addAll(findings.faults());
        faults.addAll(new BriefingRenderer(folders.templates(), settings.render()).faults());
        faults.addAll(new MailRenderer(folders.templates()).faults());
        faults.addAll(new PageRenderer(folders.templates()).faults());
        faults.addAll(DeliveryCheck.faults(settings.mail(), settings.confirm(), settings.dkim(), settings.bounces()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Terminal.visible("languages read: " + String.join(", ", packs.packs())));
        findings.tables().stream().map(Terminal::visible).forEach(out::println);
        Stream.concat(findings.warnings().stream(), SourceWarnings.of(collector, folders.input()).stream())
                .map(fault -> "warning: " + FolderOptions.shown(fault))
                .forEach(out::println);
        if (findings.faults().isEmpty() && Files.exists(folders.data().resolve(DATABASE))) {
            warnOfDecisions(folders, out);
        }
        faults.stream().map(FolderOptions::shown).forEach(out::println);
        if (faults.isEmpty()) {
            out.println("nothing to mend");
        }
        out.flush();
        return faults.isEmpty() ? Exit.DONE : Exit.SKIPPED;
    }

    private static void warnOfDecisions(LagebriefSettings folders, PrintWriter out) {
        try {
            Application.use(folders, Progress.NONE, Reviews.class, reviews -> {
                reviews.misfits(folders.input(), reviews.made())
                        .forEach(fault -> out.println("warning: " + FolderOptions.shown(fault)));
                return Exit.DONE;
            });
        } catch (RunFailedException e) {
            out.println("warning: decisions: " + FolderOptions.shown(e));
        }
    }
}
