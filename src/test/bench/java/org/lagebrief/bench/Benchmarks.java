package org.lagebrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Runs all benchmarks and prints each figure beside its floor or peer, and fails if extraction misses a bar; sizes can be given as
 * {@code rows=… articles=… claims=… sendings=…}, and 0 leaves out what {@code reading}, {@code extraction}, {@code printing}, rows,
 * articles, claims or sendings measure.
 */
public final class Benchmarks {
    private static final int ROWS = 1_000_000;
    private static final int ARTICLES = 100_000;
    private static final int CLAIMS = 1_000_000;
    private static final int SENDINGS = 10_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("rows", ROWS, "articles", ARTICLES, "claims", CLAIMS, "sendings", SENDINGS, "reading", 1, "extraction", 1, "printing", 1));
        Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .forEach(size -> sizes.put(size[0], Integer.parseInt(size[1])));
        if (sizes.get("reading") > 0) {
            compareReading();
        }
        if (sizes.get("rows") > 0) {
            storeTable(sizes.get("rows"));
        }
        if (sizes.get("articles") > 0) {
            storeArticles(sizes.get("articles"));
        }
        if (sizes.get("claims") > 0) {
            try (var folder = new Folder()) {
                AggregationBenchmark.measure(sizes.get("claims"), folder.path);
            }
        }
        if (sizes.get("printing") > 0) {
            try (var folder = new Folder()) {
                PrintingBenchmark.measure(folder.path);
            }
        }
        if (sizes.get("sendings") > 0) {
            send(sizes.get("sendings"));
        }
        List<String> missed = sizes.get("extraction") > 0 ? ExtractionBars.missed() : List.of();
        if (!missed.isEmpty()) {
            throw new IllegalStateException("bars missed: " + String.join("; ", missed));
        }
    }

    private static void compareReading() throws RunnerException {
        Map<String, Double> millis = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getName())
                        .build())
                .run()) {
            millis.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        compare("table rows/s", ReadingBenchmark.ROWS, millis.get("tableByCollector"), millis.get("tableByCommonsCsv"));
        compare("web pages/s", ReadingBenchmark.PAGES, millis.get("pagesByCollector"), millis.get("pagesByReadability"));
        compare("JSON lines/s", ReadingBenchmark.LINES, millis.get("linesByCollector"), millis.get("linesReadAndDecoded"));
    }

    private static void compare(String what, int count, double ours, double floor) {
        print("%s: %.0f, bare %.0f, time %.2f times the bare one", what, 1000 * count / ours, 1000 * count / floor, ours / floor);
    }

    private static void storeTable(int rows) throws IOException, InterruptedException {
        try (var folder = new Folder()) {
            Path input = BenchInput.table(folder.path.resolve("input"), rows);
            MeasuredRun run = MeasuredRun.of(input, folder.path, "256m");
            print("table of %d rows to stored claims, heap 256 MB: %s", rows, rate(rows, run.of("tables")));
        }
    }

    private static void storeArticles(int most) throws IOException, InterruptedException {
        for (int articles : new int[] {most / 10, most}) {
            try (var folder = new Folder()) {
                Path input = BenchInput.jsonLines(folder.path.resolve("input"), articles);
                MeasuredRun run = MeasuredRun.of(input, folder.path, "512m");
                print(
                        "%d articles in JSON lines, heap 512 MB: collected and stored %s, claims found and stored %s, whole run %.0f s",
                        articles,
                        rate(articles, run.of("collect")),
                        rate(articles, run.of("extract")),
                        run.whole().toMillis() / 1000.0);
            }
        }
    }

    private static void send(int sendings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.lagebrief.deliver.DeliveryBenchmark",
                        Integer.toString(sendings))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("sending ended with " + process.exitValue());
        }
    }

    private static String rate(int count, Duration time) {
        double millis = time.toMillis();
        return String.format(
                Locale.ROOT, "in %.1f s (%.0f a second, %.3f ms each)", millis / 1000, 1000 * count / millis, millis / count);
    }

    static void print(String format, Object... values) {
        System.out.println("BENCH " + String.format(Locale.ROOT, format, values));
    }

    /** A folder that is gone when it is closed. */
    private static final class Folder implements AutoCloseable {
        final Path path = Files.createTempDirectory("lagebrief-bench");

        Folder() throws IOException {}

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }
}
