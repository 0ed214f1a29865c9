package org.lagebrief.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lagebrief.aggregate.UnlistedSources;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Names in {@code sources.yml} that can be met where somebody else is meant. */
final class SourceWarnings {
    private static final String FILE = "sources.yml";

    private SourceWarnings() {}

    /** The warnings in the order of the file; none where it cannot be read, which is a fault of its own. */
    static List<InputFault> of(Collector collector, Path input) {
        try {
            List<String> lines =
                    Files.exists(input.resolve(FILE)) ? Files.readAllLines(input.resolve(FILE)) : List.of();
            return new UnlistedSources(collector.parties(input))
                    .placelessNames().entrySet().stream()
                            .flatMap(source -> source.getValue().stream()
                                    .map(name -> warning(source.getKey(), name, input.resolve(FILE), lines)))
                            .toList();
        } catch (InputFaultException | IOException told) {
            return List.of();
        }
    }

    private static InputFault warning(String sourceId, String name, Path file, List<String> lines) {
        return new InputFault(
                file + ", line " + line(sourceId, name, lines),
                "a name that says of which place the body is, as in \"Berlin police\"",
                "\"" + name + "\" of " + sourceId,
                "write the place to it or to the party's name, else every such body is taken for this one");
    }

    /** The first line with the name behind the source's id, counted from 1. */
    private static int line(String sourceId, String name, List<String> lines) {
        int source = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).matches(".*\\bid:\\s*\"?" + sourceId + "\\b.*"))
                .findFirst()
                .orElse(0);
        return 1
                + IntStream.range(source, lines.size())
                        .filter(at -> lines.get(at).contains(name))
                        .findFirst()
                        .orElse(source);
    }
}
