package org.lagebrief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes an input folder for tests: {@code new InputFolder(folder).topic("kursk").article("a.md", "2024-12-23", "…")}. */
public final class InputFolder {
    private final Path root;

    public InputFolder(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** A topic that asks how many North Korean soldiers were killed or wounded. */
    public InputFolder topic(String id) {
        return topic(id, "North Korean*");
    }

    public InputFolder topic(String id, String subject) {
        return write("topics/" + id + ".yml", """
                title: Topic %s
                language: en
                timeZone: Europe/Berlin
                questions:
                  - id: casualties
                    title: How many were killed or wounded?
                    measures: [killed, wounded]
                    subject: ["%s"]
                """.formatted(id, subject));
    }

    /** An English article of The Daily Test. */
    public InputFolder article(String name, String publishedOn, String text) {
        return write("articles/" + name, """
                ---
                title: Headline of %s
                publisher: The Daily Test
                published: %s
                language: en
                ---
                %s
                """.formatted(name, publishedOn, text));
    }

    /** A table of killed North Korean soldiers; each row says who, when and how many, separated by commas. */
    public InputFolder table(String name, String... rows) {
        write("tables/" + name + ".yml", """
                row:
                  origin: {column: source}
                  asOf: {column: date}
                  subject: {value: North Korean soldiers}
                figures:
                  - {measure: killed, value: {column: killed}, scope: cumulative}
                """);
        return write("tables/" + name, "source,date,killed\n" + String.join("\n", rows) + "\n");
    }

    /** A language pack for Spanish, which is not built in. */
    public InputFolder spanish() {
        String folder = "extract/thirdlanguage/input/languages/es";
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(InputFolder.class.getResource(folder)).toURI()))) {
            for (Path file : files.toList()) {
                write("languages/es/" + file.getFileName(), Files.readString(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    public InputFolder write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
