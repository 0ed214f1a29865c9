package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.Sending;
import org.lagebrief.store.PastRun;
import org.lagebrief.store.PastRun.PastEdition;
import org.lagebrief.store.RunKey;
import org.lagebrief.store.RunOutcome;
import org.lagebrief.store.delivery.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code history}: prints past runs and the editions they came to. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Prints past runs, the oldest first: when, which week, how they ended, what they",
            "made, and why they failed."
        },
        footer = {"", "A run that was cut off is finished by lagebrief recover, or by running its week again."})
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--sendings", description = "Print what was sent instead: of each edition, how many came how far")
    private boolean sendings;

    @Option(names = "--week", paramLabel = "WEEK", description = "With --sendings: each sending of this week")
    private @Nullable String week;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        PrintWriter out = spec.commandLine().getOut();
        if (!settings.mayHoldRuns()) {
            out.println("no runs yet");
            out.flush();
            return Exit.DONE;
        }
        if (sendings) {
            return Application.use(
                    folders, Progress.NONE, Deliveries.class, deliveries -> print(deliveries, folders.timeZone(), out));
        }
        return Application.use(folders, Progress.NONE, runs -> print(runs, folders.timeZone(), out));
    }

    private int print(Deliveries deliveries, ZoneId zone, PrintWriter out) {
        if (week == null) {
            DispatchReport.print(deliveries, Selection.ALL, out);
            return Exit.DONE;
        }
        TextTable table = new TextTable("week", "topic", "revision", "to", "state", "attempts", "since", "reply");
        for (Sending sending : deliveries.sendings(new Selection(FolderOptions.week(week, ""), null))) {
            EmailAddress address = sending.address();
            String reply = sending.reply();
            table.add(
                    sending.edition().week(),
                    sending.edition().topicId(),
                    sending.edition().revision() + (sending.correction() ? " (correction)" : ""),
                    address == null ? "removed, number " + sending.subscriberId() : address,
                    sending.state().name().toLowerCase(Locale.ROOT),
                    sending.attempts(),
                    WHEN.format(sending.changedAt().atZone(zone)),
                    reply == null ? "" : reply);
        }
        if (table.isEmpty()) {
            out.println("nothing to send in that week");
        } else {
            table.print(out);
        }
        out.flush();
        return Exit.DONE;
    }

    private static int print(BriefingRuns runs, ZoneId zone, PrintWriter out) {
        TextTable table = new TextTable("started", "week", "topic", "outcome", "revision", "briefing");
        for (PastRun run : runs.past()) {
            String started = WHEN.format(run.startedAt().atZone(zone));
            if (run.editions().isEmpty() || run.trouble() != null) {
                String trouble = run.trouble() == null ? "none" : run.trouble();
                table.add(started, run.key().week(), topic(run.key()), words(run.outcome()), "-", trouble);
            }
            for (PastEdition edition : run.editions()) {
                table.add(
                        started,
                        run.key().week(),
                        edition.topicId(),
                        words(run.outcome()),
                        edition.revision() + (edition.unchanged() ? " (unchanged)" : ""),
                        briefing(edition, runs.output(run)));
            }
        }
        if (table.isEmpty()) {
            out.println("no runs yet");
            out.flush();
        } else {
            table.print(out);
        }
        return Exit.DONE;
    }

    private static String briefing(PastEdition edition, Optional<Path> output) {
        return edition.files().stream()
                .findFirst()
                .map(file -> output.map(folder -> FolderOptions.shown(folder.resolve(file)))
                        .orElse(file))
                .orElse("");
    }

    private static String topic(RunKey key) {
        return key.topic().equals(RunKey.ALL) ? "all" : key.topic();
    }

    private static String words(@Nullable RunOutcome outcome) {
        if (outcome == null) {
            return "cut off";
        }
        return switch (outcome) {
            case DONE -> "done";
            case SKIPPED -> "done, inputs left out";
            case NO_INPUT -> "no input";
            case FAILED -> "failed";
            case STOPPED -> "stopped";
        };
    }
}
