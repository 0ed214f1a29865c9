package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.PastBriefing;
import org.lagebrief.job.PastBriefings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.RunRequest;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Week;
import org.lagebrief.render.MailRenderer;
import org.lagebrief.store.delivery.Selection;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: makes the briefings of a week, or of every week that has input. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Makes the briefings of a week: reads the input folder, finds the figures, and prints a PDF for each topic.",
            "A run that was cut off is taken up again by the same command; with --week all",
            "it goes on with the weeks that were still to come."
        },
        footer = {
            "",
            "Examples:",
            "  lagebrief run                    the last complete week, all topics",
            "  lagebrief run --week 2024-W52 --topic dprk-kursk",
            "  lagebrief run --week all         every week with input, oldest first",
            "  lagebrief run --week 2024-W52 --as-known-on 2025-01-03",
            "  lagebrief run --send             the last complete week, to its subscribers",
            "",
            "Exit codes: 0 done, 1 done but inputs were left out (each is named),",
            "2 something to mend first, 3 stopped on the way: run it again, it goes",
            "on from there."
        })
final class RunCommand implements Callable<Integer> {
    private static final String EVERY_WEEK = "all";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            description = "An ISO week such as 2024-W52, or all. Default: the last complete week")
    private @Nullable String week;

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Only this topic; its id is the name of its file in input/topics. Default: all topics")
    private @Nullable String topic;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = {
                "Make the week's briefings again as they would have been at the end of that day: of the input that",
                "the last run before it had seen, and of what editors had decided. Makes no edition;",
                "the files go to a folder of their own below the week's"
            })
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--send",
            description = "Send the briefings to their subscribers, once they are made (and may leave the house)")
    private boolean send;

    @Option(names = "--quiet", description = "Show no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        Week asked = week == null || week.equals(EVERY_WEEK) ? null : FolderOptions.week(week, ", or all");
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        if (send) {
            DispatchReport.checkSettings(settings.mail(), settings.confirm());
        }
        check(settings, folders);
        RunRequest request = new RunRequest(asked, topic, folders.input(), folders.output(), folders.templates(), send);
        if (asKnownOn == null) {
            Progress progress = Terminal.progress(quiet, err());
            return Application.useAll(folders, progress, context -> runAndSend(context, request, progress));
        }
        Week past = asked != null ? asked : noWeek();
        LocalDate day = asKnownOn;
        return Application.use(
                folders,
                Terminal.progress(quiet, err()),
                PastBriefings.class,
                briefings -> print(briefings.make(request, past, day, folders.timeZone())));
    }

    private int runAndSend(ApplicationContext context, RunRequest request, Progress progress) {
        int exit = run(context.getBean(BriefingRuns.class), request);
        if (!send || exit > Exit.SKIPPED) {
            return exit;
        }
        Deliveries deliveries = context.getBean(Deliveries.class);
        deliveries.releaseReviewed(request.input());
        PrintWriter out = spec.commandLine().getOut();
        int asked = new AskReport(out, err()).ask(context.getBean(Confirmations.class), request.templates());
        DispatchReport report = new DispatchReport(out, err());
        return Math.max(
                Math.max(exit, asked),
                report.dispatch(deliveries, new Selection(request.week(), topic), false, progress));
    }

    private static Week noWeek() {
        throw new InputFaultException(new InputFault(
                "--as-known-on", "one week beside it", "none", "name it: run --week 2024-W52 --as-known-on DATE"));
    }

    private int print(List<PastBriefing> briefings) {
        TextTable table = new TextTable("week", "topic", "against the edition of then", "briefing");
        briefings.forEach(past -> table.add(
                past.briefing().week(),
                past.briefing().topic().id(),
                past.then() == null
                        ? "there was none"
                        : (past.same() ? "the same as revision " : "other than revision ")
                                + past.then().revision(),
                FolderOptions.shown(past.files().get(0))));
        PrintWriter out = spec.commandLine().getOut();
        if (table.isEmpty()) {
            out.println("no briefing: nobody gave a figure of that week by then");
        } else {
            table.print(out);
        }
        out.flush();
        return Exit.DONE;
    }

    private int run(BriefingRuns runs, RunRequest request) {
        ClosingTable table = new ClosingTable(spec.commandLine().getOut(), err());
        try {
            requests(runs, request).forEach(each -> table.add(runs.run(each), request.output()));
        } catch (RuntimeException e) {
            table.print();
            throw e;
        }
        return table.print();
    }

    private List<RunRequest> requests(BriefingRuns runs, RunRequest request) {
        if (!EVERY_WEEK.equals(week)) {
            return List.of(request);
        }
        List<Week> weeks = runs.weeksWithInput(request);
        if (weeks.isEmpty()) {
            Path input = request.input();
            throw new InputFaultException(new InputFault(
                    FolderOptions.shown(input),
                    "articles or figure tables",
                    "none",
                    "put articles into " + FolderOptions.shown(input.resolve("articles")) + " or tables into "
                            + FolderOptions.shown(input.resolve("tables"))));
        }
        return weeks.stream().map(request::in).toList();
    }

    private void check(Settings settings, LagebriefSettings folders) {
        folderOptions.checkForRun(settings, folders);
        if (send) {
            new MailRenderer(folders.templates()).faults().stream().findFirst().ifPresent(fault -> {
                throw new InputFaultException(fault);
            });
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
