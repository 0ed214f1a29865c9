package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.Week;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.store.delivery.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code approve}: lets editions leave the house that wait for somebody's word. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Lets editions be sent that wait for it, where lagebrief.deliver.release is approval or hold;",
            "without a week, names those that wait. Sends nothing itself: lagebrief send does."
        })
final class ApproveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(names = "--week", paramLabel = "WEEK", description = "Approve this week's editions, such as 2024-W52")
    private @Nullable String week;

    @Option(names = "--topic", paramLabel = "ID", description = "Only this topic. Default: all topics")
    private @Nullable String topic;

    @Option(names = "--by", paramLabel = "NAME", description = "Who approves. Default: the system's user name")
    private @Nullable String by;

    @Override
    public Integer call() {
        LagebriefSettings folders = folderOptions.folders(folderOptions.settings());
        Week asked = week == null ? null : FolderOptions.week(week, "");
        String name = by != null ? by : System.getProperty("user.name", "somebody");
        return Application.use(folders, Progress.NONE, Deliveries.class, deliveries -> {
            print(asked == null ? deliveries.held() : deliveries.approve(new Selection(asked, topic), name));
            return Exit.DONE;
        });
    }

    private void print(List<Release> releases) {
        PrintWriter out = spec.commandLine().getOut();
        if (releases.isEmpty()) {
            out.println("no edition waits for approval");
        }
        for (Release release : releases) {
            String said = release.isOpen() ? "approved by " + release.by() : String.valueOf(release.reason());
            out.println(Terminal.visible(release.edition() + ": " + said));
        }
        out.flush();
    }
}
