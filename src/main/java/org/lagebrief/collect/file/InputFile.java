package org.lagebrief.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.springframework.util.unit.DataSize;

/** A file below the input folder, and how a fault in it is told: by the path a person would type. */
public record InputFile(Path input, Path path) {
    /** The path below the input folder, with {@code /} between names; the whole path if it lies elsewhere. */
    public String name() {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = input.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : path;
        return shown.toString().replace('\\', '/');
    }

    public String place() {
        Path absolute = path.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(input.toAbsolutePath().normalize());
        return (below ? input.resolve(name()) : path).toString().replace('\\', '/');
    }

    public String place(int line) {
        return place() + ", line " + line;
    }

    public String place(int line, String column) {
        return place(line) + ", column " + column;
    }

    /** The file's name without folders and without its last ending. */
    public String baseName() {
        String last = path.getFileName().toString();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** What follows the last dot of the name, in lower case; empty without one. */
    public String ending() {
        String last = path.getFileName().toString();
        return last.substring(last.lastIndexOf('.') + 1 == 0 ? last.length() : last.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** The file of that ending beside this one: {@code losses.csv.yml} for {@code losses.csv}. */
    public InputFile beside(String furtherEnding) {
        return new InputFile(input, path.resolveSibling(path.getFileName() + furtherEnding));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** @throws InputFaultException if it cannot be read, is empty, or is larger than allowed */
    public byte[] bytes(DataSize most, String setting) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw fault("a file", "a folder or device", "rename it or move it elsewhere");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(Math.min(most.toBytes() + 1, Integer.MAX_VALUE - 8)));
            if (bytes.length > most.toBytes()) {
                throw fault(
                        "at most " + readable(most),
                        "a larger file (" + Files.size(path) + " bytes)",
                        "shorten it or raise lagebrief.collect." + setting);
            }
            if (bytes.length == 0) {
                throw fault("a text", "an empty file", "save it again or remove it");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public Instant lastModified() {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public InputFaultException fault(String expected, String found, String remedy) {
        return new InputFaultException(new InputFault(place(), expected, found, remedy));
    }

    private InputFaultException unreadable(IOException cause) {
        String found = cause instanceof NoSuchFileException
                ? "no such file"
                : "one that cannot be read (" + cause.getClass().getSimpleName() + ")";
        return new InputFaultException(
                new InputFault(place(), "a readable file", found, "check its name and permissions"), cause);
    }

    private static String readable(DataSize size) {
        long mega = size.toMegabytes();
        return mega > 0 && DataSize.ofMegabytes(mega).equals(size) ? mega + " MB" : size.toBytes() + " bytes";
    }
}
