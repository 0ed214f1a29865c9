package org.lagebrief.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Skipped;

/** What runs came to: a line an edition on standard output, a line an input left out on the other. */
final class ClosingTable {
    private final TextTable table =
            new TextTable("week", "topic", "revision", "estimates", "parties", "reports", "briefing");
    private final PrintWriter out;
    private final PrintWriter err;

    ClosingTable(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @param output the folder below which the report's files lie */
    void add(RunReport report, Path output) {
        for (EditionMade made : report.editions()) {
            table.add(
                    report.week(),
                    made.edition().topicId(),
                    made.edition().revision() + (made.unchanged() ? " (unchanged)" : ""),
                    made.estimates(),
                    made.parties(),
                    made.reports(),
                    pdf(made, output));
        }
        for (String topic : report.topicsWithoutFigures()) {
            table.add(report.week(), topic, "-", 0, 0, 0, "none: nobody gives a current figure");
        }
    }

    /** Prints the table, then each input that was left out, once; says which exit code follows. */
    int print(List<Skipped> skipped) {
        if (!table.isEmpty()) {
            table.print(out);
        }
        skipped.stream().distinct().forEach(left -> err.println("left out: " + left.file() + ": " + left.reason()));
        err.flush();
        return skipped.isEmpty() ? Exit.DONE : Exit.SKIPPED;
    }

    private static String pdf(EditionMade made, Path output) {
        return made.files().stream()
                .filter(file -> file.endsWith(".pdf"))
                .findFirst()
                .map(file -> FolderOptions.shown(output.resolve(file)))
                .orElse("");
    }
}
