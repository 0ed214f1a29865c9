package org.lagebrief.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.ClaimExtractor;

/** Reads the language packs of an input folder once in an execution of a job, so that all its steps go by the same words. */
final class PacksOfRun {
    private long execution;
    private @Nullable ClaimExtractor extractor;

    /**
     * The extractor of the execution.
     *
     * @param execution the id of the job's execution
     */
    synchronized ClaimExtractor extractor(long execution, Path input) {
        ClaimExtractor known = this.execution == execution ? extractor : null;
        if (known == null) {
            known = ClaimExtractor.withPacksOf(input);
            this.extractor = known;
            this.execution = execution;
        }
        return known;
    }
}
