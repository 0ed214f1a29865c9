package org.lagebrief.deliver.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** The secret in the data folder, drawn when it is first needed; its file is for its owner alone. */
public final class SecretFile {
    private static final String NAME = "mail.secret";
    private static final int LENGTH = 64;

    private SecretFile() {}

    /** @throws InputFaultException if the file holds something else */
    public static String in(Path dataFolder) {
        Path file = dataFolder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            String secret = Files.readString(file).strip();
            if (secret.length() != LENGTH) {
                throw new InputFaultException(new InputFault(
                        file.toString(),
                        "a secret of " + LENGTH + " characters",
                        secret.length() + " characters",
                        "put back a copy of it; without it, links in mails sent before lead nowhere"));
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moved to its place whole; where another process was faster, its secret stays. */
    private static void draw(Path file) throws IOException {
        byte[] secret = new byte[LENGTH / 2];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".part");
        try {
            Files.writeString(part, HexFormat.of().formatHex(secret), StandardOpenOption.TRUNCATE_EXISTING);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(part, file);
        } catch (FileAlreadyExistsException e) {
            // the other's holds
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
