package org.lagebrief.extract.pack.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** A desk's folder of one language, such as {@code input/languages/de}, or the folder above; every entry is read or told as a fault. */
final class OwnFolder {
    private static final String ENDING = ".txt";
    private static final int LARGEST = 1 << 20;
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;
    private final List<InputFault> faults;

    /** @param faults takes what is wrong with the folder and its entries */
    OwnFolder(Path folder, List<InputFault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** The files of words in it, sorted by name. */
    List<PackFile> files() {
        List<PackFile> files = new ArrayList<>();
        List<Path> entries = entries();
        if (entries.isEmpty()) {
            tell(folder, "files of words such as own.txt", "an empty folder", "add one, or remove the folder");
        }
        for (Path entry : entries) {
            try {
                files.add(file(entry));
            } catch (InputFaultException e) {
                faults.add(e.fault());
            }
        }
        return files;
    }

    /** What stands directly in it, sorted by name, leaving out what systems and editors put there of themselves. */
    List<Path> entries() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isHidden(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            tell(folder, "a readable folder", unreadable(e), "check its permissions");
            return List.of();
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
    }

    private PackFile file(Path path) {
        String name = path.getFileName().toString();
        if (!Files.isRegularFile(path) || !name.endsWith(ENDING)) {
            String found = Files.isRegularFile(path) ? "a file of another name" : "a folder or device";
            throw fault(path, "a file of words, NAME.txt", found, "rename it or move it elsewhere");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw fault(path, "at most 1 MB", "a larger file", "divide it into several");
            }
            return new PackFile(name, shown(path), bytes);
        } catch (IOException e) {
            throw fault(path, "a readable file", unreadable(e), "check its permissions");
        }
    }

    /** Tells what is wrong with an entry. */
    void tell(Path path, String expected, String found, String remedy) {
        faults.add(fault(path, expected, found, remedy).fault());
    }

    private static InputFaultException fault(Path path, String expected, String found, String remedy) {
        return new InputFaultException(new InputFault(shown(path), expected, found, remedy));
    }

    private static String unreadable(IOException cause) {
        return "one that cannot be read (" + cause.getClass().getSimpleName() + ")";
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
