package org.lagebrief.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.InputFaultException;
import picocli.CommandLine.Option;

/** The option that says whose language packs a command without a run goes by; by default those of the input folder, if there is one. */
final class PackOptions {
    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "Whose folder languages holds language packs of your own. Default: input, if it is there")
    private @Nullable Path input;

    /** @throws InputFaultException if a folder is named that is not there, or a pack has a fault */
    ClaimExtractor extractor(Settings settings) {
        if (input == null) {
            return ClaimExtractor.withPacksOf(settings.lagebrief().input());
        }
        FolderOptions.checkReadable(input, "--input");
        return ClaimExtractor.withPacksOf(input);
    }
}
