package org.lagebrief.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.model.Week;
import org.lagebrief.schedule.Agenda;
import org.lagebrief.schedule.Plan;
import org.lagebrief.schedule.Plans;
import org.lagebrief.store.due.DueState;
import org.lagebrief.store.due.DueWeek;
import org.lagebrief.store.due.DueWeeks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schedule}: prints what is due next, and what came of the last weeks. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Prints when the next briefings are due, and what came of the weeks that were, the",
            "latest first: made in time or later, failed and why, missed, or passed over."
        },
        footer = {"", "lagebrief serve makes them; see its --help for how a time is set."})
final class ScheduleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "10", description = "So many past ones. Default: 10")
    private int weeks;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        FolderOptions.checkReadable(folders.input(), "--input");
        Clock clock = Clock.systemUTC();
        Plans plans = Schedules.plans(settings, folders);
        next(plans.of(folders.input()), clock.instant());
        if (!settings.mayHoldRuns()) {
            return neverServed();
        }
        return Application.use(folders, Progress.NONE, DueWeeks.class, due -> {
            List<DueWeek> missed = new Agenda(plans, due, clock)
                    .open(folders.input()).stream()
                            .filter(open -> open.state() == DueState.WAITING)
                            .sorted(Comparator.comparing(DueWeek::dueAt).reversed())
                            .toList();
            return past(missed, due.latest(weeks), new DueWords(folders.timeZone()));
        });
    }

    private void next(List<Plan> plans, Instant now) {
        TextTable table = new TextTable("topic", "next due", "week");
        for (Plan plan : plans) {
            Week week = plan.next(now);
            DueWords words = new DueWords(plan.schedule().zone());
            table.add(
                    DueWords.topic(plan.topicId()),
                    words.when(plan.dueAt(week)) + " (" + plan.schedule().zone() + ")",
                    week);
        }
        table.print(out());
    }

    private int past(List<DueWeek> missed, List<DueWeek> known, DueWords words) {
        TextTable table = new TextTable("week", "topic", "was due", "what came of it");
        Stream.concat(missed.stream(), known.stream())
                .forEach(due -> table.add(
                        due.week(), DueWords.topic(due.topicId()), words.when(due.dueAt()), words.state(due)));
        if (table.isEmpty()) {
            return neverServed();
        }
        out().println();
        table.print(out());
        return Exit.DONE;
    }

    private int neverServed() {
        out().println();
        out().println("no week was due yet since lagebrief serve first ran");
        out().flush();
        return Exit.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
