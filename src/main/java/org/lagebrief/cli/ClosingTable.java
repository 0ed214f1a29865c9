package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Skipped;

/** What runs came to: a line an edition on standard output, a line an input left out on the other. */
final class ClosingTable {
    private final List<RunReport> reports = new ArrayList<>();
    private final TextTable table =
            new TextTable("week", "topic", "revision", "estimates", "parties", "reports", "briefing");
    private final PrintWriter out;
    private final PrintWriter err;

    ClosingTable(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @param output the folder below which the editions' files lie */
    void add(RunReport report, Path output) {
        reports.add(report);
        report.editions().forEach(made -> add(made, output));
    }

    /** Prints it all, an input left out by several runs once; says which exit code follows. */
    int print() {
        if (!table.isEmpty()) {
            table.print(out);
        }
        topicsWithoutAnyEdition().forEach(topic -> out.println(topic + ": no briefing, nobody gives a current figure"));
        out.flush();
        List<Skipped> skipped = reports.stream()
                .flatMap(report -> report.skipped().stream())
                .distinct()
                .toList();
        LinesPerFile leftOut = new LinesPerFile();
        skipped.forEach(left -> leftOut.add(left.file(), "left out: " + left.file() + ": " + left.reason()));
        leftOut.shown().stream().map(Terminal::visible).forEach(err::println);
        reports.stream()
                .flatMap(report -> report.warnings().stream())
                .distinct()
                .forEach(warning ->
                        err.println(Terminal.visible("warning: " + warning.place() + ": " + warning.reason())));
        err.flush();
        return skipped.isEmpty() ? Exit.DONE : Exit.SKIPPED;
    }

    private void add(EditionMade made, Path output) {
        table.add(
                made.edition().week(),
                made.edition().topicId(),
                made.edition().revision() + (made.unchanged() ? " (unchanged)" : ""),
                made.estimates(),
                made.parties(),
                made.reports(),
                pdf(made, output));
    }

    /** Over many weeks, most topics rest in most of them: only those are named that no week speaks of. */
    private Set<String> topicsWithoutAnyEdition() {
        Set<String> topics = new TreeSet<>();
        reports.forEach(report -> topics.addAll(report.topicsWithoutFigures()));
        reports.stream()
                .flatMap(report -> report.editions().stream())
                .forEach(made -> topics.remove(made.edition().topicId()));
        return topics;
    }

    private static String pdf(EditionMade made, Path output) {
        return made.files().stream()
                .filter(file -> file.endsWith(".pdf"))
                .findFirst()
                .map(file -> FolderOptions.shown(output.resolve(file)))
                .orElse("");
    }
}
