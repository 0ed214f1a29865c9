package org.lagebrief.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of the application as a process of its own under a heap limit, timed step by step by its progress lines.
 *
 * @param whole from the process's start to its end
 * @param tenths of each step, how long after the step's beginning each progress line came
 */
record MeasuredRun(Duration whole, Map<String, List<Duration>> tenths) {
    private static final Pattern PROGRESS = Pattern.compile("(?:\\S+ )?(\\w+): \\d+.*? of .*");

    /** @throws IllegalStateException if it does not come to its end */
    static MeasuredRun of(Path input, Path place, String heap) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lagebrief.Lagebrief",
                "run",
                "--week",
                "2024-W52",
                "--input",
                input.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(place.resolve("stdout.txt").toFile())
                .start();
        Map<String, Long> begun = new LinkedHashMap<>();
        Map<String, List<Duration>> tenths = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher progress = PROGRESS.matcher(line);
                if (progress.matches()) {
                    long now = System.nanoTime();
                    long since = now - begun.computeIfAbsent(progress.group(1), step -> now);
                    tenths.computeIfAbsent(progress.group(1), step -> new ArrayList<>())
                            .add(Duration.ofNanos(since));
                }
            }
        }
        if (process.waitFor() > 1) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": " + String.join("\n", said));
        }
        return new MeasuredRun(Duration.ofNanos(System.nanoTime() - start), tenths);
    }

    /** From the step's beginning to its last progress line; zero if it had nothing to do. */
    Duration of(String step) {
        List<Duration> times = tenths.getOrDefault(step, List.of(Duration.ZERO));
        return times.get(times.size() - 1);
    }
}
