package org.lagebrief.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebrief.InputFolder;

/**
 * Kills the application with SIGKILL in each step, one after the other, and runs it again: what is left behind in the end
 * is what an undisturbed run leaves, to the byte. {@code -Dlagebrief.kill.rounds=20} adds rounds at random places.
 */
class KilledRunIT {
    private static final List<String> STEPS = List.of("collect", "extract", "tables", "brief");
    private static final int FILES = 200;
    private static final int LINES = 600;
    /** Comes after the files of one article each, so that kills meet both: between files, and in the middle of one. */
    private static final String CRAWL = "articles/crawl.jsonl";

    private static final int TABLES = 12;
    private static final int TOPICS = 4;
    /** PDF, HTML, plain text, claims.csv, briefing.json. */
    private static final int FILES_OF_BRIEFING = 5;

    @TempDir
    static Path folder;

    private static Path input;
    private static Map<String, String> undisturbedFiles;
    private static Map<String, List<String>> undisturbedRows;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        input = writeInput(folder.resolve("input"));
        Path place = Files.createDirectories(folder.resolve("undisturbed"));
        LagebriefProcess.End end = run(place).end(place);
        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.SKIPPED);
        undisturbedFiles = Remains.files(place.resolve("output"));
        undisturbedRows = Remains.rows(place.resolve("data"));
        assertThat(undisturbedFiles)
                .containsKeys(
                        "2024-W52/report.json", "2024-W52/unlisted-sources.yml", "2024-W52/claims-in-no-briefing.csv")
                .hasSize(TOPICS * FILES_OF_BRIEFING + 3);
        assertThat(undisturbedRows.get("reading_article")).hasSize(FILES + LINES);
    }

    static Stream<Arguments> rounds() {
        Stream<Arguments> fixed = Stream.of(
                Arguments.of("at the start of each step", List.of(0.0, 0.0, 0.0, 0.0), "run"),
                Arguments.of("in the middle of each step", List.of(0.5, 0.5, 0.5, 0.5), "run"),
                Arguments.of("near the end of each step", List.of(0.9, 0.9, 0.9, 0.7), "recover"));
        return Stream.concat(
                fixed,
                Stream.iterate(1, seed -> seed + 1)
                        .limit(Integer.getInteger("lagebrief.kill.rounds", 0))
                        .map(KilledRunIT::round));
    }

    /** No share beyond the last topic but one: after the last, the process might end before the signal arrives. */
    private static Arguments round(int seed) {
        Random random = new Random(seed);
        List<Double> shares =
                STEPS.stream().map(step -> 0.75 * random.nextDouble()).toList();
        return Arguments.of("at random, seed " + seed, shares, random.nextBoolean() ? "run" : "recover");
    }

    @ParameterizedTest(name = "{0}, finished by {2}")
    @MethodSource("rounds")
    void leavesWhatAnUndisturbedRunLeaves(String when, List<Double> shares, String finish) throws Exception {
        Path place = Files.createDirectories(folder.resolve("killed " + when));
        for (int step = 0; step < STEPS.size(); step++) {
            LagebriefProcess process = run(place);
            boolean killed = process.killAt(STEPS.get(step), shares.get(step));
            assertThat(killed)
                    .as("killed in %s, which said %s", STEPS.get(step), process.said())
                    .isTrue();
        }
        LagebriefProcess last = finish.equals("run") ? run(place) : LagebriefProcess.start(place, "recover");
        LagebriefProcess.End end = last.end(place);

        assertThat(end.exitCode()).as(end.err()).isEqualTo(Exit.SKIPPED);
        Map<String, List<String>> rows = Remains.rows(place.resolve("data"));
        undisturbedRows.forEach((table, expected) ->
                assertThat(rows.get(table)).as(table).containsExactlyInAnyOrderElementsOf(expected));
        assertThat(Remains.files(place.resolve("output"))).isEqualTo(undisturbedFiles);
    }

    private static LagebriefProcess run(Path place) throws Exception {
        return LagebriefProcess.start(place, "run", "--week", "2024-W52", "--input", input.toString());
    }

    /** An article as a line of JSON. */
    private static String line(int number) {
        return """
                {"title": "Line %1$d", "publisher": "The Daily Crawl", "date": "%2$s", "language": "en", \
                "text": "According to line %1$d of Seoul, %3$d North Korean soldiers were captured in Kursk."}""".formatted(number, day(number), 100 + number);
    }

    private static String day(int number) {
        return "2024-12-%02d".formatted(16 + number % 14);
    }

    private static Path writeInput(Path root) {
        InputFolder writer = new InputFolder(root);
        for (int i = 0; i < FILES; i++) {
            writer.article(
                    "%d/report-%04d.md".formatted(i % 7, i),
                    day(i),
                    "According to NIS, at least %d North Korean soldiers were killed in Kursk.%n%nAccording to Kyiv, %d North Korean soldiers were wounded in Kursk."
                            .formatted(100 + i % 40, 300 + i));
        }
        writer.write(
                CRAWL,
                Stream.iterate(0, i -> i + 1)
                        .limit(LINES)
                        .map(KilledRunIT::line)
                        .collect(joining("\n")));
        writer.write("articles/empty.md", "");
        for (int i = 0; i < TABLES; i++) {
            String[] rows = Stream.iterate(1, day -> day + 1)
                    .limit(29)
                    .map(day -> "Moscow,2024-12-%02d,%d".formatted(day, 10 * day))
                    .toArray(String[]::new);
            writer.table("series-%02d.csv".formatted(i), rows);
        }
        for (int i = 0; i < TOPICS; i++) {
            writer.topic("topic-%02d".formatted(i));
        }
        return writer.root();
    }
}
