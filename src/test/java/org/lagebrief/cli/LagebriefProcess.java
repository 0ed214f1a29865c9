package org.lagebrief.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as a process of its own, which can be killed where its progress lines say it is. */
final class LagebriefProcess {
    private static final Pattern PROGRESS = Pattern.compile("(?:\\S+ )?(\\w+): (\\d+)(?: [KM]B)? of (\\d+)(?: [KM]B)?");
    private static final int PATIENCE_SECONDS = 120;

    /** How a process ended and what it said. */
    record End(int exitCode, String out, String err) {}

    private final Process process;
    private final List<String> err = new ArrayList<>();

    private LagebriefProcess(Process process) {
        this.process = process;
    }

    /** Starts the main class on the test's class path, in the folder. */
    static LagebriefProcess start(Path folder, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "org.lagebrief.Lagebrief"));
        command.addAll(List.of(arguments));
        return new LagebriefProcess(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .start());
    }

    /**
     * Kills it as soon as its progress says that the share of the step is done.
     *
     * @param share from 0 to 1 inclusive
     * @return whether it was still at work then
     */
    boolean killAt(String step, double share) throws IOException, InterruptedException {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                err.add(line);
                Matcher progress = PROGRESS.matcher(line);
                if (progress.matches()
                        && progress.group(1).equals(step)
                        && Long.parseLong(progress.group(2)) >= share * Long.parseLong(progress.group(3))) {
                    process.destroyForcibly();
                    break;
                }
            }
        }
        waitFor();
        return process.exitValue() == 128 + 9;
    }

    /** Asks it to stop by a signal, as soon as the file is there; its streams stay open, unlike by {@link Process#destroy}. */
    void stopOnceThereIs(Path file) throws InterruptedException {
        for (int tenths = 0; !Files.exists(file) && process.isAlive() && tenths < 10 * PATIENCE_SECONDS; tenths++) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.toHandle().destroy();
    }

    /** Waits for the first line that it writes to standard output. */
    String firstLine(Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout.txt");
        for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS && process.isAlive(); tenths++) {
            String said = Files.readString(out);
            if (said.contains("\n")) {
                return said.lines().findFirst().orElseThrow();
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("ended, or said nothing: " + end(folder));
    }

    /** Asks it to stop by a signal. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Ends it without warning, and returns when it is dead. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        waitFor();
    }

    /** Waits until it has written that to standard output. */
    void awaitOut(Path folder, String said) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout.txt");
        for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS && process.isAlive(); tenths++) {
            if (Files.readString(out).contains(said)) {
                return;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("ended, or never said \"" + said + "\": " + end(folder));
    }

    /** The lines it has written to standard error so far. */
    List<String> said() {
        return List.copyOf(err);
    }

    End end(Path folder) throws IOException, InterruptedException {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(err::add);
        }
        waitFor();
        return new End(process.exitValue(), Files.readString(folder.resolve("stdout.txt")), String.join("\n", err));
    }

    private void waitFor() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + PATIENCE_SECONDS + " s: " + err);
        }
    }
}
