package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Week;
import org.lagebrief.store.delivery.Selection;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code send}: sends editions to their subscribers, each of them once. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Sends what is still to be sent; with --week also that week's editions to all",
            "who want them and have not been sent them. Nobody is sent an edition twice:",
            "typed again, it goes on with the others. Of a message whose answer never came",
            "nobody knows whether it arrived; it is counted as unknown and not sent again."
        },
        footer = {
            "",
            "Examples:",
            "  lagebrief send --week 2024-W52 --to anna@example.org     one copy, to see it",
            "  lagebrief send --week 2024-W52 --topic dprk-kursk",
            "  lagebrief send --week 2024-W52 --failed-only",
            "",
            "Exit codes: 0 all were accepted, 1 some were refused or are unknown,",
            "2 something to mend first, 3 stopped: run it again, it goes on from there."
        })
final class SendCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folderOptions = new FolderOptions();

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            description = "An ISO week such as 2024-W52. Default: whatever is due")
    private @Nullable String week;

    @Option(names = "--topic", paramLabel = "ID", description = "Only this topic. Default: all topics")
    private @Nullable String topic;

    @Option(names = "--failed-only", description = "Try again what was refused, and enter nobody anew; needs --week")
    private boolean failedOnly;

    @Option(
            names = "--unknown-too",
            description = "With --failed-only: also where nobody knows whether it arrived; some may get it twice")
    private boolean unknownToo;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "Send one copy to this address, to see it; needs --week")
    private @Nullable String to;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "With --to: of the mail, de or en. Default: en")
    private String language = "en";

    @Option(names = "--wait", description = "Wait for what the server refuses for now, and try it again")
    private boolean waitForDeferred;

    @Option(names = "--quiet", description = "Show no progress")
    private boolean quiet;

    @Override
    public Integer call() {
        Settings settings = folderOptions.settings();
        LagebriefSettings folders = folderOptions.folders(settings);
        DispatchReport.checkSettings(settings.mail(), settings.confirm());
        Week asked = week == null ? null : FolderOptions.week(week, "");
        if (asked == null && (to != null || failedOnly)) {
            throw new InputFaultException(new InputFault(
                    to != null ? "--to" : "--failed-only", "a week beside it", "none", "name it with --week 2024-W52"));
        }
        Progress progress = Terminal.progress(quiet, spec.commandLine().getErr());
        return Application.useAll(folders, progress, context -> send(context, asked, folders, progress));
    }

    private int send(ApplicationContext context, @Nullable Week asked, LagebriefSettings folders, Progress progress) {
        Deliveries deliveries = context.getBean(Deliveries.class);
        if (asked != null && to != null) {
            return test(deliveries, asked, to, folders);
        }
        Selection selection = new Selection(asked, topic);
        if (failedOnly) {
            deliveries.retry(selection, unknownToo);
        } else if (asked != null) {
            deliveries.enter(asked, topic, folders.output(), folders.templates());
        }
        deliveries.releaseReviewed(folders.input());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int confirmed = new AskReport(out, err).ask(context.getBean(Confirmations.class), folders.templates());
        return Math.max(
                confirmed, new DispatchReport(out, err).dispatch(deliveries, selection, waitForDeferred, progress));
    }

    private int test(Deliveries deliveries, Week asked, String address, LagebriefSettings folders) {
        String answer = deliveries.test(
                asked, topic, Addresses.of(address), new Language(language), folders.output(), folders.templates());
        spec.commandLine().getOut().println(Terminal.visible("sent to " + address + ": " + answer));
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
