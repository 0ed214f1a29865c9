package org.lagebrief.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.Dispatched;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.delivery.Selection;
import org.lagebrief.store.delivery.SendingCounts;

/** Has sendings sent, and tells what came of each edition's. */
final class DispatchReport {
    /** In which states a reader of the table looks for trouble. */
    private static final List<SendingState> TROUBLED =
            List.of(SendingState.REJECTED, SendingState.DEFERRED, SendingState.UNKNOWN);

    private final PrintWriter out;
    private final PrintWriter err;

    DispatchReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @throws InputFaultException if the settings lack what nothing can be sent without */
    static void checkSettings(MailSettings mail, ConfirmSettings confirm) {
        mail.missing().stream().findFirst().ifPresent(fault -> {
            throw new InputFaultException(fault);
        });
        AskReport.checkSettings(mail, confirm);
    }

    /** Sends what is due of the selection; says which exit code follows. */
    int dispatch(Deliveries deliveries, Selection selection, boolean waitForDeferred, Progress progress) {
        int total = deliveries.counts(selection).stream()
                .mapToInt(counts -> counts.in(SendingState.PENDING) + counts.in(SendingState.DEFERRED))
                .sum();
        progress.begin("send", total, Progress.Unit.ITEMS);
        Dispatched dispatched = deliveries.dispatch(selection, waitForDeferred, state -> progress.advance(1));
        progress.end();
        print(deliveries, selection, out);
        tellWhatWaits(deliveries, selection);
        if (dispatched.leftUnknown() > 0) {
            err.println(
                    "unknown: " + dispatched.leftUnknown()
                            + " that an earlier process had begun to send; lagebrief history --sendings --week WEEK names them");
        }
        if (dispatched.trouble() != null) {
            err.println(Terminal.visible("stopped: " + dispatched.trouble()));
            err.println("what was not sent still is to be; run lagebrief send once that is mended");
        }
        err.flush();
        return exit(deliveries, selection, dispatched);
    }

    /** A line an edition: how many of its sendings are in which state. */
    static void print(Deliveries deliveries, Selection selection, PrintWriter out) {
        String[] header = Stream.concat(
                        Stream.of("week", "topic", "revision"),
                        Stream.of(SendingState.values())
                                .map(state -> state.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        TextTable table = new TextTable(header);
        for (SendingCounts counts : deliveries.counts(selection)) {
            table.add(Stream.concat(
                            Stream.of(
                                    counts.edition().week(),
                                    counts.edition().topicId(),
                                    counts.edition().revision()),
                            Stream.of(SendingState.values()).map(counts::in))
                    .toArray());
        }
        if (table.isEmpty()) {
            out.println("nothing to send: no subscriber wants any of these editions");
            out.flush();
        } else {
            table.print(out);
        }
    }

    private void tellWhatWaits(Deliveries deliveries, Selection selection) {
        for (Release held : deliveries.held()) {
            if (isMeant(held, selection)) {
                out.println(held.edition() + ": " + held.reason() + "; lagebrief approve --week "
                        + held.edition().week() + " --topic " + held.edition().topicId());
            }
        }
        out.flush();
    }

    private static boolean isMeant(Release held, Selection selection) {
        return (selection.week() == null
                        || selection.week().equals(held.edition().week()))
                && (selection.topicId() == null
                        || selection.topicId().equals(held.edition().topicId()));
    }

    private static int exit(Deliveries deliveries, Selection selection, Dispatched dispatched) {
        if (dispatched.trouble() != null) {
            return Exit.FAILED;
        }
        boolean troubled = deliveries.counts(selection).stream()
                .anyMatch(counts -> TROUBLED.stream().anyMatch(state -> counts.in(state) > 0));
        return troubled ? Exit.SKIPPED : Exit.DONE;
    }
}
