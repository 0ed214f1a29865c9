package org.lagebrief.job;

import java.nio.file.Path;
import java.util.Objects;
import org.lagebrief.model.Week;
import org.lagebrief.store.RunKey;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One run as its steps see it; stands in the job's parameters, of which only the key identifies the run.
 *
 * @param run the run's id in the store
 * @param send whether its editions are to be sent to their subscribers
 */
record RunContext(RunKey key, long run, Path input, Path output, Path templates, boolean send) {

    static RunContext of(JobParameters parameters) {
        return new RunContext(
                new RunKey(
                        text(parameters, "week"),
                        text(parameters, "topic"),
                        Math.toIntExact(number(parameters, "request"))),
                number(parameters, "run"),
                Path.of(text(parameters, "input")),
                Path.of(text(parameters, "output")),
                Path.of(text(parameters, "templates")),
                "true".equals(parameters.getString("send")));
    }

    static JobParameters identifying(RunKey key) {
        return identity(key).toJobParameters();
    }

    JobParameters parameters() {
        return identity(key)
                .addLong("run", run, false)
                .addString("input", input.toString(), false)
                .addString("output", output.toString(), false)
                .addString("templates", templates.toString(), false)
                .addString("send", Boolean.toString(send), false)
                .toJobParameters();
    }

    /** @throws IllegalArgumentException for a survey, which belongs to no week */
    Week week() {
        return Week.parse(key.week());
    }

    /** What a progress line calls a step of this run. */
    String label(String step) {
        return key.week().equals(RunKey.ALL) ? step : key.week() + " " + step;
    }

    /** The file's path below the input folder, with {@code /} between names. */
    String name(Path file) {
        return slashed(input.relativize(file));
    }

    /** The file's path below the output folder, with {@code /} between names. */
    String outputName(Path file) {
        return slashed(output.relativize(file));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static JobParametersBuilder identity(RunKey key) {
        return new JobParametersBuilder()
                .addString("week", key.week(), true)
                .addString("topic", key.topic(), true)
                .addLong("request", (long) key.request(), true);
    }

    private static String text(JobParameters parameters, String name) {
        return Objects.requireNonNull(parameters.getString(name), name);
    }

    private static long number(JobParameters parameters, String name) {
        return Objects.requireNonNull(parameters.getLong(name), name);
    }
}
