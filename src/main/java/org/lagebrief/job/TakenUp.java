package org.lagebrief.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.RunReport;

/**
 * A run that was taken up again, and what came of it: a report or a failure.
 *
 * @param output the folder below which its editions lie
 */
public record TakenUp(
        Path output, @Nullable RunReport report, @Nullable RuntimeException failure) {}
