package org.lagebrief.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
        return endingOf(path.getFileName().toString());
    }

    /** What follows the last dot of a name, in lower case; empty without one. */
    public static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The file of that ending beside this one: {@code losses.csv.yml} for {@code losses.csv}. */
    public InputFile beside(String furtherEnding) {
        return new InputFile(input, path.resolveSibling(path.getFileName() + furtherEnding));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Its bytes from the first on.
     *
     * @throws InputFaultException if it cannot be opened
     */
    public InputStream stream() {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw fault("a file", "a folder or device", "rename it or move it elsewhere");
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Its first bytes, at most so many.
     *
     * @throws InputFaultException if it cannot be read, or is empty
     */
    public byte[] head(int most) {
        try (InputStream stream = stream()) {
            byte[] bytes = stream.readNBytes(most);
            if (bytes.length == 0) {
                throw fault("a text", "an empty file", "save it again or remove it");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @throws InputFaultException if it is larger than allowed */
    public void checkSize(DataSize most, String setting) {
        try {
            if (Files.size(path) > most.toBytes()) {
                throw tooLarge(most, setting);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @throws InputFaultException if it cannot be read, is empty, or is larger than allowed */
    public byte[] bytes(DataSize most, String setting) {
        try (InputStream stream = stream()) {
            byte[] bytes = limited(stream, most).orElseThrow(() -> tooLarge(most, setting));
            if (bytes.length == 0) {
                throw fault("a text", "an empty file", "save it again or remove it");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** All that the stream still has, or empty if that is more than allowed. */
    public static Optional<byte[]> limited(InputStream stream, DataSize most) throws IOException {
        int length = Math.toIntExact(Math.min(most.toBytes(), Integer.MAX_VALUE - 9));
        byte[] bytes = stream.readNBytes(length + 1);
        return bytes.length > length ? Optional.empty() : Optional.of(bytes);
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

    private InputFaultException tooLarge(DataSize most, String setting) {
        return fault("at most " + readable(most), "a larger file", "shorten it or raise lagebrief.collect." + setting);
    }

    private InputFaultException unreadable(IOException cause) {
        String found = cause instanceof NoSuchFileException
                ? "no such file"
                : "one that cannot be read (" + cause.getClass().getSimpleName() + ")";
        return new InputFaultException(
                new InputFault(place(), "a readable file", found, "check its name and permissions"), cause);
    }

    /** The size as a person would say it: {@code 5 MB}, {@code 10 bytes}. */
    public static String readable(DataSize size) {
        long mega = size.toMegabytes();
        return mega > 0 && DataSize.ofMegabytes(mega).equals(size) ? mega + " MB" : size.toBytes() + " bytes";
    }
}
