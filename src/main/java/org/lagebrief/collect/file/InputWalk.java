package org.lagebrief.collect.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Lists the files a person put below a folder, leaving out what systems and editors put there of themselves. */
public final class InputWalk {
    /** Files that Windows leaves in folders, in lower case; everything hidden by a leading dot is left out as well. */
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

    private InputWalk() {}

    /**
     * Sorted by path, independent of the machine; empty if there is no such folder. Links are followed. What cannot be visited is listed
     * too, so that its reader refuses it with a reason.
     */
    public static List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(path -> path.toString().replace('\\', '/')));
        return List.copyOf(files);
    }

    /**
     * The names of what stands directly in the folder, sorted.
     *
     * @throws InputFaultException if the folder cannot be read
     */
    public static List<String> namesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isHidden(entry))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            String place = folder.toString().replace('\\', '/');
            String found = "one that cannot be read (" + e.getClass().getSimpleName() + ")";
            throw new InputFaultException(
                    new InputFault(place, "a readable folder", found, "check its permissions"), e);
        }
    }

    private static boolean isHidden(Path path) {
        return isHidden(path.getFileName().toString());
    }

    /** Whether a system or an editor put a file or folder of this name there, rather than a person. */
    public static boolean isHidden(String name) {
        return name.startsWith(".") || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files;

        Visitor(Path folder, List<Path> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isHidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
