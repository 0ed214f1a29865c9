package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Report;
import org.lagebrief.model.RunReport;
import org.lagebrief.model.UnlistedName;
import org.lagebrief.model.Warning;
import org.lagebrief.model.Week;
import org.lagebrief.model.WireText;

/** Writes {@code report.json}: what a run has read, made and left out. */
public final class RunReportWriter {
    /**
     * Writes {@code report.json}, beside it {@code claims-in-no-briefing.csv}, and {@code unlisted-sources.yml} if there are any such names. The rules used, and
     * how each report came to the numbers printed, are read from the files of the editions in the folder.
     *
     * @param copies texts of which a copy appeared in the week
     * @param unlisted names of the week that no source bears
     * @param claims of the week: those in no briefing are written beside the report, too
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public Path write(
            RunReport report, List<WireText> copies, List<UnlistedName> unlisted, Stream<Report> claims, Path folder) {
        writeUnlisted(report.week(), unlisted, folder.resolve("unlisted-sources.yml"));
        long others = OtherClaims.write(
                claims, claimsOfBriefings(report, folder), folder.resolve("claims-in-no-briefing.csv"));
        byte[] json = BriefingJson.write(tree(report, copies, unlisted, others, folder))
                .getBytes(StandardCharsets.UTF_8);
        return WholeFile.write(folder.resolve("report.json"), json);
    }

    private static Map<String, @Nullable Object> tree(
            RunReport report, List<WireText> copies, List<UnlistedName> unlisted, long others, Path folder) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("format", "lagebrief/report/1");
        tree.put("week", report.week().toString());
        tree.put("articles", report.articles());
        tree.put("claims", report.claims());
        tree.put("tables", report.tables());
        tree.put("claimsInNoBriefing", others);
        tree.put(
                "editions",
                report.editions().stream().map(made -> edition(made, folder)).toList());
        tree.put("copies", copies.stream().map(BriefingModel::wireText).toList());
        tree.put(
                "unlistedSources",
                unlisted.stream().map(RunReportWriter::unlisted).toList());
        tree.put("topicsWithoutFigures", report.topicsWithoutFigures());
        tree.put(
                "skipped", report.skipped().stream().map(BriefingModel::skipped).toList());
        tree.put(
                "warnings",
                report.warnings().stream().map(RunReportWriter::warning).toList());
        return tree;
    }

    private static List<Path> claimsOfBriefings(RunReport report, Path folder) {
        return report.editions().stream()
                .map(made -> folder.resolve(made.edition().topicId()).resolve("claims.csv"))
                .toList();
    }

    private static void writeUnlisted(Week week, List<UnlistedName> unlisted, Path file) {
        if (!unlisted.isEmpty()) {
            WholeFile.write(file, UnlistedSourcesYaml.write(week, unlisted).getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> unlisted(UnlistedName name) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", name.name());
        tree.put("id", name.id());
        tree.put("reports", name.places().size());
        return tree;
    }

    private static Map<String, @Nullable Object> warning(Warning warning) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("place", warning.place());
        tree.put("reason", warning.reason());
        return tree;
    }

    private static Map<String, @Nullable Object> edition(RunReport.EditionMade made, Path folder) {
        Edition edition = made.edition();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("topicId", edition.topicId());
        tree.put("revision", edition.revision());
        tree.put("contentHash", edition.contentHash());
        tree.put("unchanged", made.unchanged());
        tree.put("files", made.files());
        tree.put("estimates", made.estimates());
        tree.put("parties", made.parties());
        tree.put("reports", made.reports());
        Path files = folder.resolve(edition.topicId());
        tree.put("rules", TraceFile.rules(files.resolve("briefing.json")));
        tree.put("trace", TraceFile.read(files.resolve("claims.csv")));
        return tree;
    }
}
