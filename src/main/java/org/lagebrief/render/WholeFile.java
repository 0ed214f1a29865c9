package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees all of it or none, whatever happens meanwhile. */
final class WholeFile {
    private WholeFile() {}

    /** Writes beside the file first, then moves; folders are made as needed. */
    static Path write(Path file, byte[] content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(unfinished.toAbsolutePath().getParent());
            Files.write(unfinished, content);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
