package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

/** {@code preview}: a briefing printed again with other templates, once and at each change. */
class PreviewCommandTest {
    private static final String GOLDEN = "src/test/resources/golden/briefing-munich-en/briefing.json";

    @TempDir
    private Path folder;

    private Path templates;

    @BeforeEach
    void keepTwoWeeks() throws IOException {
        templates = Files.createDirectory(folder.resolve("templates"));
        for (String week : new String[] {"2025-W05", "2025-W06"}) {
            Path made = Files.createDirectories(
                    folder.resolve("output").resolve(week).resolve("demonstrations"));
            Files.copy(Path.of(GOLDEN), made.resolve("briefing.json"));
        }
    }

    @Test
    void latestWeekIsPrintedBesideItsEdition() throws IOException {
        End end = preview();
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.out()).isEqualTo(pdf("2025-W06") + "\n");
        assertThat(end.err()).isEmpty();
        assertThat(Files.readAllBytes(pdf("2025-W06"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void anotherWeekCanBeNamed() {
        assertThat(preview("--week", "2025-W05").out()).isEqualTo(pdf("2025-W05") + "\n");
    }

    @Test
    void weekThatNoRunHasMadeIsNamedWithTheCommandThatMakesIt() {
        End end = preview("--week", "2025-W04");
        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .isEqualTo(folder.resolve("output/2025-W04/demonstrations/briefing.json")
                        + ": expected a briefing that a run has made, found none; make it first: lagebrief run --topic"
                        + " demonstrations --week 2025-W04\n");
    }

    @Test
    void fileThatIsNoBriefingIsNamed() throws IOException {
        Path data = folder.resolve("output/2025-W06/demonstrations/briefing.json");
        Files.writeString(data, "{\"format\": \"other\"}");
        assertThat(preview().err())
                .isEqualTo(data + ": expected a briefing in the format lagebrief/briefing/1, found the format other;"
                        + " make it again with lagebrief run\n");
    }

    @Test
    void brokenTemplateIsNamedWithLineAndColumn() throws IOException {
        Files.writeString(templates.resolve("briefing.ftlh"), "one\n  ${brefing.week}");
        End end = preview();
        assertThat(end.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(end.err())
                .startsWith(templates.resolve("briefing.ftlh")
                        + ", line 2, column 5: expected a template that works, found")
                .contains("brefing");
    }

    @Test
    void whatARunWouldKeepBackIsPrintedWithAWarning() throws IOException {
        Files.writeString(templates.resolve("briefing.ftlh"), page("<h1>Nothing below</h1>"));
        End end = preview();
        assertThat(end.exitCode()).isEqualTo(Exit.DONE);
        assertThat(end.err())
                .isEqualTo(
                        "warning: preview.pdf: a run would not release this: expected every section to say something,"
                                + " found nothing below the heading \"Nothing below\"\n");
    }

    @Test
    void watchingPrintsAgainAtEachChangeAndGoesOnAfterAMistake() throws Exception {
        Files.writeString(templates.resolve("briefing.ftlh"), page("<p>One.</p>"));
        var out = new StringWriter();
        var err = new StringWriter();
        var watching = new Thread(
                () -> Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments("--watch")));
        watching.start();
        try {
            await(() -> lines(out) == 2);
            Files.writeString(templates.resolve("briefing.ftlh"), page("<p>${nothing}</p>"));
            await(() -> err.toString().contains("briefing.ftlh, line 1, column "));
            FileTime before = Files.getLastModifiedTime(pdf("2025-W06"));
            Files.writeString(templates.resolve("briefing.ftlh"), page("<p>Two.</p>"));
            await(() -> lines(out) == 3);
            assertThat(Files.getLastModifiedTime(pdf("2025-W06"))).isGreaterThan(before);
        } finally {
            watching.interrupt();
            watching.join(10_000);
        }
        assertThat(watching.isAlive()).isFalse();
        assertThat(out.toString()).startsWith("watching " + templates + "; Ctrl+C ends it\n");
    }

    private static long lines(StringWriter out) {
        return out.toString().lines().count();
    }

    /** Waits up to a minute for the condition. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title></head><body>" + body
                + "</body></html>";
    }

    private Path pdf(String week) {
        return folder.resolve("output").resolve(week).resolve("demonstrations/preview.pdf");
    }

    private End preview(String... more) {
        return Desk.typeOnly(arguments(more));
    }

    private String[] arguments(String... more) {
        String[] fixed = {
            "preview",
            "--topic",
            "demonstrations",
            "--output",
            folder.resolve("output").toString(),
            "--templates",
            templates.toString()
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return all;
    }
}
