package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees all of it or none, whatever happens meanwhile. */
final class WholeFile {
    private WholeFile() {}

    /** What writes a file's text, piece by piece. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    /** As below, for a text in UTF-8 that is never held as a whole. */
    static Path write(Path file, Text text) {
        return move(file, unfinished -> {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                text.writeTo(writer);
            }
        });
    }

    /** Writes beside the file first, then moves; folders are made as needed. */
    static Path write(Path file, byte[] content) {
        return move(file, unfinished -> Files.write(unfinished, content));
    }

    @FunctionalInterface
    private interface Work {
        void on(Path unfinished) throws IOException;
    }

    private static Path move(Path file, Work work) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(unfinished.toAbsolutePath().getParent());
            work.on(unfinished);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
