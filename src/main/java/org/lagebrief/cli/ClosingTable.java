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
    private final Path output;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param output the folder below which the editions' files lie */
    ClosingTable(Path output, PrintWriter out, PrintWriter err) {
        this.output = output;
        this.out = out;
        this.err = err;
    }

    void add(RunReport report) {
        reports.add(report);
    }

    /** Prints it all, an input left out by several runs once; says which exit code follows. */
    int print() {
        TextTable table = new TextTable("week", "topic", "revision", "estimates", "parties", "reports", "briefing");
        for (RunReport report : reports) {
            report.editions().forEach(made -> add(table, made));
        }
        if (!table.isEmpty()) {
            table.print(out);
        }
        topicsWithoutAnyEdition().forEach(topic -> out.println(topic + ": no briefing, nobody gives a current figure"));
        out.flush();
        List<Skipped> skipped = reports.stream()
                .flatMap(report -> report.skipped().stream())
                .distinct()
                .toList();
        skipped.forEach(left -> err.println("left out: " + left.file() + ": " + left.reason()));
        err.flush();
        return skipped.isEmpty() ? Exit.DONE : Exit.SKIPPED;
    }

    private void add(TextTable table, EditionMade made) {
        table.add(
                made.edition().week(),
                made.edition().topicId(),
                made.edition().revision() + (made.unchanged() ? " (unchanged)" : ""),
                made.estimates(),
                made.parties(),
                made.reports(),
                pdf(made));
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

    private String pdf(EditionMade made) {
        return made.files().stream()
                .filter(file -> file.endsWith(".pdf"))
                .findFirst()
                .map(file -> FolderOptions.shown(output.resolve(file)))
                .orElse("");
    }
}
