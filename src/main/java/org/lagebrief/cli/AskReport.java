package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.Dispatched;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.job.mail.Confirmations;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.SendingState;

/** Has subscribers asked who are to be, whether they want the briefings, and tells what came of it. */
final class AskReport {
    private final PrintWriter out;
    private final PrintWriter err;

    AskReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @throws InputFaultException if the settings want subscribers to be asked, and lack what nobody can be asked without */
    static void checkSettings(MailSettings mail, ConfirmSettings confirm) {
        if (confirm.required()) {
            Stream.concat(mail.missing().stream(), Stream.ofNullable(confirm.missing(mail)))
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new InputFaultException(fault);
                    });
        }
    }

    /** Asks them, if there are any; says which exit code follows. */
    int ask(Confirmations confirmations, Path templates) {
        if (confirmations.counts().keySet().stream()
                .noneMatch(state -> state == SendingState.PENDING
                        || state == SendingState.DEFERRED
                        || state == SendingState.SENDING)) {
            return Exit.DONE;
        }
        Dispatched asked = confirmations.ask(templates);
        out.println("asked to confirm: "
                + Arrays.stream(SendingState.values())
                        .filter(state -> asked.in(state) > 0)
                        .map(state -> asked.in(state) + " " + state.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), said -> said.isEmpty() ? "nobody" : said)));
        out.flush();
        if (asked.leftUnknown() > 0) {
            err.println("unknown: " + asked.leftUnknown()
                    + " whom an earlier process had begun to ask; lagebrief subscribers ask ADDRESS asks one again");
        }
        if (asked.trouble() != null) {
            err.println(Terminal.visible("stopped: " + asked.trouble()));
            err.println("who was not asked still is to be; run lagebrief subscribers ask once that is mended");
        }
        err.flush();
        return exit(asked);
    }

    private static int exit(Dispatched asked) {
        if (asked.trouble() != null) {
            return Exit.FAILED;
        }
        boolean allAsked = asked.leftUnknown() == 0
                && asked.counts().keySet().stream().allMatch(state -> state == SendingState.ACCEPTED);
        return allAsked ? Exit.DONE : Exit.SKIPPED;
    }
}
