package org.lagebrief.extract.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the marks of a folder of marked texts. */
public final class MarksReader {
    /** The file of a folder that holds its marks. */
    public static final String FILE = "gold.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private MarksReader() {}

    /** A line of the file. */
    private record Line(String doc, List<Marking> claims) {}

    /**
     * The marked texts in the file's order; blank lines are passed over.
     *
     * @throws InputFaultException if the folder has no such file, or a line is not of the documented form
     */
    public static List<MarkedText> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new InputFaultException(
                    new InputFault(file.toString(), "a file of marks", "none", "name a folder of marked texts"));
        }
        List<MarkedText> texts = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                texts.add(text(file + ", line " + number, line));
            }
        }
        return texts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static MarkedText text(String place, String line) {
        try {
            Line read = JSON.readValue(line, Line.class);
            return new MarkedText(place, read.doc(), List.copyOf(read.claims()));
        } catch (JacksonException | NullPointerException e) {
            throw new InputFaultException(new InputFault(
                    place, "an object with doc and claims", shortened(line), "see the documentation of the marks"));
        }
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
