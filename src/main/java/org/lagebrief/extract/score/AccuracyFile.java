package org.lagebrief.extract.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a measurement found, kept beside the pack that it measured; written by the scorer's run alone. */
public record AccuracyFile(String version, Score score) {
    /** Its name in a pack's folder. */
    public static final String NAME = "accuracy.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads what {@link #write} wrote. */
    public static AccuracyFile read(InputStream in) {
        return JSON.readValue(in, AccuracyFile.class);
    }

    /** Writes to the file, over what it held. */
    public void write(Path file) {
        try {
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What the file holds. */
    public String text() {
        return JSON.writeValueAsString(this) + '\n';
    }

    /** @param current the version of the words and rules in use */
    public Accuracy accuracy(Language language, String current) {
        return new Accuracy(
                language,
                score.texts(),
                score.marked(),
                score.claimed(),
                score.met(),
                score.value(),
                score.measure(),
                score.origin(),
                version.equals(current));
    }
}
