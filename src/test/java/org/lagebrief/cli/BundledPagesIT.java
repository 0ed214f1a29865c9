package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;
import org.lagebrief.render.LayoutFaults;
import org.lagebrief.render.TagFaults;
import org.lagebrief.render.TaggedPdf;
import org.lagebrief.render.VeraPdf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page of every briefing of the bundled input, in German and in English, looked at as it stands in the PDF. */
class BundledPagesIT {
    private static final int BRIEFINGS = 13;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void runAllWeeksInBothLanguages() throws IOException {
        Path translated = folder.resolve("input");
        copy(Path.of("input"), translated);
        for (Path topic : files(translated.resolve("topics"), ".yml")) {
            String text = Files.readString(topic);
            Files.writeString(
                    topic,
                    text.contains("language: de")
                            ? text.replace("language: de", "language: en")
                            : text.replace("language: en", "language: de"));
        }
        run(Path.of("input"), "as-is");
        run(translated, "translated");
    }

    @Test
    void noPageBreaksBadly() throws Exception {
        assertThat(faults(LayoutFaults::of)).isEmpty();
    }

    @Test
    void twoMinutesOfReadingFitOnPageOne() throws IOException {
        for (Path pdf : pdfs()) {
            assertThat(LayoutFaults.isCoverTooLong(pdf)).as(pdf.toString()).isFalse();
        }
    }

    @Test
    void tagsTellWhatTheEyeSees() throws Exception {
        assertThat(faults(TagFaults::of)).isEmpty();
    }

    @Test
    void pdfsKeepArchivingAndAccessibilityStandards() throws Exception {
        assertThat(faults(VeraPdf::breaches)).isEmpty();
    }

    @Test
    void quotationsAreReadInTheirLanguage() throws IOException {
        int checked = 0;
        for (Path pdf : pdfs()) {
            TaggedPdf tagged = TaggedPdf.read(pdf);
            JsonNode briefing = JsonMapper.shared().readTree(Files.readString(pdf.resolveSibling("briefing.json")));
            for (JsonNode report : briefing.findValues("reports").stream()
                    .flatMap(JsonNode::valueStream)
                    .filter(report -> report.path("paragraph").isNumber())
                    .toList()) {
                assertThat(TagFaults.languages(tagged, report.get("words").asString(), 30))
                        .as("%s: %s", pdf, report.get("words"))
                        .isSubsetOf(report.get("language").asString());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    private interface Finder {
        List<String> faults(Path pdf) throws Exception;
    }

    private static Map<String, List<String>> faults(Finder finder) throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path pdf : pdfs()) {
            List<String> faults = finder.faults(pdf);
            if (!faults.isEmpty()) {
                found.put(folder.relativize(pdf).toString(), faults);
            }
        }
        return found;
    }

    private static List<Path> pdfs() throws IOException {
        List<Path> pdfs = Stream.concat(
                        files(folder.resolve("as-is"), ".pdf").stream(),
                        files(folder.resolve("translated"), ".pdf").stream())
                .toList();
        assertThat(pdfs).hasSize(2 * BRIEFINGS);
        return pdfs;
    }

    private static void run(Path input, String name) {
        End end = Desk.typeOnly(
                "run",
                "--week",
                "all",
                "--quiet",
                "--input",
                input.toString(),
                "--output",
                folder.resolve(name).toString(),
                "--data",
                folder.resolve(name + "-data").toString());
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.DONE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static List<Path> files(Path in, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
