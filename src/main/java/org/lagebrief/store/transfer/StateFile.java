package org.lagebrief.store.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of the state that is read: one that was cut off, or is something else, is not opened. */
final class StateFile implements AutoCloseable {
    /** Writes ASCII alone, so that a line ends where the row does, and every text comes back as it was. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Path path;
    private final ZipFile zip;

    private StateFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** @throws InputFaultException if it is not there or was not written by an export */
    static StateFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw fault(path.toString(), "a file", "none", "name one that lagebrief export has written", null);
        }
        try {
            return new StateFile(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw broken(path.toString(), "one that is cut off, or none at all", e);
        } catch (IOException e) {
            throw fault(path.toString(), "a file that can be read", e.toString(), "check its permissions", e);
        }
    }

    Manifest manifest() {
        try (InputStream json = entry(Manifest.ENTRY)) {
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw fault(
                        path.toString(),
                        "a file of the format " + Manifest.FORMAT,
                        "\"" + manifest.format() + "\"",
                        "export it again with this version",
                        null);
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw broken(path.toString(), "one without a manifest that can be read", e);
        }
    }

    /** The bytes of an entry. */
    InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken(path.toString(), "one without " + name, null);
        }
        return zip.getInputStream(entry);
    }

    /** Says that it does not hold what was exported. */
    InputFaultException broken(String place, @Nullable Throwable cause) {
        return broken(path + ", " + place, "something else", cause);
    }

    /** Says what is wrong with the whole of it. */
    InputFaultException refused(String expected, String found, String remedy) {
        return fault(path.toString(), expected, found, remedy, null);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputFaultException broken(String place, String found, @Nullable Throwable cause) {
        return fault(place, "what lagebrief export has written", found, "export it again", cause);
    }

    private static InputFaultException fault(
            String place, String expected, String found, String remedy, @Nullable Throwable cause) {
        InputFault fault = new InputFault(place, expected, found, remedy);
        return cause == null ? new InputFaultException(fault) : new InputFaultException(fault, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
