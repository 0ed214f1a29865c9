package org.lagebrief.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.lagebrief.store.SeededStore;
import org.lagebrief.store.TestDatabase;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A week's aggregation over a store of many claims, on H2 and on PostgreSQL, in a process of 256 MB. */
final class AggregationBenchmark {
    private static final String HEAP = "256m";

    private AggregationBenchmark() {}

    static void measure(int claims, Path folder) throws IOException, InterruptedException {
        Path input = SeededStore.input(folder.resolve("input"));
        measure("H2", "jdbc:h2:file:" + folder.resolve("lagebrief"), "sa", claims, folder, input);
        measure("PostgreSQL", TestDatabase.POSTGRESQL.newUrl(), "postgres", claims, folder, input);
    }

    static void measure(String name, String url, String user, int claims, Path folder, Path input)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long run;
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, "", true);
        try {
            Flyway.configure().dataSource(database).load().migrate();
            run = SeededStore.fill(database, input, claims);
        } finally {
            database.destroy();
        }
        Benchmarks.print("%s: %d claims stored in %.0f s", name, claims, (System.nanoTime() - begin) / 1e9);
        probe(name, url, user, folder, input, run);
    }

    static void probe(String name, String url, String user, Path folder, Path input, long run)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.lagebrief.job.AggregationProbe",
                        url,
                        user,
                        folder.toString(),
                        input.toString(),
                        Long.toString(run),
                        SeededStore.LAST.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> Benchmarks.print("%s: %s", name, line));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(List.of(name, "ended with", process.exitValue()).toString());
        }
    }

    /** By hand: {@code fill|probe URL USER FOLDER [CLAIMS|RUN]}, so that a store that is there can be measured again. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[3]);
        Path input = SeededStore.input(folder.resolve("input"));
        if (arguments[0].equals("fill")) {
            measure("store", arguments[1], arguments[2], Integer.parseInt(arguments[4]), folder, input);
        } else {
            probe("store", arguments[1], arguments[2], folder, input, Long.parseLong(arguments[4]));
        }
    }
}
